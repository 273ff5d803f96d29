using System.Text;

namespace Drift.Labels;

/// <summary>Makes one set of labels of two coders' sheets and what was decided about their disagreements.</summary>
/// <remarks>Both coders' labels stay beside the one that stands: agreement is computed from theirs, never from this.</remarks>
public static class Adjudication
{
    /// <summary>Settles each row.</summary>
    /// <param name="comparison">The two sheets.</param>
    /// <param name="decisions">One for each disagreement; one for a row on which the coders agree corrects them both.</param>
    /// <exception cref="ArgumentException">A disagreement has no decision, a row has two, or none is of a decision's name; a decision lacks author, time or reason.</exception>
    public static IReadOnlyList<AdjudicatedRow> Of(SheetComparison comparison, IReadOnlyList<SheetDecision> decisions)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        ArgumentNullException.ThrowIfNull(decisions);
        if (decisions.FirstOrDefault(d => string.IsNullOrWhiteSpace(d.By) || string.IsNullOrWhiteSpace(d.At) || string.IsNullOrWhiteSpace(d.Reason)) is { } unsigned)
            throw new ArgumentException($"The decision about row {unsigned.RowId} lacks author, time or reason, expected all three.", nameof(decisions));
        if (decisions.FirstOrDefault(d => SheetLabel.Of(d.Value) != d.Value) is { } unknown)
            throw new ArgumentException($"The decision about row {unknown.RowId} is '{unknown.Value}', expected one of {string.Join(", ", SheetLabel.All.Select(l => l.Value))}.", nameof(decisions));
        if (decisions.GroupBy(d => d.RowId, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice)
            throw new ArgumentException(FormattableString.Invariant($"Row {twice.Key} has {twice.Count()} decisions, expected one."), nameof(decisions));
        Dictionary<string, SheetDecision> byRow = decisions.ToDictionary(d => d.RowId, StringComparer.Ordinal);
        if (byRow.Keys.Except(comparison.Rows.Select(r => r.First.Row.Id)).FirstOrDefault() is { } stranger)
            throw new ArgumentException($"A decision is about row {stranger}, which the sheets do not have; expected a row of theirs.", nameof(decisions));
        string[] open = [.. comparison.Disagreements.Select(d => d.First.Row.Id).Where(id => !byRow.ContainsKey(id))];
        if (open.Length > 0)
            throw new ArgumentException(FormattableString.Invariant($"{open.Length} of {comparison.Disagreements.Count} disagreements have no decision, such as row {open[0]}; expected one for each."), nameof(decisions));
        return [.. comparison.Rows.Select(r => (r.First, r.Second, Decision: byRow.GetValueOrDefault(r.First.Row.Id)))
            .Select(r => new AdjudicatedRow(r.First.Row.Id, r.Decision?.Value ?? r.First.Value, r.First.Value, r.Second.Value, r.Decision))];
    }

    /// <summary>The rows as CSV: <c>row, label, first, second, by, at, reason</c>; the last three empty where nothing had to be settled.</summary>
    public static string Csv(IReadOnlyList<AdjudicatedRow> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        StringBuilder text = new("row,label,first,second,by,at,reason\n");
        foreach (AdjudicatedRow row in rows)
        {
            string[] fields = [row.RowId, row.Value, row.First, row.Second, row.Decision?.By ?? "", row.Decision?.At ?? "", row.Decision?.Reason ?? ""];
            text.AppendJoin(',', fields.Select(f => CsvText.Quoted(CsvText.Defused(f)))).Append('\n');
        }

        return text.ToString();
    }
}
