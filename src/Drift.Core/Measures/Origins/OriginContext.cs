namespace Drift;

/// <summary>Two origins in one language, or in a pair of languages: their models, the questions that can be compared, and the cells.</summary>
/// <remarks>
/// What other languages a run has changes nothing in a pair. In one language of a run of several stand the questions and the models that at least one
/// other language of the run has too: tests of two languages can then be read side by side, and a question asked in one language only is left to a run of that language alone.
/// </remarks>
internal sealed class OriginContext
{
    private readonly CellMeans _cells;

    public OriginContext(AnalysisInput input, AnalysisOptions options, CellMeans cells, string subset, string a, string b, params IReadOnlyList<string> languages)
    {
        (Input, Options, _cells, Subset, A, B, Languages) = (input, options, cells, subset, a, b, languages);
        string[] others = languages.Count == 1 ? [.. input.Languages.Except(languages)] : [];
        ModelLineage[] both = [.. input.Lineage.Models.Where(m => m.Family is not null && (m.Model.Origin == a || m.Model.Origin == b))];
        Models =
        [
            .. both.Where(m => languages.All(l => cells.Of(m.Model.Id, l).Count > 0) && (others.Length == 0 || others.Any(l => cells.Of(m.Model.Id, l).Count > 0)))
                .Select(m => new OriginRow(m.Model.Id, m.Family!, m.Model.Origin == b)),
        ];
        WithoutALanguage = [.. both.Select(m => m.Model.Id).Except(Models.Select(m => m.Name))];
        Sides = new FamilySides(Models, options.Permutations, options.Seed);

        // A question that was asked in one language of a pair only says nothing about both.
        Questions =
        [
            .. Enumerable.Range(0, input.Questions.Count).Where(q => Languages.All(l => Models.Any(m => Has(m, l, q)))
                && (others.Length == 0 || others.Any(l => both.Any(m => Mean(m.Model.Id, l, q) is not null)))),
        ];
    }

    public AnalysisInput Input { get; }

    public AnalysisOptions Options { get; }

    public string Subset { get; }

    /// <summary>First origin.</summary>
    public string A { get; }

    /// <summary>Second origin.</summary>
    public string B { get; }

    /// <summary>The language, or the two languages that are compared.</summary>
    public IReadOnlyList<string> Languages { get; }

    /// <summary>The language, or the pair.</summary>
    public string Name => string.Join('-', Languages);

    /// <summary>Models of the two origins that are in a family and answered in each of these languages, so that two languages compare the same models.</summary>
    public IReadOnlyList<OriginRow> Models { get; }

    /// <summary>Models of the two origins that lack one of these languages.</summary>
    public IReadOnlyList<string> WithoutALanguage { get; }

    /// <summary>Families of all those models.</summary>
    public FamilySides Sides { get; }

    /// <summary>Questions that somebody answered in each of these languages.</summary>
    public IReadOnlyList<int> Questions { get; }

    /// <summary>Mean vector of a cell; null without a usable response.</summary>
    public double[]? Mean(string model, string language, int question) =>
        _cells.Of(model, language) is { Count: > 0 } row ? row[question]?.Mean : null;

    /// <summary>The grid of the language, or of the differences e_b − e_a of the pair; models without any cell are left out.</summary>
    public OriginGrid? Grid(bool dropModels) => OriginGrid.Of(
        [.. Models.Where(m => Questions.Any(q => Languages.All(l => Has(m, l, q))))], Questions, (m, q) => Cell(m.Name, q), dropModels);

    private double[]? Cell(string model, int question) => Languages.Count == 1
        ? Mean(model, Languages[0], question)
        : Mean(model, Languages[0], question) is { } x && Mean(model, Languages[1], question) is { } y ? Less(y, x) : null;

    private static double[] Less(double[] x, double[] y)
    {
        double[] difference = new double[x.Length];
        for (int i = 0; i < x.Length; i++)
            difference[i] = x[i] - y[i];
        return difference;
    }

    private bool Has(OriginRow model, string language, int question) => Mean(model.Name, language, question) is not null;

    /// <summary>Two origins in each language of a run, then in each pair of them.</summary>
    public static IReadOnlyList<OriginContext> Of(AnalysisInput input, AnalysisOptions options, CellMeans cells, string subset, string a, string b)
    {
        IReadOnlyList<string> languages = input.Languages;
        OriginContext Within(params IReadOnlyList<string> own) => new(input, options, cells, subset, a, b, own);
        return
        [
            .. languages.Select(l => Within(l)),
            .. from i in Enumerable.Range(0, languages.Count)
               from j in Enumerable.Range(i + 1, languages.Count - i - 1)
               select Within(languages[i], languages[j]),
        ];
    }

    /// <summary>Pairs of origins with a family on each side, larger ones first.</summary>
    public static IReadOnlyList<(string A, string B)> PairsOf(LineageResult lineage)
    {
        string[] origins = [.. lineage.Families.GroupBy(f => f.Origin).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => g.Key)];
        return
        [
            .. from i in Enumerable.Range(0, origins.Length)
               from j in Enumerable.Range(i + 1, origins.Length - i - 1)
               let pair = (string[])[.. new[] { origins[i], origins[j] }.Order(StringComparer.Ordinal)]
               select (pair[0], pair[1]),
        ];
    }
}
