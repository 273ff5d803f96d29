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
    }

    private static string Verdict(WordingComparison row) => (row.Adjusted ?? row.PValue) switch
    {
        null => "Without a test no more is claimed.",
        <= 0.05 => $"Language moves them {(row.Difference > 0 ? "more" : "less")} than wording does.",
        _ when row.PValue <= 0.05 => "After Holm's correction this difference does not hold.",
        _ => "That language moves them more than wording cannot be shown.",
    };
}
