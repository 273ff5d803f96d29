namespace Drift;

/// <summary>Two origins of a run: their models, the questions that can be compared, and the cells.</summary>
internal sealed class OriginContext
{
    private readonly CellMeans _cells;

    public OriginContext(AnalysisInput input, AnalysisOptions options, CellMeans cells, string subset, string a, string b)
    {
        (Input, Options, _cells, Subset, A, B) = (input, options, cells, subset, a, b);
        Models =
        [
            .. input.Lineage.Models.Where(m => m.Family is not null && (m.Model.Origin == a || m.Model.Origin == b) && input.Languages.All(l => cells.Of(m.Model.Id, l).Count > 0))
                .Select(m => new OriginRow(m.Model.Id, m.Family!, m.Model.Origin == b)),
        ];
        WithoutALanguage = [.. input.Lineage.Models.Where(m => m.Family is not null && (m.Model.Origin == a || m.Model.Origin == b)).Select(m => m.Model.Id).Except(Models.Select(m => m.Name))];
        Sides = new FamilySides(Models, options.Permutations, options.Seed);

        // A question that was asked in one of the languages only says nothing about both.
        Questions = [.. Enumerable.Range(0, input.Questions.Count).Where(q => input.Languages.All(l => Models.Any(m => Has(m, l, q))))];
    }

    public AnalysisInput Input { get; }

    public AnalysisOptions Options { get; }

    public string Subset { get; }

    /// <summary>First origin.</summary>
    public string A { get; }

    /// <summary>Second origin.</summary>
    public string B { get; }

    /// <summary>Models of the two origins that are in a family and answered in every language of the run, so that languages compare the same models.</summary>
    public IReadOnlyList<OriginRow> Models { get; }

    /// <summary>Models of the two origins that lack a language of the run.</summary>
    public IReadOnlyList<string> WithoutALanguage { get; }

    /// <summary>Families of all those models.</summary>
    public FamilySides Sides { get; }

    /// <summary>Questions that somebody answered in every language of the run.</summary>
    public IReadOnlyList<int> Questions { get; }

    /// <summary>Mean vector of a cell; null without a usable response.</summary>
    public double[]? Mean(string model, string language, int question) =>
        _cells.Of(model, language) is { Count: > 0 } row ? row[question]?.Mean : null;

    /// <summary>The grid of one language; models without any answer in it are left out.</summary>
    public OriginGrid? Grid(string language, bool dropModels) => OriginGrid.Of(
        [.. Models.Where(m => Questions.Any(q => Has(m, language, q)))], Questions, (m, q) => Mean(m.Name, language, q), dropModels);

    /// <summary>The grid of differences e_b − e_a.</summary>
    public OriginGrid? Differences(string a, string b, bool dropModels) => OriginGrid.Of(
        [.. Models.Where(m => Questions.Any(q => Has(m, a, q) && Has(m, b, q)))], Questions,
        (m, q) => Mean(m.Name, a, q) is { } x && Mean(m.Name, b, q) is { } y ? Less(y, x) : null, dropModels);

    private static double[] Less(double[] x, double[] y)
    {
        double[] difference = new double[x.Length];
        for (int i = 0; i < x.Length; i++)
            difference[i] = x[i] - y[i];
        return difference;
    }

    private bool Has(OriginRow model, string language, int question) => Mean(model.Name, language, question) is not null;

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
