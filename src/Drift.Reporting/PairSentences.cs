using Drift.Plotting;

namespace Drift.Reporting;

/// <summary>All pairs of one model in a sentence or two.</summary>
internal static class PairSentences
{
    public static IEnumerable<string> Of(AnalysisResult result, string model)
    {
        DriftEstimate[] drift = [.. result.Drift.Where(row => row.Model == model && row.Role == QuestionRole.All && row.Subset == Subset.All)];
        if (drift.Length < 2)
            yield break;
        DriftEstimate[] given = [.. drift.Where(row => row.Drift is not null).OrderBy(row => row.Drift)];
        if (given.Length > 0)
        {
            bool hasNoise = given.All(row => row.DriftDebiased is not null);
            int above = given.Count(row => row.ExcessLow - (row.GenreError ?? 0) / row.Scale > 0);
            string without = given.Length == drift.Length ? "" : $" ({Prose.Whole(drift.Length - given.Length)} not given)";
            yield return $"Over {Prose.Count(drift.Length, "pair")}{without} its drift on all questions lies between {Told(given[0].Drift, given[0].A, given[0].B)} and {Told(given[^1].Drift, given[^1].A, given[^1].B)}"
                + (hasNoise ? $"; in {Prose.Whole(above)} of {Prose.Whole(given.Length)} it exceeds what one content in both languages could give." : ", sampling noise included.");
        }

        ContrastEstimate[] contrast = [.. result.Contrast.Where(row => row.Model == model && row.Subset == Subset.All).OrderBy(row => row.Estimate)];
        if (contrast.Length < 2)
            yield break;
        ContrastEstimate[] tested = [.. contrast.Where(row => row.Adjusted is not null)];
        string kind = contrast.All(row => row.Debiased) ? "debiased contrast" : contrast.Any(row => row.Debiased) ? "contrast (debiased where there are repeats)" : "raw contrast";
        yield return $"Over {Prose.Count(contrast.Length, "pair")} its {kind} lies between {Told(contrast[0].Estimate, contrast[0].A, contrast[0].B)} and {Told(contrast[^1].Estimate, contrast[^1].A, contrast[^1].B)}"
            + (tested.Length == 0 ? "." : $"; {Prose.Whole(tested.Count(row => row.Adjusted <= 0.05))} of {Prose.Whole(tested.Length)} pass Holm at .05.");
    }

    private static string Told(double? value, string a, string b) => $"{ShortNumber.Of(value)} ({a}-{b})";
}
