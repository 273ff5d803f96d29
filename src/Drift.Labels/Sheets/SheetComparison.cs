using System.Text;

namespace Drift.Labels;

/// <summary>Two coders' sheets of the same rows, side by side.</summary>
/// <param name="Rows">Each row as both coded it, by id.</param>
public sealed record SheetComparison(IReadOnlyList<(CodedRow First, CodedRow Second)> Rows)
{
    private static readonly string[] Columns = ["row", "language", "question", "answer", "first", "first_note", "second", "second_note", "label", "by", "at", "reason"];

    /// <summary>The rows whose labels differ, by id; an unsure coder differs from a sure one.</summary>
    public IReadOnlyList<SheetDisagreement> Disagreements =>
        [.. Rows.Where(r => r.First.Value != r.Second.Value).Select(r => new SheetDisagreement(r.First, r.Second))];

    /// <summary>Puts two sheets side by side.</summary>
    /// <param name="first">One coder's sheet.</param>
    /// <param name="second">Another's of the same draw, in whatever order.</param>
    /// <exception cref="ArgumentException">A sheet has faults, or they are not of the same rows.</exception>
    public static SheetComparison Of(CodedSheet first, CodedSheet second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        if (first.Faults.Concat(second.Faults).FirstOrDefault() is { } fault)
            throw new ArgumentException($"A sheet has faults, the first: {fault}; expected two sheets without any.");
        Dictionary<string, CodedRow> others = second.Rows.ToDictionary(r => r.Row.Id, StringComparer.Ordinal);
        if (others.Count != first.Rows.Count || first.Rows.Any(r => !others.TryGetValue(r.Row.Id, out CodedRow? other) || other.Row.Answer != r.Row.Answer))
            throw new ArgumentException(FormattableString.Invariant($"The sheets have {first.Rows.Count} and {others.Count} rows that are not all the same, expected two sheets of one draw."), nameof(second));
        return new SheetComparison([.. first.Rows.OrderBy(r => r.Row.Id, StringComparer.Ordinal).Select(r => (r, others[r.Row.Id]))]);
    }

    /// <summary>The disagreements as CSV for whoever settles them: both labels and notes, and <c>label, by, at, reason</c> to fill in (<see cref="SheetDecision.Read"/>).</summary>
    /// <remarks>Bytes, defusing and line ends as in <see cref="SheetCsv"/>.</remarks>
    public byte[] Csv()
    {
        StringBuilder text = new();
        text.AppendJoin(',', Columns).Append("\r\n");
        foreach ((CodedRow first, CodedRow second) in Disagreements.Select(d => (d.First, d.Second)))
        {
            string[] fields = [first.Row.Id, first.Row.Language, first.Row.Question, first.Row.Answer, first.Value, first.Note, second.Value, second.Note, "", "", "", ""];
            text.AppendJoin(',', fields.Select(f => CsvText.Quoted(CsvText.Defused(f)))).Append("\r\n");
        }

        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }
}
