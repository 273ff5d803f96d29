using System.Globalization;

namespace Drift;

/// <summary>Reads <c>labels.csv</c>: one label a row, of a response that the corpus has.</summary>
internal sealed class LabelsReader(IReadOnlyList<Response> responses, CorpusFaults faults)
{
    private const string File = CorpusFiles.Labels;

    private static readonly string[] Needed = ["model", "question_id", "language", "coder", "label"];

    // One instance of each text, however many labels there are; cells are those of the responses.
    private readonly Dictionary<string, string> _pool = new(StringComparer.Ordinal) { [""] = "" };
    private readonly Dictionary<Cell, Cell> _cells = responses.ToDictionary(r => r.Cell, r => r.Cell);

    public List<Label> Rows { get; } = [];

    public void Read(TextReader reader)
    {
        Dictionary<string, int>? columns = null;
        HashSet<(Cell, string, string)> seen = [];
        try
        {
            foreach ((int line, string[] fields) in CsvRows.Read(reader))
            {
                if (columns is null)
                {
                    columns = Header(fields);
                    if (columns is null)
                        return;
                    continue;
                }

                if (fields.Length != columns.Count)
                    faults.Add(File, line, "", $"found {fields.Length} fields, expected {columns.Count} as in the first line");
                else if (Row(line, columns, fields) is { } label)
                    Keep(line, label, seen);
            }
        }
        catch (FormatException e)
        {
            string[] parts = e.Message.Split(": ", 2);
            faults.Add(File, int.Parse(parts[0], CultureInfo.InvariantCulture), "", $"{parts[1]}, expected CSV with doubled quotes");
        }

        if (columns is null)
            faults.Add(File, 0, "", $"found no row, expected a first line that names the columns: {string.Join(", ", Needed)}");
    }

    private Dictionary<string, int>? Header(string[] fields)
    {
        string[] missing = [.. Needed.Except(fields)];
        string[] twice = [.. fields.GroupBy(f => f).Where(g => g.Count() > 1).Select(g => g.Key)];
        if (missing.Length > 0)
            faults.Add(File, 1, "", $"found the columns {string.Join(", ", fields)}, expected also {string.Join(", ", missing)}");
        if (twice.Length > 0)
            faults.Add(File, 1, "", $"found the column {string.Join(", ", twice)} twice, expected each once");
        return missing.Length + twice.Length > 0 ? null : fields.Select((f, i) => (f, i)).ToDictionary(StringComparer.Ordinal);
    }

    private Label? Row(int line, Dictionary<string, int> columns, string[] fields)
    {
        string Field(string name) => columns.TryGetValue(name, out int i) ? fields[i] : "";
        int before = faults.Count;
        string number = Field("repeat"), stale = Field("stale");
        if (!int.TryParse(number.Length == 0 ? "1" : number, NumberStyles.None, CultureInfo.InvariantCulture, out int repeat) || repeat < 1)
            faults.Add(File, line, "repeat", $"found '{CorpusFaults.Cut(number)}', expected a whole number from 1");
        if (stale is not ("" or "true" or "false"))
            faults.Add(File, line, "stale", $"found '{CorpusFaults.Cut(stale)}', expected true, false or nothing");
        string probability = Field("probability"), kind = Field("kind");
        if (probability.Length > 0 && !(TryNumber(probability, out double p) && p is >= 0 and <= 1))
            faults.Add(File, line, "probability", $"found '{CorpusFaults.Cut(probability)}', expected a number from 0 to 1 or nothing");
        if (kind.Length > 0 && LabelsCsv.Kind(kind) is null)
            faults.Add(File, line, "kind", $"found '{CorpusFaults.Cut(kind)}', expected human, judge, program or nothing");
        foreach (string name in Needed)
        {
            if (Field(name).Length == 0)
                faults.Add(File, line, name, "found nothing, expected a text");
        }

        if (faults.Count > before)
            return null;
        Cell cell = new(Field("model"), Field("question_id"), Field("language"), Field("condition"), repeat);
        if (_cells.TryGetValue(cell, out Cell known))
        {
            string scheme = Field("scheme");
            return new Label(known, Pooled(scheme.Length == 0 ? Scheme : scheme), Pooled(Field("coder")), Pooled(Field("coder_version")), Pooled(Field("label")), stale == "true")
            {
                Kind = LabelsCsv.Kind(kind),
                Probability = TryNumber(probability, out double sure) ? sure : null,
                Reason = Pooled(CsvText.Plain(Field("reason"))),
                By = Pooled(CsvText.Plain(Field("by"))),
                At = Pooled(Field("at")),
            };
        }

        faults.Add(File, line, "", $"found a label of {cell.Model}, {cell.QuestionId} in {cell.Language}, repeat {repeat}, expected one of a response in {CorpusFiles.Responses}");
        return null;
    }

    /// <summary>The scheme of a file that names none.</summary>
    private const string Scheme = "compliance";

    private void Keep(int line, Label label, HashSet<(Cell, string, string)> seen)
    {
        if (seen.Add((label.Cell, label.Scheme, label.Coder)))
            Rows.Add(label);
        else
            faults.Add(File, line, "", $"found a second label of {label.Coder} for {label.Cell.Model}, {label.Cell.QuestionId} in {label.Cell.Language}, expected one a coder, scheme and response");
    }

    private static bool TryNumber(string text, out double number) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);

    private string Pooled(string text)
    {
        if (_pool.TryGetValue(text, out string? known))
            return known;
        _pool.Add(text, text);
        return text;
    }
}
