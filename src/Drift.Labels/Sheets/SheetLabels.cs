namespace Drift.Labels;

/// <summary>Labels of a corpus from coding sheets that came back.</summary>
public static class SheetLabels
{
    /// <summary>Labels of one coder, in the order of the key.</summary>
    /// <param name="sheet">A sheet without faults.</param>
    /// <param name="key">Its key.</param>
    /// <param name="coder">Name of the coder.</param>
    /// <param name="kind">What the coder is; a program that filled a sheet in is a program.</param>
    /// <param name="at">When it was coded or brought in (ISO 8601).</param>
    /// <exception cref="ArgumentException">The sheet has faults, or no coder is named.</exception>
    public static IReadOnlyList<Label> Of(CodedSheet sheet, SheetKey key, string coder, CoderKind kind, string at)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        ArgumentNullException.ThrowIfNull(key);
        ArgumentException.ThrowIfNullOrWhiteSpace(coder);
        if (sheet.Faults.Count > 0)
            throw new ArgumentException($"The sheet has faults, the first: {sheet.Faults[0]}; expected none.", nameof(sheet));
        Dictionary<string, CodedRow> rows = sheet.Rows.ToDictionary(r => r.Row.Id, StringComparer.Ordinal);
        return [.. key.Rows.Select(k => (Key: k, Coded: rows[k.Id])).Select(r =>
            new Label(r.Key.Cell, Compliance.Scheme, coder, "", r.Coded.Value, IsStale: false) { Kind = kind, Reason = r.Coded.Note, By = coder, At = at })];
    }

    /// <summary>Labels that were adjudicated, in the order of the key; author, time and reason are those of the decision.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="key">Their key.</param>
    /// <param name="coder">Name under which the labels stand, such as <c>adjudicated</c>.</param>
    /// <param name="kind">What the coders and whoever settled are.</param>
    /// <exception cref="ArgumentException">A row of the key is missing.</exception>
    public static IReadOnlyList<Label> Of(IReadOnlyList<AdjudicatedRow> rows, SheetKey key, string coder, CoderKind kind)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(key);
        ArgumentException.ThrowIfNullOrWhiteSpace(coder);
        Dictionary<string, AdjudicatedRow> byId = rows.ToDictionary(r => r.RowId, StringComparer.Ordinal);
        if (key.Rows.FirstOrDefault(k => !byId.ContainsKey(k.Id)) is { } missing)
            throw new ArgumentException($"The row {missing.Id} of the key was not adjudicated, expected all of them.", nameof(rows));
        return [.. key.Rows.Select(k => (Key: k, Row: byId[k.Id])).Select(r => new Label(r.Key.Cell, Compliance.Scheme, coder, "", r.Row.Value, IsStale: false)
        {
            Kind = kind, Reason = r.Row.Decision?.Reason ?? "", By = r.Row.Decision?.By ?? "", At = r.Row.Decision?.At ?? "",
        })];
    }
}
