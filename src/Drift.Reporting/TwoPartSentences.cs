using System.Globalization;
using Drift.Plotting;

namespace Drift.Reporting;

/// <summary>What was answered, and what was said: how much of a shift lies in pairs of answers that are both complete, and whether distance tells labels.</summary>
internal static class TwoPartSentences
{
    /// <summary>By origin, then content drift compared, then whether distance tells labels; a paragraph each. Empty without labels.</summary>
    public static IEnumerable<string> Of(AnalysisResult result)
    {
        foreach (string sentence in Parts(result))
            yield return sentence;
        foreach (OriginDifference row in Content(result))
            yield return OriginSentences.Difference(result, row, What(row));
        foreach (SeparationEstimate row in result.Origin.Labels)
            yield return Labels(row);
    }

    /// <summary>The same for the summary: each pair of languages in a sentence, without the tests' details.</summary>
    public static IEnumerable<string> Short(AnalysisResult result) =>
    [
        .. Parts(result),
        .. Content(result).Select(row => $"{What(row)} is {ShortNumber.Of(row.First)} for {row.A} and {ShortNumber.Of(row.Second)} for {row.B}, one vote a family ({Prose.Whole(row.UnitsA)} and {Prose.Whole(row.UnitsB)} families): {OriginSentences.Families(row.PValue, row.Adjusted, row.SmallestP)}.{OriginSentences.Verdict(row.PValue, row.Adjusted)}"),
    ];

    private static IEnumerable<OriginDifference> Content(AnalysisResult result) =>
        result.Origin.Differences.Where(row => row is { Measure: "content drift", Weighting: "families" } && OriginSentences.IsTested(result));

    private static string What(OriginDifference row) => $"Over complete pairs alone, adjusted for which questions they are, drift {row.LanguageA}-{row.LanguageB}";

    /// <summary>One model and pair in a sentence.</summary>
    public static IEnumerable<string> Of(AnalysisResult result, string model, string a, string b)
    {
        if (result.Origin.TwoParts.FirstOrDefault(row => row.Model == model && row.A == a && row.B == b) is not { Pairs: > 0 } row)
            yield break;
        string carried = row.ExcessShare is double share ? $"; they carry {Percent(share)} of the shift above the floor" : "";
        yield return $"By the labels of {row.Coder}, {Prose.Whole(row.Complete)} of {Prose.Count(row.Pairs, "pair")} are complete on both sides{carried}."
            + (row is { Complete: > 0, ContentDrift: double content } ? $" Over these its drift is {ShortNumber.Of(content)}; over all questions, were it 0 or 1 where one side is not complete, between {ShortNumber.Of(row.Low)} and {ShortNumber.Of(row.High)} (a plausible range, no bound)." : "");
    }

    /// <summary>Whether distance tells that labels differ, beside length alone.</summary>
    public static string Labels(SeparationEstimate row) =>
        $"{row.A}-{row.B}: of two models asked one question, the one whose two answers {row.Coder} labels differently has the larger distance between them in {Percent(row.Auc)} of cases "
        + $"(AUC {ShortNumber.Of(row.Auc)}, .5 is chance; {Prose.Count(row.N, "pair")}, of which {Prose.Whole(row.Changed)} changed). "
        + (row.AucLength is not double length ? "The answers' lengths are not known, so what length alone would give is not either."
            : $"The difference in length alone gives {ShortNumber.Of(length)}" + (row.AucBoth is double both ? $", both together {ShortNumber.Of(both)}" : "")
                + (row.WithLength < row.N ? $" (over the {Prose.Count(row.WithLength, "pair")} of known length)." : "."));

    private static IEnumerable<string> Parts(AnalysisResult result)
    {
        foreach (IGrouping<(string A, string B, string Coder), TwoPartEstimate> pair in result.Origin.TwoParts.Where(row => row.Model is null && row.Pairs > 0).GroupBy(row => (row.A, row.B, row.Coder)))
        {
            string groups = string.Join("; ", pair.Select(row =>
                $"of {Prose.Count(row.Pairs, "pair")} of answers of {row.Origin ?? "unknown"} models {Percent(row.CompleteShare)} are complete on both sides"
                + (row.ExcessShare is double share ? $", and they carry {Percent(share)} of the shift above the floor" : "")));
            int unlabelled = pair.Sum(row => row.Unlabelled);
            yield return $"{pair.Key.A}-{pair.Key.B}, by the labels of {pair.Key.Coder}: {groups}. "
                + "The rest of the shift lies in pairs that are not labelled complete on both sides: there it may tell whether something was answered, not what was said."
                + (unlabelled > 0 ? $" {Prose.Count(unlabelled, "pair")} without a valid label on a side count as not complete." : "");
        }
    }

    private static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{100 * share:0} %").Replace("-", "−", StringComparison.Ordinal);
}
