using Drift.Reporting;

namespace Drift;

/// <summary>Answers side by side for the questions that shift most.</summary>
internal static class StudyExamples
{
    public static IReadOnlyList<AnswerExample> Of(Corpus corpus, AnalysisResult result, string a, string b, int perModel)
    {
        if (!corpus.HasTexts)
            return [];
        QuestionShift[] chosen =
        [
            .. result.Models.SelectMany(m => result.Questions
                .Where(q => q.Model == m.Id && q.A == a && q.B == b && q.Drift is not null)
                .OrderByDescending(q => q.Drift).ThenBy(q => q.QuestionId, StringComparer.Ordinal).Take(perModel)),
        ];
        ILookup<(string, string, string), Response> cells = corpus.Responses.Where(r => r.Cell.Condition.Length == 0 && r.IsUsable)
            .ToLookup(r => (r.Cell.Model, r.Cell.QuestionId, r.Cell.Language));
        IReadOnlyList<AnswerText> Answers(QuestionShift shift, string language) =>
        [
            .. cells[(shift.Model, shift.QuestionId, language)].OrderBy(r => r.Cell.Repeat)
                .Select(r => new AnswerText(r.Cell.Repeat, corpus.TextOf(r), r.Status, r.Match)),
        ];

        return
        [
            .. chosen.Select(shift =>
            {
                Question question = corpus.Questions.Single(q => q.Id == shift.QuestionId);
                return new AnswerExample(shift, question.Text[a], question.Text[b], Answers(shift, a), Answers(shift, b));
            }),
        ];
    }
}
