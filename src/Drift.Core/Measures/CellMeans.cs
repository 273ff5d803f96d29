namespace Drift;

/// <summary>All cell means of one subset of the responses, found by model, language, condition and question.</summary>
internal sealed class CellMeans
{
    private readonly Dictionary<(string Model, string Language, string Condition), CellMean?[]> _cells = [];

    public CellMeans(IReadOnlyList<ResponseVector> responses, IReadOnlyDictionary<string, int> questions, string subset)
    {
        foreach (IGrouping<(string, string, string, string), ResponseVector> cell in responses.Where(r => r.IsIn(subset))
            .GroupBy(r => (r.Cell.Model, r.Cell.Language, r.Cell.Condition, r.Cell.QuestionId)))
        {
            (string model, string language, string condition, string question) = cell.Key;
            if (!_cells.TryGetValue((model, language, condition), out CellMean?[]? row))
                _cells.Add((model, language, condition), row = new CellMean?[questions.Count]);
            row[questions[question]] = CellMean.Of([.. cell]);
        }
    }

    /// <summary>One mean a question, null where there is no usable response; empty where there is none at all.</summary>
    public IReadOnlyList<CellMean?> Of(string model, string language, string condition = "") =>
        _cells.TryGetValue((model, language, condition), out CellMean?[]? row) ? row : [];
}
