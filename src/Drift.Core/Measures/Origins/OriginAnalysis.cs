namespace Drift;

/// <summary>Everything about origin that is not of one pair of languages, and Holm's adjustment over all of it: a family for each kind of test.</summary>
internal static class OriginAnalysis
{
    public static OriginResult Of(AnalysisInput input, AnalysisOptions options, CellMeans cells, IReadOnlyList<PairResult> pairs)
    {
        OriginContext[] contexts =
            [.. OriginContext.PairsOf(input.Lineage).SelectMany(p => OriginContext.Of(input, options, cells, Subset.All, p.A, p.B)).Where(c => c.Questions.Count > 0)];
        OriginContext[] languages = [.. contexts.Where(c => c.Languages.Count == 1)];
        return new OriginResult(
            OriginTestRows.Adjusted(Each(contexts, OriginTestRows.Of)),
            Analysis.Holm([.. pairs.SelectMany(p => p.Differences)], d => d.Measure, d => d.Weighting == "families" ? d.PValue : null, (d, adjusted) => d with { Adjusted = adjusted }),
            [.. pairs.SelectMany(p => p.TwoParts)], Each(languages, PullRows.Models),
            Analysis.Holm(
                [.. contexts.Select(PullRows.Separation).OfType<PullSeparation>()], s => input.Languages.Contains(s.Language) ? "level" : "change", s => s.PValue,
                (s, adjusted) => s with { Adjusted = adjusted }),
            [.. languages.SelectMany(NeighbourRows.Of)], [.. pairs.Select(p => p.Separation).OfType<SeparationEstimate>()], [.. ModelMap.Of(input, cells)])
        {
            Questions = [.. languages.SelectMany(OriginQuestionRows.Of)],
        };
    }

    private static T[] Each<T>(OriginContext[] contexts, Func<OriginContext, IEnumerable<T>> rowsOf)
    {
        T[][] rows = new T[contexts.Length][];
        int threads = contexts.Length == 0 ? 1 : contexts[0].Options.Threads;
        Parallel.For(0, contexts.Length, new ParallelOptions { MaxDegreeOfParallelism = threads }, i => rows[i] = [.. rowsOf(contexts[i])]);
        return [.. rows.SelectMany(r => r)];
    }
}
