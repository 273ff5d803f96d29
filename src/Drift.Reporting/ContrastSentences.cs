using System.Globalization;
using Drift.Plotting;

namespace Drift.Reporting;

/// <summary>What the contrast of one model and pair says, and why there is none.</summary>
internal static class ContrastSentences
{
    private static readonly (string Subset, string What)[] Subsets =
    [
        (Subset.Untruncated, "Without answers cut at the token limit"),
        (Subset.EqualLength, "With all answers to a question cut to equal length"),
        (Subset.RightLanguage, "Without answers in another language"),
    ];

    public static IEnumerable<string> Of(AnalysisResult result, string model, string a, string b)
    {
        ContrastEstimate[] rows = [.. result.Contrast.Where(r => r.Model == model && r.A == a && r.B == b)];
        ContrastEstimate? row = rows.FirstOrDefault(r => r.Subset == Subset.All);
        if (row is null)
            yield break;
        yield return Verdict(row, Family(result));
        yield return Numbers(row);
        yield return $"The floors at the lengths of the two kinds differ by {ShortNumber.Of(row.Floor)} in the same units: so far the encoder's own distance may not cancel.";
        if (row.Note.Length > 0)
            yield return row.Note;
        foreach ((string subset, string what) in Subsets)
        {
            if (rows.FirstOrDefault(r => r.Subset == subset) is not ContrastEstimate other || other.Estimate == row.Estimate)
                continue;
            yield return Math.Min(other.Sensitive, other.Control) < 5
                ? $"{what} too few questions are left ({Counts(other)})."
                : $"{what} it is {Prose.WithInterval(other.Estimate, other.Low, other.High)}{(other.Debiased == row.Debiased ? "" : " (raw, sampling noise included)")}, {(other.PValue is null ? "no test" : Prose.P(other.PValue))} ({Counts(other)}).";
        }
    }

    /// <summary>One sentence a model: the contrast and what it allows to say.</summary>
    public static IEnumerable<string> Short(AnalysisResult result, string model, string a, string b)
    {
        if (result.Contrast.FirstOrDefault(r => r.Model == model && r.A == a && r.B == b && r.Subset == Subset.All) is not ContrastEstimate row)
            yield break;
        string kind = row.Debiased ? "contrast" : "raw contrast (sampling noise included)";
        string verdict = row switch
        {
            { PValue: null } => "no test",
            { Debiased: false } => "one repeat: nothing about language follows",
            { PValue: > 0.05 } => "no difference between kinds of question can be shown",
            { Adjusted: > 0.05 } => $"a lead, not a finding: it does not hold after Holm's correction for the {Prose.Whole(Family(result))} contrasts of the run",
            { Estimate: > 0 } => "its answers to sensitive questions depend more on the language than its answers to controls",
            _ => "its answers to sensitive questions depend less on the language than its answers to controls",
        };
        string raw = row is { Debiased: true, Noise: double noise } ? $" (raw {ShortNumber.Of(row.Raw)}, of which {ShortNumber.Of(noise)} is sampling noise)" : "";
        yield return $"{model}: {kind} {Prose.WithInterval(row.Estimate, row.Low, row.High)}{raw}, {Prose.P(row.PValue)}{(row.Adjusted is null ? "" : $" (Holm {Prose.P(row.Adjusted, "").Trim()})")}: {verdict}.";
    }

    /// <summary>The verdict of a row in a word or two, for the table beside its p.</summary>
    public static string Word(ContrastEstimate row) => row switch
    {
        { PValue: null } => "no test",
        { PValue: > 0.05 } => "none shown",
        { Debiased: false } => "may be noise",
        { Adjusted: > 0.05 } => "a lead",
        { Estimate: > 0 } => "move more",
        _ => "move less",
    };

    /// <summary>Why a run has no contrast.</summary>
    public static IEnumerable<string> Missing(AnalysisResult result)
    {
        if (result.Contrast.Count > 0 || result.Drift.Count == 0)
            yield break;
        string[] absent = [.. new[] { QuestionRole.Sensitive, QuestionRole.Control }.Where(role => !result.Drift.Any(row => row.Role == role))];
        string what = absent.Length == 0 ? "too few sensitive or control questions were answered in both languages" : $"there are no {string.Join(" and no ", absent)} questions answered in both languages";
        yield return $"No contrast is given: {what}, so it cannot be told whether answers to sensitive questions differ between languages more than answers to other questions do.";
    }

    /// <summary>That controls are matched, where they are; that they are not is one of the run's limitations.</summary>
    public static IEnumerable<string> Matched(AnalysisResult result)
    {
        if (result.Contrast.Count > 0 && result.Contrast.All(row => row.Controls == "matched"))
            yield return "The controls are matched: questions of the same form about the politics of a state that is not the model's.";
    }

    private static string Numbers(ContrastEstimate row)
    {
        string estimate = Prose.WithInterval(row.Estimate, row.Low, row.High);
        string test = row.PValue is null ? "no test" : Prose.P(row.PValue) + (row.Adjusted is null ? "" : $" (Holm {Prose.P(row.Adjusted, "").Trim()})");
        if (!row.Debiased)
            return $"The raw contrast {row.A}-{row.B} is {estimate}, {test}, {Counts(row)}, sampling noise included.";
        string noise = row.Noise is not double n ? ""
            : $"; {ShortNumber.Of(n)} is the contrast of the noise between repeats" + (row.Raw > 0 && n > 0 && n <= row.Raw ? string.Create(CultureInfo.InvariantCulture, $" ({n / row.Raw:0 %} of it)") : "");
        return $"The raw contrast {row.A}-{row.B} is {ShortNumber.Of(row.Raw)}{noise}; debiased it is {estimate}, {test}, {Counts(row)}.";
    }

    // Contrasts over all usable responses that were tested: one Holm family.
    private static int Family(AnalysisResult result) => result.Contrast.Count(row => row.Subset == Subset.All && row.PValue is not null);

    private static string Verdict(ContrastEstimate row, int family)
    {
        string languages = $"{LanguageName.Of(row.A)} and {LanguageName.Of(row.B)}";
        string difference = $"answers to sensitive questions differ {(row.Estimate > 0 ? "more" : "less")} between {languages} than its answers to control questions do";
        return row switch
        {
            { PValue: null } => "Without a test no difference between kinds of question is claimed.",
            { PValue: > 0.05 } => $"No difference between sensitive and control questions can be shown for {languages}, which is not evidence that there is none.",
            { Debiased: false } => "With one repeat a contrast may come from sampling noise, of which answers to sensitive and to control questions need not have the same amount: nothing about language follows.",
            { Adjusted: > 0.05 } => $"By itself the test says that its {difference}, but that does not hold after Holm's correction for the {Prose.Whole(family)} contrasts of the run: a lead, not a finding.",
            _ => $"Its {difference}.",
        };
    }

    private static string Counts(ContrastEstimate row) => $"{Prose.Whole(row.Sensitive)} sensitive and {Prose.Whole(row.Control)} control questions";
}
