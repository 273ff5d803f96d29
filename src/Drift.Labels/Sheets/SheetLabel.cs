namespace Drift.Labels;

/// <summary>The labels of a coding sheet and their keys.</summary>
internal static class SheetLabel
{
    /// <summary>Key → label, in the order in which they are shown.</summary>
    public static IReadOnlyList<(char Key, string Value)> All { get; } = [('1', Compliance.Complete), ('2', Compliance.Evasive), ('3', Compliance.Denial), ('0', Compliance.Unsure)];

    /// <summary>What a coder may write.</summary>
    public static string Expected { get; } = string.Join(", ", All.Select(l => $"{l.Key} {l.Value}"));

    /// <summary>The label of a key or a word, whatever its case; null for anything else.</summary>
    public static string? Of(string written) =>
        All.Where(l => written.Trim() is var w && (w == l.Key.ToString() || w.Equals(l.Value, StringComparison.OrdinalIgnoreCase))).Select(l => l.Value).FirstOrDefault();
}
