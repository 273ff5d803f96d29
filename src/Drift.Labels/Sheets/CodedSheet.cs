namespace Drift.Labels;

/// <summary>A coding sheet that came back.</summary>
/// <param name="Rows">The rows in the order of the file; empty when there are faults.</param>
/// <param name="Faults">All that is wrong with the file: a row that is unknown, changed, doubled or missing, a label that is none.</param>
public sealed record CodedSheet(IReadOnlyList<CodedRow> Rows, IReadOnlyList<CorpusFault> Faults)
{
    /// <summary>Reads a sheet, as a spreadsheet or the page wrote it.</summary>
    /// <remarks>Rows may stand in any order; columns too, and columns that are not the sheet's are passed over. Texts must be as they were, but for line ends.</remarks>
    /// <param name="reader">The file; a byte order mark must be off already, as readers of files take it off.</param>
    /// <param name="key">The key of the sheet.</param>
    /// <param name="file">Name of the file, for messages.</param>
    public static CodedSheet Read(TextReader reader, SheetKey key, string file)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(key);
        List<CorpusFault> faults = [];
        Dictionary<string, CodedRow> rows = new(StringComparer.Ordinal);
        int[]? columns = null;
        int width = 0, last = 0;
        void Fault(int line, string field, string message) => faults.Add(new CorpusFault(file, line, field, message));
        try
        {
            foreach ((int line, string[] fields) in CsvRows.Read(reader))
            {
                last = line;
                if (columns is null)
                {
                    (columns, width) = ([.. SheetCsv.Columns.Select(c => Array.IndexOf(fields, c))], fields.Length);
                    if (!columns.Contains(-1))
                        continue;
                    Fault(line, "", fields.Length == 1 && fields[0].Contains(';', StringComparison.Ordinal)
                        ? "found columns separated by semicolons, expected commas: save the sheet as \"CSV UTF-8 (comma delimited)\", or code on the page"
                        : $"found the columns {Short(string.Join(", ", fields))}, expected also {string.Join(", ", SheetCsv.Columns.Except(fields))}");
                    return new CodedSheet([], faults);
                }

                if (fields.Length != width)
                    Fault(line, "", FormattableString.Invariant($"found {fields.Length} fields, expected {width} as in the first line"));
                else if (fields.Any(f => f.Trim().Length > 0))
                    Row(line, [.. columns.Select(c => CsvText.Plain(fields[c]))]);
            }
        }
        catch (FormatException e)
        {
            string[] parts = e.Message.Split(": ", 2);
            Fault(int.Parse(parts[0], System.Globalization.CultureInfo.InvariantCulture), "", $"{parts[1]}, expected CSV with doubled quotes");
            return new CodedSheet([], faults);
        }

        string[] missing = [.. key.Rows.Select(r => r.Id).Where(id => !rows.ContainsKey(id) && !faults.Exists(f => f.Field == id))];
        if (columns is null)
            Fault(0, "", $"found no row, expected a first line that names the columns: {string.Join(", ", SheetCsv.Columns)}");
        else if (missing.Length > 0)
            Fault(last, "", FormattableString.Invariant($"found the end of the file without {(missing.Length == 1 ? "the row" : $"{missing.Length} rows, such as")} {string.Join(", ", missing.Take(3))}, expected all {key.Rows.Count} rows of the sheet"));
        return new CodedSheet(faults.Count == 0 ? [.. rows.Values] : [], [.. faults.OrderBy(f => f.Line)]);

        void Row(int line, string[] f)
        {
            SheetRow row = new(f[0].Trim(), f[1].Trim(), f[2], f[3]);
            if (key.Find(row.Id) is not { } known)
                Fault(line, "row", $"found '{Short(row.Id)}', expected an id of the sheet as it was written");
            else if (rows.TryGetValue(row.Id, out CodedRow? first))
                Fault(line, row.Id, FormattableString.Invariant($"found the row a second time, the first is in line {first.Line}, expected each row once"));
            else if (SheetText.Hash(row.Language, row.Question, row.Answer) != known.Hash)
                Fault(line, row.Id, "found another language, question or answer than the sheet had, expected them unchanged");
            else if (SheetLabel.Of(f[4]) is { } value)
                rows.Add(row.Id, new CodedRow(line, row, value, f[5].Trim()));
            else
                Fault(line, row.Id, $"found {(f[4].Trim().Length == 0 ? "no label" : $"the label '{Short(f[4])}'")}, expected {SheetLabel.Expected}");
        }
    }

    private static string Short(string text) => text.Length <= 40 ? text : $"{text[..40]}…";
}
