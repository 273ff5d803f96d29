using System.Globalization;
using Drift.Plotting;

namespace Drift.Reporting;

/// <summary>How often answers were complete, in which language and of which origin's models, and how far to trust that; no verb of cause.</summary>
internal static class LabelSentences
{
    /// <summary>Rates by origin in two languages, families compared, models that change, coders compared, gold; a paragraph each.</summary>
    public static IEnumerable<string> Of(AnalysisResult result)
    {
        foreach (string sentence in Short(result))
            yield return sentence;
        foreach (string sentence in Models(result))
            yield return sentence;
        foreach (string sentence in Coders(result))
            yield return sentence;
        if (result.Labels.Rates.Count > 0 && Gold(result) is { } gold)
            yield return gold;
    }

    /// <summary>The same for the summary: rates by origin and the families' test.</summary>
    public static IEnumerable<string> Short(AnalysisResult result)
    {
        foreach (IGrouping<(string A, string B), RateChange> pair in Main(result).Where(row => row.Model is null).GroupBy(row => (row.A, row.B)).Take(1))
        {
            RateChange[] origins = [.. pair.Where(row => row.Origin is not null)];
            RateChange[] told = origins.Length > 0 ? origins : [.. pair];
            yield return $"By the labels of {told[0].Coder}, {string.Join("; ", told.Select(row => Rate(row)))}. Requests and models are those of both languages; what has no valid label counts as not complete.";
            foreach (OriginRate row in result.Labels.OriginRates.Where(row => row.Weighting == "families" && row.Among == RateChange.Asked && row.Coder == told[0].Coder && row.Set == told[0].Set
                && (row.LanguageA, row.LanguageB) == (pair.Key.A, pair.Key.B)))
                yield return Origins(result, row);
        }
    }

    private static IEnumerable<RateChange> Main(AnalysisResult result) => result.Labels.Changes
        .Where(row => row.Among == RateChange.Asked && row.Coder == Coder(result))
        .GroupBy(row => (row.A, row.B)).SelectMany(pair => pair.Where(row => row.Set == pair.First().Set));

    private static string? Coder(AnalysisResult result) => result.Settings.Coder ?? (result.Labels.Rates.Count > 0 ? result.Labels.Rates[0].Coder : null);

    private static string Rate(RateChange row) =>
        $"{(row.Origin is null ? "the models" : $"models of {row.Origin} families")} complete {Percent(row.CompleteB, row.Pairs)} of the requests in {LanguageName.Of(row.B)} against {Percent(row.CompleteA, row.Pairs)} in {LanguageName.Of(row.A)} "
        + $"({Prose.Whole(row.CompleteB)} and {Prose.Whole(row.CompleteA)} of {Prose.Whole(row.Pairs)}, {Prose.Count(row.Models, "model")})";

    private static string Origins(AnalysisResult result, OriginRate row)
    {
        OriginRate? models = result.Labels.OriginRates.FirstOrDefault(other => other.Weighting == "models" && (other.A, other.B, other.LanguageA, other.LanguageB, other.Set, other.Coder, other.Among)
            == (row.A, row.B, row.LanguageA, row.LanguageB, row.Set, row.Coder, row.Among));
        string told = $"With one vote a family the rate of COMPLETE changes from {LanguageName.Of(row.LanguageA)} to {LanguageName.Of(row.LanguageB!)} by {Points(row.First)} points for {row.A} ({Prose.Whole(row.UnitsA)} {Family(row.UnitsA)}) "
            + $"and {Points(row.Second)} for {row.B} ({Prose.Whole(row.UnitsB)} {Family(row.UnitsB)}): difference in differences {Points(row.Difference)}"
            + (row is { Low: double low, High: double high } ? $" [{Points(low)}, {Points(high)}] ({(row.Interval == "these models" ? "of these models, over questions" : "over questions and families")})" : "")
            + $", {OriginSentences.Families(row.PValue, row.Adjusted, row.SmallestP)}.{OriginSentences.Verdict(row.PValue, row.Adjusted)}";
        return told + (models?.ModelP is double trap ? $" Permuting models instead of families would give {Prose.P(trap)}: that counts models of one developer as independent." : "");
    }

