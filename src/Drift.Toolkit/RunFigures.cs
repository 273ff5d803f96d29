using Drift.Plotting;
using Drift.Reporting;

namespace Drift;

/// <summary>Which figures a run has: those of which something can be seen.</summary>
internal static class RunFigures
{
    private const int FewestForHeatmap = 3;

    /// <summary>The figures in the order shown; none where the fonts lack characters of a model's id.</summary>
    public static IReadOnlyList<Figure> Of(AnalysisResult result)
    {
        if (result.Models.Any(m => TextLayer.Missing(m.Id).Count > 0))
            return [];
        return [.. Drift(result), .. TwoParts(result), .. Origins(result), .. Specifications(result)];
    }

    private static IEnumerable<Figure> Drift(AnalysisResult result)
    {
        if (Summary.FirstPair(result) is var (a, b))
            yield return ForestChart.Of(result, a, b);

        // Two languages make one cell: the forest says it all.
        if (result.Settings.Languages.Count < FewestForHeatmap)
            yield break;
        foreach (Model model in result.Models.Where(m => result.Drift.Any(d => d.Model == m.Id)))
            yield return LanguageHeatmap.Of(result, model.Id);
    }

    private static IEnumerable<Figure> TwoParts(AnalysisResult result)
    {
        if (Summary.FirstPair(result) is var (a, b) && result.Origin.TwoParts.Any(row => row.Model is not null && row.A == a && row.B == b && row.Pairs > 0))
            yield return TwoPartsChart.Of(result, a, b);
    }

    private static IEnumerable<Figure> Specifications(AnalysisResult result) =>
        result.Specifications.Specifications.Any(s => TextLayer.Missing(s.Embedder).Count > 0) ? []
            : result.Specifications.Verdicts.Select(v => (v.A, v.B, v.LanguageA, v.LanguageB)).Distinct()
                .Where(v => Summary.FirstPair(result) is var (a, b) && ((a, b) == (v.LanguageA, v.LanguageB) || (b, a) == (v.LanguageA, v.LanguageB)))
                .Select(v => SpecificationChart.Of(result, v.A, v.B, v.LanguageA, v.LanguageB));

    // Where no claim about origin is possible, pictures of it would suggest one.
    private static IEnumerable<Figure> Origins(AnalysisResult result)
    {
        if (Summary.FirstPair(result) is not var (first, second))
            yield break;
        foreach ((string a, string b) in result.Origin.Separations.Where(row => row.PValue is not null).Select(row => (row.A, row.B)).Distinct())
        {
            string[] languages = [.. new[] { first, second }.Where(l => result.Origin.Pull.Any(row => row.A == a && row.B == b && row.Language == l))];
            if (languages.Length > 0)
                yield return PullChart.Of(result, a, b, languages);
        }

        if (!result.Origin.Tests.Any(row => row.PValue is not null))
            yield break;
        foreach (string language in result.Origin.Map.Select(place => place.Language).Distinct())
            yield return MapChart.Of(result, language);
    }
}
