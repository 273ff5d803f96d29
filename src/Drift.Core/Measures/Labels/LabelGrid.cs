namespace Drift;

/// <summary>Labels of compliance by coder, model, language and question; the main wording alone.</summary>
/// <remarks>
/// A label of an earlier answer is one of the same model to the same question: rates count it (and how many there are), what puts labels beside vectors does not.
/// </remarks>
internal sealed class LabelGrid
{
    private readonly Dictionary<(string Coder, string Model, string Language), CodedCell?[]> _rows = [];

    public LabelGrid(AnalysisInput input)
    {
        Input = input;
        Dictionary<string, int> questions = input.Questions.Select((q, i) => (q.Id, i)).ToDictionary(StringComparer.Ordinal);
        HashSet<string> models = [.. input.Models.Select(m => m.Id)];
        Labels = [.. input.Labels.Where(l => l.Scheme == Compliance.Scheme && input.Languages.Contains(l.Cell.Language) && models.Contains(l.Cell.Model) && questions.ContainsKey(l.Cell.QuestionId))];
        Coders = [.. Labels.Select(l => l.Coder).Distinct(StringComparer.Ordinal)];
        foreach (IGrouping<(string Coder, string Model, string Language, string Question), Label> cell in Labels.Where(l => l.Cell.Condition.Length == 0)
            .GroupBy(l => (l.Coder, l.Cell.Model, l.Cell.Language, l.Cell.QuestionId)))
        {
            (string, string, string) key = (cell.Key.Coder, cell.Key.Model, cell.Key.Language);
            if (!_rows.TryGetValue(key, out CodedCell?[]? row))
                _rows.Add(key, row = new CodedCell?[input.Questions.Count]);
            row[questions[cell.Key.Question]] = new CodedCell(CellLabel.Of([.. cell.Select(Valid)]), cell.Any(l => l.IsStale));
        }

        string[] labelled = [.. Labels.Select(l => l.Cell.QuestionId).Distinct()];
        Question[] asked = [.. labelled.Select(id => input.Questions[questions[id]])];
        Func<Question, string> set = asked.Select(q => q.Topic).Distinct().Count() > 1 ? q => q.Topic : asked.Select(q => q.Target).Distinct().Count() > 1 ? q => q.Target ?? "" : _ => LabelResult.AllSets;
        Sets = [.. input.Questions.Select(q => set(q) is { Length: > 0 } name ? name : "none")];
    }

    public AnalysisInput Input { get; }

    /// <summary>The labels of compliance that are of the run's languages, all wordings.</summary>
    public IReadOnlyList<Label> Labels { get; }

    /// <summary>Coders in the order in which the corpus has them.</summary>
    public IReadOnlyList<string> Coders { get; }

    /// <summary>The set of each question: its topic where there are several, else its target, else all alike.</summary>
    public IReadOnlyList<string> Sets { get; }

    /// <summary>A valid label; null for an error of the coder.</summary>
    public static string? Valid(Label label) => Compliance.Valid.Contains(label.Value) ? label.Value : null;

    /// <summary>A coder's word on a cell; null where it was not asked for one.</summary>
    public CodedCell? Of(string coder, string model, string language, int question) =>
        _rows.TryGetValue((coder, model, language), out CodedCell?[]? row) ? row[question] : null;

    /// <summary>Whether a coder was asked of a model in a language.</summary>
    public bool Has(string coder, string model, string language) => _rows.ContainsKey((coder, model, language));

    /// <summary>Questions by set, those of all sets together first where there are several.</summary>
    public IEnumerable<(string Set, int[] Questions)> BySet(IEnumerable<int> questions)
    {
        int[] all = [.. questions];
        (string, int[])[] sets = [.. all.GroupBy(q => Sets[q]).Select(g => (g.Key, g.ToArray()))];
        return sets.Length > 1 ? [(LabelResult.AllSets, all), .. sets] : sets;
    }

    /// <summary>Models together: all, then those of each origin that have a family.</summary>
    public IEnumerable<(string? Origin, string[] Models)> Groups(IEnumerable<string> models)
    {
        string[] all = [.. models];
        yield return (null, all);
        foreach (IGrouping<string, ModelLineage> origin in Input.Lineage.Models.Where(m => m.Family is not null && all.Contains(m.Model.Id)).GroupBy(m => m.Model.Origin!).OrderBy(g => g.Key, StringComparer.Ordinal))
            yield return (origin.Key, [.. origin.Select(m => m.Model.Id)]);
    }

    /// <summary>Pairs of the run's languages.</summary>
    public IEnumerable<(string A, string B)> Pairs =>
        from i in Enumerable.Range(0, Input.Languages.Count)
        from j in Enumerable.Range(i + 1, Input.Languages.Count - i - 1)
        select (Input.Languages[i], Input.Languages[j]);
}