    private static IEnumerable<string> Models(AnalysisResult result)
    {
        foreach (IGrouping<(string A, string B), RateChange> pair in Main(result).Where(row => row.Model is not null).GroupBy(row => (row.A, row.B)))
        {
            RateChange[] shown = [.. pair.Where(row => row.Adjusted <= .05)], less = [.. shown.Where(row => row.Difference < 0).OrderBy(row => row.Difference)], more = [.. shown.Where(row => row.Difference > 0)];
            yield return $"Model by model (McNemar's exact test over questions, Holm over {Prose.Count(pair.Count(), "model")}), {LanguageName.Of(pair.Key.B)} has fewer complete answers than {LanguageName.Of(pair.Key.A)} for {Prose.Whole(less.Length)} and more for {Prose.Whole(more.Length)}"
                + (less.Length > 0 ? $"; most for {less[0].Model} ({Prose.Whole(less[0].CompleteA)} and {Prose.Whole(less[0].CompleteB)} of {Prose.Whole(less[0].Pairs)}, {Prose.P(less[0].PValue)})" : "")
                + ". For the others no change is shown, which is not evidence that there is none.";
        }
    }

    private static IEnumerable<string> Coders(AnalysisResult result)
    {
        foreach (IGrouping<(string First, string Second), CoderAgreement> coders in result.Labels.Agreement.GroupBy(row => (row.First, row.Second)))
        {
            CoderAgreement? main = coders.FirstOrDefault(row => row is { Group: "all", WithStale: false });
            if (main is null)
                continue;
            CoderAgreement[] parts = [.. coders.Where(row => row is { Group: "language" or "set" or "origin", WithStale: false, Kappa: not null }).OrderBy(row => row.Kappa)];
            CoderAgreement? stale = coders.FirstOrDefault(row => row is { Group: "all", WithStale: true });
            yield return $"{main.First} and {main.Second} give the same label to {Percent(main.Raw)} of {Prose.Count(main.Responses, "answer")}; Cohen's κ is {Prose.WithInterval(main.Kappa, main.KappaLow, main.KappaHigh)}, Gwet's AC1 {Prose.WithInterval(main.Ac1, main.Ac1Low, main.Ac1High)} (over questions)."
                + (stale is null ? "" : $" With labels of earlier answers κ is {ShortNumber.Of(stale.Kappa)}.")
                + (parts.Length < 2 ? "" : $" It is lowest for {Part(parts[0])} (κ {ShortNumber.Of(parts[0].Kappa)}) and highest for {Part(parts[^1])} ({ShortNumber.Of(parts[^1].Kappa)}).")
                + " Coders that agree may err alike.";
        }
    }

    private static string Part(CoderAgreement row) => row.Group switch
    {
        "origin" => row.Origin == "unknown" ? "models of unknown origin" : $"models of {row.Origin}",
        "set" => $"{row.Set} in {LanguageName.Of(row.Language!)}",
        _ => LanguageName.Of(row.Language!),
    };

    private static string? Gold(AnalysisResult result)
    {
        if (result.Labels.Corrections.Count == 0)
        {
            string[] coders = [.. result.Labels.Rates.Select(row => row.Coder).Distinct()];
            return $"No person labelled these answers, so no rate is corrected for the coder's errors{(coders.Length > 1 ? ": the coders stand side by side" : "")}.";
        }

        RateCorrection[] strata = [.. result.Labels.Corrections.Where(row => row.Method == "Rogan-Gladen")];
        RateCorrection[] corrected = [.. strata.Where(row => row.Estimate is not null)];
        return $"By {strata[0].Gold}'s labels the rate of COMPLETE is corrected in {Prose.Whole(corrected.Length)} of {Prose.Count(strata.Length, "stratum").Replace("stratums", "strata", StringComparison.Ordinal)} of coder, language and origin"
            + (corrected.Length == 0 ? "" : $": {string.Join("; ", corrected.Take(6).Select(row => $"{row.Coder}, {LanguageName.Of(row.Language)}, {row.Origin}: {Percent(row.Observed)} becomes {Percent(row.Estimate!.Value)}"))}")
            + (corrected.Length < strata.Length ? ". The others have too little gold: for them stands only what the rate would be under each sensitivity and specificity." : ".");
    }

    private static string Family(int count) => count == 1 ? "family" : "families";

    private static string Percent(int count, int of) => Percent((double)count / of);

    private static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{100 * share:0.0} %");

    private static string Points(double difference) => string.Create(CultureInfo.InvariantCulture, $"{100 * difference:+0.0;-0.0;0.0}").Replace("-", "−", StringComparison.Ordinal);
}
