using Drift.Plotting;

namespace Drift.Reporting;

/// <summary>Whether language moves the answers of a model more than a second wording does.</summary>
internal static class WordingSentences
{
    public static IEnumerable<string> Of(AnalysisResult result, string model, string a, string b)
    {
        WordingComparison[] rows = [.. result.WordingComparisons.Where(r => r.Model == model && r.A == a && r.B == b)];
        WordingComparison[] contrasts = [.. rows.Where(row => row.Role == WordingComparison.Contrast)];
        if (contrasts.Length > 0)
        {
            yield return $"Does language move its answers more than wording does? Against controls, {string.Join("; ", contrasts.Select(row =>
                $"language less {Wording(row)} is {Numbers(row)}: {Verdict(row)}"))}.";
        }

        string role = rows.Any(row => row.Role == QuestionRole.Sensitive) ? QuestionRole.Sensitive : QuestionRole.All;
        string questions = role == QuestionRole.All ? "all questions" : "sensitive questions";
        WordingComparison[] plain = [.. rows.Where(row => row.Role == role)];
        if (plain.Length == 0)
            yield break;
        WordingComparison? control = rows.FirstOrDefault(row => row.Role == QuestionRole.Control);
        yield return $"Not taken against controls, on {questions} the other language moves them by {ShortNumber.Of(plain[0].LanguageDrift)} and "
            + string.Join(", ", plain.Select(row => $"{Wording(row)} by {ShortNumber.Of(row.WordingDrift)} (difference {Prose.WithInterval(row.Difference, row.Low, row.High)})"))
            + "; the figure of the language holds the encoder's own distance too, so no verdict follows"
            + (control is null ? "." : $" (on controls: {ShortNumber.Of(control.LanguageDrift)} for the language, {ShortNumber.Of(control.WordingDrift)} for a wording).");
    }

    private static string Wording(WordingComparison row) =>
        $"a second {LanguageName.Of(row.Language)} wording{(row.Condition is "" or "paraphrase" ? "" : $" ({row.Condition})")}";

    private static string Numbers(WordingComparison row)
    {
        string test = row.PValue is null ? "no test" : Prose.P(row.PValue) + (row.Adjusted is null ? "" : $", Holm {Prose.P(row.Adjusted, "").Trim()}");
        return $"{Prose.WithInterval(row.Difference, row.Low, row.High)}, {test}, n {Prose.Whole(row.N)}";
    }

    private static string Verdict(WordingComparison row) => (row.Adjusted ?? row.PValue) switch
    {
        null => "no test was made",
        <= 0.05 => row.Difference > 0 ? "language moves them more" : "wording moves them more",
        _ when row.PValue <= 0.05 => "a lead that does not hold after Holm's correction",
        _ => "not shown",
    };
}
