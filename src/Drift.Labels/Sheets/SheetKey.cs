using System.Globalization;
using System.Text;

namespace Drift.Labels;

/// <summary>What resolves the ids of a coding sheet: which response each row is, and how likely it was to be drawn.</summary>
/// <remarks>Kept away from coders. As a file it is CSV with the columns <c>row, model, question_id, language, condition, repeat, origin, stratum_size, inclusion, sha256</c>,
/// rows by id, so that it does not tell the order of a sheet.</remarks>
public sealed class SheetKey
{
    private static readonly string[] Columns = ["row", "model", "question_id", "language", "condition", "repeat", "origin", "stratum_size", "inclusion", "sha256"];
    private readonly Dictionary<string, SheetKeyRow> _rows;

    /// <summary>From its rows.</summary>
    /// <exception cref="ArgumentException">An id is there twice.</exception>
    public SheetKey(IReadOnlyList<SheetKeyRow> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        if (rows.GroupBy(r => r.Id, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice)
            throw new ArgumentException($"The row {twice.Key} is there twice, expected each id once.", nameof(rows));
        Rows = [.. rows.OrderBy(r => r.Id, StringComparer.Ordinal)];
        _rows = Rows.ToDictionary(r => r.Id, StringComparer.Ordinal);
    }

    /// <summary>The rows by id.</summary>
    public IReadOnlyList<SheetKeyRow> Rows { get; }

    /// <summary>The row of an id; null for none.</summary>
    public SheetKeyRow? Find(string id) => _rows.GetValueOrDefault(id);

    /// <summary>Whether a row of the key is of this answer as it is now, and not of an earlier one of the same cell.</summary>
    /// <param name="row">A row of the key.</param>
    /// <param name="answer">The answer of its cell.</param>
    /// <param name="longestAnswer">As the sheet was made with.</param>
    public static bool IsOf(SheetKeyRow row, SheetAnswer answer, int longestAnswer = 30_000)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(answer);
        return SheetText.Hash(answer.Cell.Language, SheetText.Of(answer.Question, longestAnswer), SheetText.Of(answer.Answer, longestAnswer)) == row.Hash;
    }

    /// <summary>The key as CSV.</summary>
    public string Csv()
    {
        StringBuilder text = new();
        text.AppendJoin(',', Columns).Append('\n');
        foreach (SheetKeyRow row in Rows)
        {
            string[] fields =
            [
                row.Id, row.Cell.Model, row.Cell.QuestionId, row.Cell.Language, row.Cell.Condition, row.Cell.Repeat.ToString(CultureInfo.InvariantCulture), row.Origin,
                row.StratumSize.ToString(CultureInfo.InvariantCulture), row.Inclusion.ToString("R", CultureInfo.InvariantCulture), row.Hash,
            ];
            text.AppendJoin(',', fields.Select(f => CsvText.Quoted(CsvText.Defused(f)))).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>Reads a key that <see cref="Csv"/> wrote.</summary>
    /// <param name="reader">The file.</param>
    /// <param name="file">Its name, for messages.</param>
    /// <exception cref="InvalidDataException">It is no key; the message says in which line.</exception>
    public static SheetKey Read(TextReader reader, string file)
    {
        ArgumentNullException.ThrowIfNull(reader);
        List<SheetKeyRow> rows = [];
        int last = 0;
        try
        {
            foreach ((int line, string[] fields) in CsvRows.Read(reader))
            {
                if (last == 0 ? !fields.SequenceEqual(Columns) : fields.Length != Columns.Length)
                    throw new InvalidDataException(FormattableString.Invariant($"{file}:{line}: found '{Short(string.Join(',', fields))}', expected the columns {string.Join(", ", Columns)} of a key file as it was written."));
                if (last > 0)
                    rows.Add(Row([.. fields.Select(CsvText.Plain)]) ?? throw new InvalidDataException(FormattableString.Invariant($"{file}:{line}: found a repeat, size or inclusion that is no number of a key file, expected the line as it was written.")));
                last = line;
            }

            return rows.Count > 0 ? new SheetKey(rows) : throw new InvalidDataException($"{file}: found no row, expected a key file as it was written.");
        }
        catch (FormatException e)
        {
            throw new InvalidDataException($"{file}:{e.Message}, expected CSV with doubled quotes.", e);
        }
        catch (ArgumentException e)
        {
            throw new InvalidDataException($"{file}: {e.Message}", e);
        }
    }

    private static SheetKeyRow? Row(string[] f) =>
        int.TryParse(f[5], NumberStyles.None, CultureInfo.InvariantCulture, out int repeat) && int.TryParse(f[7], NumberStyles.None, CultureInfo.InvariantCulture, out int size)
            && double.TryParse(f[8], NumberStyles.Float, CultureInfo.InvariantCulture, out double inclusion) && inclusion is > 0 and <= 1
            ? new SheetKeyRow(f[0], new Cell(f[1], f[2], f[3], f[4], repeat), f[6], size, inclusion, f[9]) : null;

    private static string Short(string text) => text.Length <= 60 ? text : $"{text[..60]}…";
}
