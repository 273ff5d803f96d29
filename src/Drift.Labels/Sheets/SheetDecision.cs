namespace Drift.Labels;

/// <summary>What somebody decided about a row after two coders.</summary>
/// <param name="RowId">Id of the row.</param>
/// <param name="Value">The label that stands.</param>
/// <param name="By">Who decided.</param>
/// <param name="At">When (ISO 8601), as whoever decided wrote it.</param>
/// <param name="Reason">Why.</param>
public sealed record SheetDecision(string RowId, string Value, string By, string At, string Reason)
{
    private static readonly string[] Columns = ["row", "label", "by", "at", "reason"];

    /// <summary>Reads decisions from a file of disagreements that was filled in (<see cref="SheetComparison.Csv"/>).</summary>
    /// <param name="reader">The file; a byte order mark must be off already.</param>
    /// <param name="file">Its name, for messages.</param>
    /// <returns>The decisions, and all that is wrong with the file.</returns>
    public static (IReadOnlyList<SheetDecision> Decisions, IReadOnlyList<CorpusFault> Faults) Read(TextReader reader, string file)
    {
        ArgumentNullException.ThrowIfNull(reader);
        List<SheetDecision> decisions = [];
        List<CorpusFault> faults = [];
        int[]? columns = null;
        int width = 0;
        try
        {
            foreach ((int line, string[] fields) in CsvRows.Read(reader))
            {
                if (columns is null)
                {
                    (columns, width) = ([.. Columns.Select(c => Array.IndexOf(fields, c))], fields.Length);
                    if (!columns.Contains(-1))
                        continue;
                    faults.Add(new CorpusFault(file, line, "", $"found no column {string.Join(", ", Columns.Except(fields))}, expected the columns of the file of disagreements, separated by commas"));
                    break;
                }

                if (fields.Length != width)
                {
                    faults.Add(new CorpusFault(file, line, "", FormattableString.Invariant($"found {fields.Length} fields, expected {width} as in the first line")));
                    continue;
                }

                string[] f = [.. columns.Select(c => CsvText.Plain(fields[c]).Trim())];
                string[] empty = [.. Columns.Where((_, i) => f[i].Length == 0)];
                if (empty.Length > 0)
                    faults.Add(new CorpusFault(file, line, f[0], $"found no {string.Join(", ", empty)}, expected who settled the row, when, why, and the label that stands"));
                else if (SheetLabel.Of(f[1]) is { } value)
                    decisions.Add(new SheetDecision(f[0], value, f[2], f[3], f[4]));
                else
                    faults.Add(new CorpusFault(file, line, f[0], $"found the label '{f[1]}', expected {SheetLabel.Expected}"));
            }
        }
        catch (FormatException e)
        {
            faults.Add(new CorpusFault(file, 0, "", $"found in line {e.Message}, expected CSV with doubled quotes"));
        }

        return (decisions, faults);
    }
}
