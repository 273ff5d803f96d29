namespace Drift.Labels;

/// <summary>One file of <c>Rules/</c>.</summary>
/// <param name="Language">The language (BCP 47) of its patterns.</param>
/// <param name="Version">Raised when a pattern changes.</param>
/// <param name="Folds">Characters that count as others; null for none.</param>
/// <param name="Rules">Its rules, in the order of <see cref="RuleId.All"/>.</param>
internal sealed record RuleFile(string Language, int Version, RuleFolds? Folds, IReadOnlyList<RuleRow> Rules);
