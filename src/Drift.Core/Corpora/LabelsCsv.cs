using System.Globalization;
using System.Text;

namespace Drift;

/// <summary>Writes <c>labels.csv</c>.</summary>
/// <remarks>Columns that no label needs (<c>kind</c>, <c>probability</c>, <c>reason</c>, <c>by</c>, <c>at</c>) are left out. Reasons and names are defused
/// (<see cref="CsvText"/>); ids stay as they are.</remarks>
public static class LabelsCsv
{
    private static readonly (string Name, Func<Label, string> Field)[] Always =
    [
        ("model", l => l.Cell.Model), ("question_id", l => l.Cell.QuestionId), ("language", l => l.Cell.Language), ("condition", l => l.Cell.Condition),
        ("repeat", l => l.Cell.Repeat.ToString(CultureInfo.InvariantCulture)), ("scheme", l => l.Scheme), ("coder", l => l.Coder), ("coder_version", l => l.CoderVersion),
        ("label", l => l.Value), ("stale", l => l.IsStale ? "true" : ""),
    ];

    private static readonly (string Name, Func<Label, string> Field)[] WhereNeeded =
    [
        ("kind", l => l.Kind?.ToString().ToLowerInvariant() ?? ""), ("probability", l => l.Probability?.ToString("R", CultureInfo.InvariantCulture) ?? ""),
        ("reason", l => CsvText.Defused(l.Reason)), ("by", l => CsvText.Defused(l.By)), ("at", l => l.At),
    ];

    /// <summary>The file with these labels, in their order; lines end with <c>\n</c>.</summary>
    public static string Write(IReadOnlyList<Label> labels) => Append("", labels);

    /// <summary>The file with these labels after those that it has.</summary>
    /// <param name="existing">The file without faults, or nothing. Its rows, its order of columns and columns that Drift does not know stay.</param>
    /// <param name="labels">What comes after.</param>
    /// <exception cref="FormatException">What is there is no CSV.</exception>
    public static string Append(string existing, IReadOnlyList<Label> labels)
    {
        ArgumentNullException.ThrowIfNull(existing);
        ArgumentNullException.ThrowIfNull(labels);
        string[] needed = [.. Always.Concat(WhereNeeded.Where(c => labels.Any(l => c.Field(l).Length > 0))).Select(c => c.Name)];
        using StringReader reader = new(existing);
        List<string[]> rows = [.. CsvRows.Read(reader).Select(r => r.Fields)];
        string[] columns = rows.Count == 0 ? needed : [.. rows[0].Union(needed.Where(n => IsNeededHere(n, labels)))];
        StringBuilder text = new(rows.Count > 0 && columns.Length == rows[0].Length ? existing : "");
        if (text.Length == 0)
        {
            Line(text, columns);
            foreach (string[] row in rows.Skip(1))
                Line(text, row.Concat(Enumerable.Repeat("", columns.Length - row.Length)));
        }
        else if (text[^1] != '\n')
        {
            text.Append('\n');
        }

        Func<Label, string>[] fields = [.. columns.Select(c => Always.Concat(WhereNeeded).FirstOrDefault(k => k.Name == c).Field ?? (_ => ""))];
        foreach (Label label in labels)
            Line(text, fields.Select(f => f(label)));
        return text.ToString();
    }

    /// <summary>A kind of coder as the file writes it; null for another text.</summary>
    internal static CoderKind? Kind(string text) => text switch
    {
        "human" => CoderKind.Human,
        "judge" => CoderKind.Judge,
        "program" => CoderKind.Program,
        _ => null,
    };

    // What a file without the column means anyway need not be added to it.
    private static bool IsNeededHere(string column, IReadOnlyList<Label> labels) => column switch
    {
        "condition" => labels.Any(l => l.Cell.Condition.Length > 0),
        "repeat" => labels.Any(l => l.Cell.Repeat != 1),
        "scheme" => labels.Any(l => l.Scheme != Compliance.Scheme),
        "coder_version" => labels.Any(l => l.CoderVersion.Length > 0),
        "stale" => labels.Any(l => l.IsStale),
        _ => true,
    };

    private static void Line(StringBuilder text, IEnumerable<string> fields) => text.AppendJoin(',', fields.Select(CsvText.Quoted)).Append('\n');
}
