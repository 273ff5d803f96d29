using Drift.Plotting;

namespace Drift.Reporting;

/// <summary>What a run found, in one sentence before all others: what could be tested, else what was measured.</summary>
internal static class FindingSentences
{
    /// <summary>One sentence for each two origins that were tested; else one on contrasts, else one on drift. Empty where nothing was measured.</summary>
    public static IEnumerable<string> Of(AnalysisResult result)
    {
        string[] origins = [.. OriginSentences.Findings(result)];
        if (origins.Length > 0 && SpecificationSentences.Dependent(result).Any())
            origins[^1] += " Some of this depends on the encoder: see Other choices.";
        return origins.Length > 0 ? origins : [.. Contrasts(result).DefaultIfEmpty(Drift(result)).OfType<string>()];
    }

    private static IEnumerable<string> Contrasts(AnalysisResult result)
    {
        ContrastEstimate[] rows = [.. result.Contrast.Where(row => row is { Subset: Subset.All, PValue: not null })];
        if (rows.Length == 0)
            yield break;
        int holds = rows.Count(row => row is { Debiased: true, Adjusted: <= 0.05 }), noisy = rows.Count(row => !row.Debiased);
        string where = $"{Prose.Count(rows.Select(row => row.Model).Distinct().Count(), "model")}, {Prose.Count(rows.Select(row => (row.A, row.B)).Distinct().Count(), "pair")} of languages";
        yield return noisy == rows.Length
            ? $"With one repeat nothing follows about language from the contrasts between sensitive and control questions ({where}): each may come from sampling noise."
            : holds == 0
                ? $"No contrast between sensitive and control questions can be shown after Holm's correction ({where}), which is not evidence that there is none."
                : $"Answers to sensitive questions depend on the language otherwise than answers to controls do in {Prose.Whole(holds)} of {Prose.Count(rows.Length, "contrast")} ({where}), after Holm's correction: "
                    + string.Join("; ", rows.Where(row => row is { Debiased: true, Adjusted: <= 0.05 }).GroupBy(row => (row.Model, IsMore: row.Estimate > 0))
                        .Select(g => $"{g.Key.Model} {(g.Key.IsMore ? "more" : "less")} {(g.Count() <= 3 ? $"({string.Join(", ", g.Select(row => $"{row.A}-{row.B}"))})" : $"in {Prose.Count(g.Count(), "pair")}")}")) + ".";
    }

    private static string? Drift(AnalysisResult result)
    {
        if (Summary.FirstPair(result) is not (string a, string b))
            return null;
        DriftEstimate[] rows = [.. result.Drift.Where(row => row is { Role: QuestionRole.All, Subset: Subset.All } && row.A == a && row.B == b)];
        double[] drifts = [.. rows.Select(row => row.DriftCommon).OfType<double>()];
        string pair = $"{LanguageName.Of(a)} and {LanguageName.Of(b)}";
        return drifts.Length == 0
            ? rows.Length == 0 ? null : $"Between {pair} only distances can be given, no drift: what is missing is said under the limits."
            : $"Between {pair} the answers of {Prose.Count(drifts.Length, "model")} drift by {(drifts.Length == 1 ? ShortNumber.Of(drifts[0]) : $"{ShortNumber.Of(drifts.Min())} to {ShortNumber.Of(drifts.Max())}")} over all questions"
                + (rows.All(row => row.Noise is null) ? "; with one repeat that includes sampling noise, and no effect of language is claimed." : "; how much of that is noise between repeats is said for each model.");
    }
}
