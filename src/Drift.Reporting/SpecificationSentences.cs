using System.Text.RegularExpressions;
using Drift.Plotting;

namespace Drift.Reporting;

/// <summary>Whether the main result depends on choices that could as well have been others; empty where there was one way only.</summary>
internal static partial class SpecificationSentences
{
    /// <summary>The verdict of each curve, in a line; of one pair of languages where one is given.</summary>
    public static IEnumerable<string> Verdicts(AnalysisResult result, (string A, string B)? only = null) =>
        result.Specifications.Verdicts.Where(row => only is null || only == (row.LanguageA, row.LanguageB) || only == (row.LanguageB, row.LanguageA)).Select(row => $"{row.LanguageA}-{row.LanguageB}, {row.Verdict}");

    /// <summary>Verdicts, and which specifications were refused and why.</summary>
    public static IEnumerable<string> Of(AnalysisResult result)
    {
        foreach (string verdict in Verdicts(result))
            yield return verdict;
        foreach (IGrouping<string, SpecificationEstimate> group in result.Specifications.Specifications
            .Where(row => row.Refused.Length > 0).GroupBy(row => $"{row.Embedder} {Way(row.Centred)}"))
            yield return $"Refused and not counted: {group.Key} in {Prose.Count(group.Count(), "specification")} ({string.Join("; ", group.Select(row => row.Refused.TrimEnd('.')).Distinct().GroupBy(Kind).Select(Reason))}).";
    }

    /// <summary>Each test of origin under every encoder, and whether what it shows depends on it; silent about tests made under one way only.</summary>
    public static IEnumerable<string> Origins(AnalysisResult result) => Origins(result, isDependentOnly: false);

    /// <summary>Those of them alone that depend on it.</summary>
    public static IEnumerable<string> Dependent(AnalysisResult result) => Origins(result, isDependentOnly: true);

    /// <summary>What was computed under the run's encoder alone, where tests of origin were under several.</summary>
    public static IEnumerable<string> OneEncoder(AnalysisResult result) =>
        result.Specifications.Origins.Select(row => row.Embedder).Distinct().Count() < 2 || result.Origin.Separations.Count == 0 ? []
            : [$"Pull, nearest answers and the maps were computed under {result.Settings.Embedder} alone: whether they depend on it is not known from this run."];

    private static IEnumerable<string> Origins(AnalysisResult result, bool isDependentOnly)
    {
        foreach (IGrouping<(string A, string B, string Term, string Language), OriginSpecification> test in result.Specifications.Origins
            .GroupBy(row => (row.A, row.B, row.Term, row.Language)).Where(test => test.Count() > 1))
        {
            int shown = test.Count(row => row.PValue <= 0.05);
            if (isDependentOnly && (shown == 0 || shown == test.Count()))
                continue;
            string ways = string.Join(", ", test.GroupBy(row => row.Embedder).Select(encoder => $"{encoder.Key} {string.Join(" and ", encoder.Select(row => $"{Prose.P(row.PValue)} {Way(row.Centred)}"))}"));
            string verdict = shown == test.Count() ? "the difference shows (p ≤ .05) under each."
                : shown == 0 ? "no difference can be shown under any, which is not evidence that there is none."
                : $"the difference shows (p ≤ .05) under {Prose.Whole(shown)} of {Prose.Whole(test.Count())}, so this result depends on the {(Splits(test) ? "encoder" : "encoder or the centring")}.";
            yield return $"{test.Key.A} against {test.Key.B}, {test.Key.Term} in {test.Key.Language}: {ways}; {verdict}";
        }
    }

    /// <summary>Whether encoders rank the models alike.</summary>
    public static IEnumerable<string> Agreement(AnalysisResult result)
    {
        foreach (IGrouping<(string A, string B), EncoderAgreement> pair in result.Specifications.Agreements.GroupBy(row => (row.A, row.B)))
        {
            // Rows of the same encoder, raw against centred, are in the range and the table.
            EncoderAgreement first = pair.FirstOrDefault(row => Encoder(row.First) != Encoder(row.Second)) ?? pair.First();
            EncoderAgreement[] alike = [.. pair.Where(row => (Encoder(row.First) == Encoder(row.Second)) == (Encoder(first.First) == Encoder(first.Second)))];
            string range = alike.Length == 1 ? "" : $" Over all {Prose.Whole(alike.Length)} comparisons of {(Encoder(first.First) == Encoder(first.Second) ? "ways of centring" : "two encoders")} it lies between {ShortNumber.Of(alike.Min(row => row.Spearman))} and {ShortNumber.Of(alike.Max(row => row.Spearman))}.";
            yield return $"{pair.Key.A}-{pair.Key.B}: the rank correlation of the models' drift between {Named(first.First)} and {Named(first.Second)} is {Prose.WithInterval(first.Spearman, first.Low, first.High)} over {Prose.Count(first.Models, "model")} ({Prose.Count(first.Questions, "question")} resampled).{range}";
        }
    }

    // Each encoder gives one answer, raw and centred.
    private static bool Splits(IEnumerable<OriginSpecification> test) => test.GroupBy(row => row.Embedder).All(rows => rows.Select(row => row.PValue <= 0.05).Distinct().Count() == 1);

    private static string Encoder(string specification) => specification.Split(' ')[0];

    // "use-multilingual-3 raw, floor by length, all": the subset is always all here.
    private static string Named(string specification) => specification.EndsWith(", all", StringComparison.Ordinal) ? specification[..^5] : specification;

    private static string Way(bool isCentred) => isCentred ? "centred" : "raw";

    // Reasons that differ only in a number are one reason, with the range of that number.
    private static string Reason(IGrouping<string, string> alike)
    {
        string first = alike.First();
        Match[] numbers = [.. alike.Select(reason => Number().Match(reason)).OrderBy(match => match.Value, StringComparer.Ordinal)];
        return numbers.Length == 1 || !numbers[0].Success ? first : Number().Replace(first, $"{numbers[0].Value} to {numbers[^1].Value}", 1);
    }

    private static string Kind(string reason) => string.Concat(reason.Where(c => !char.IsDigit(c)));

    [GeneratedRegex(@"\d*\.\d+")]
    private static partial Regex Number();
}
