namespace Drift.Labels;

/// <summary>Outcome of <see cref="RuleCoder"/>.</summary>
/// <param name="Value">A label of <see cref="Compliance"/>; null where rules cannot tell.</param>
/// <param name="Rules">Ids of the rules that decided; empty where none did.</param>
public sealed record RuleLabel(string? Value, IReadOnlyList<string> Rules)
{
    /// <summary>One line: the label and what decided.</summary>
    public override string ToString() => $"{Value ?? "unsure"}{(Rules.Count == 0 ? "" : $" ({string.Join(", ", Rules)})")}";
}
