namespace Drift;

/// <summary>Everything about origin that is not of one pair of languages.</summary>
internal static class OriginAnalysis
{
    public static OriginResult Of(AnalysisInput input, AnalysisOptions options, CellMeans cells, IReadOnlyList<PairResult> pairs)
    {
        OriginContext[] contexts = [.. OriginContext.PairsOf(input.Lineage).Select(p => new OriginContext(input, options, cells, Subset.All, p.A, p.B)).Where(c => c.Questions.Count > 0)];
        return new OriginResult(
            [.. contexts.SelectMany(OriginTestRows.Of)], [.. pairs.SelectMany(p => p.Differences)], [.. pairs.SelectMany(p => p.TwoParts)],
            [.. contexts.SelectMany(PullRows.Models)], [.. contexts.SelectMany(PullRows.Separations)], [.. contexts.SelectMany(NeighbourRows.Of)],
            [.. pairs.Select(p => p.Separation).OfType<SeparationEstimate>()], [.. ModelMap.Of(input, cells)])
        {
            Questions = [.. contexts.SelectMany(OriginQuestionRows.Of)],
        };
    }
}
