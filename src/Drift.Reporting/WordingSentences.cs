using Drift.Plotting;

namespace Drift.Reporting;

/// <summary>Whether language moves the answers of a model more than a second wording does.</summary>
internal static class WordingSentences
{
    public static IEnumerable<string> Of(AnalysisResult result, string model, string a, string b)
    {
        WordingComparison[] rows = [.. result.WordingComparisons.Where(r => r.Model == model && r.A == a && r.B == b)];
        string role = rows.Any(row => row.Role == QuestionRole.Sensitive) ? QuestionRole.Sensitive : QuestionRole.All;
        string questions = role == QuestionRole.All ? "all questions" : "sensitive questions";
        bool isFirst = true;
        foreach (WordingComparison row in rows.Where(row => row.Role == role))
        {
            string test = row.PValue is null ? "no test" : Prose.P(row.PValue) + (row.Adjusted is null ? "" : $", Holm {Prose.P(row.Adjusted, "").Trim()}");
            string moved = isFirst
                ? $"With the noise taken off, on {questions} ({Prose.Whole(row.N)}) the other language moves its answers by {ShortNumber.Of(row.LanguageDrift)}, a second wording in {LanguageName.Of(row.Language)} by {ShortNumber.Of(row.WordingDrift)}"
                : $"A second wording in {LanguageName.Of(row.Language)} moves them by {ShortNumber.Of(row.WordingDrift)} ({Prose.Count(row.N, "question")}, the other language by {ShortNumber.Of(row.LanguageDrift)})";
            yield return $"{moved}: difference {Prose.WithInterval(row.Difference, row.Low, row.High)}, {test}. {Verdict(row)}";
            isFirst = false;
        }

        if (isFirst)
            yield break;
        WordingComparison? control = rows.FirstOrDefault(row => row.Role == QuestionRole.Control);
        yield return "The figure of the other language still holds the encoder's own distance between the languages"
            + (control is null ? "." : $", as control questions show ({ShortNumber.Of(control.LanguageDrift)}, a second wording {ShortNumber.Of(control.WordingDrift)}).");
        string[] contrasts = [.. rows.Where(row => row.Role == WordingComparison.Contrast).Select(row =>
            $"{Prose.WithInterval(row.Difference, row.Low, row.High)} against {LanguageName.Of(row.Language)} wording ({Prose.P(row.PValue)}, Holm {Prose.P(row.Adjusted, "").Trim()})")];
        if (contrasts.Length > 0)
            yield return $"That cancels in sensitive less control questions, where language exceeds wording by {string.Join(" and ", contrasts)}.";
    }

    private static string Verdict(WordingComparison row) => (row.Adjusted ?? row.PValue) switch
    {
        null => "Without a test no more is claimed.",
        <= 0.05 => $"Language moves them {(row.Difference > 0 ? "more" : "less")} than wording does.",
        _ when row.PValue <= 0.05 => "After Holm's correction this difference does not hold.",
        _ => "That language moves them more than wording cannot be shown.",
    };
}
