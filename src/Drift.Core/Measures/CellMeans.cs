namespace Drift;

/// <summary>All cell means of one subset of the responses, found by model, language, condition and question.</summary>
internal sealed class CellMeans
{
    private readonly Dictionary<(string Model, string Language, string Condition), CellMean?[]> _cells = [];

    /// <summary>Of all responses.</summary>
    public CellMeans(IReadOnlyList<ResponseVector> responses, IReadOnlyDictionary<string, int> questions)
    {
        foreach ((Cell cell, List<ResponseVector> repeats) in Grouped(responses))
            Add(cell, questions, CellMean.Of(repeats));
    }

    private CellMeans()
    {
    }

    /// <summary>Of each subset that chooses among whole responses. A cell whose responses are all in a subset has one mean for both: it is large.</summary>
    public static Dictionary<string, CellMeans> BySubset(IReadOnlyList<ResponseVector> responses, IReadOnlyDictionary<string, int> questions, int threads = 1)
    {
        Dictionary<string, CellMeans> bySubset = Subset.OfWholeResponses.ToDictionary(s => s, _ => new CellMeans());
        Parallel.ForEach(Grouped(responses), new ParallelOptions { MaxDegreeOfParallelism = threads }, group =>
        {
            (Cell cell, List<ResponseVector> repeats) = group;
            CellMean all = CellMean.Of(repeats);
            foreach ((string subset, CellMeans cells) in bySubset)
            {
                IReadOnlyList<ResponseVector> own = CellLabel.In(subset, repeats);
                if (own.Count > 0)
                    cells.Add(cell, questions, own.Count == repeats.Count ? all : CellMean.Of(own));
            }
        });

        return bySubset;
    }

    /// <summary>One mean a question, null where there is no usable response; empty where there is none at all.</summary>
    public IReadOnlyList<CellMean?> Of(string model, string language, string condition = "") =>
        _cells.TryGetValue((model, language, condition), out CellMean?[]? row) ? row : [];

    private void Add(Cell cell, IReadOnlyDictionary<string, int> questions, CellMean mean)
    {
        lock (_cells)
        {
            if (!_cells.TryGetValue((cell.Model, cell.Language, cell.Condition), out CellMean?[]? row))
                _cells.Add((cell.Model, cell.Language, cell.Condition), row = new CellMean?[questions.Count]);
            row[questions[cell.QuestionId]] = mean;
        }
    }

    private static IEnumerable<(Cell Cell, List<ResponseVector> Repeats)> Grouped(IReadOnlyList<ResponseVector> responses)
    {
        Dictionary<(string, string, string, string), List<ResponseVector>> groups = [];
        foreach (ResponseVector response in responses)
        {
            Cell cell = response.Cell;
            (string, string, string, string) key = (cell.Model, cell.Language, cell.Condition, cell.QuestionId);
            if (!groups.TryGetValue(key, out List<ResponseVector>? group))
                groups.Add(key, group = []);
            group.Add(response);
        }

        return groups.Values.Select(g => (g[0].Cell, g));
    }
}
