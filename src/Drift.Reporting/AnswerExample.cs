namespace Drift.Reporting;

/// <summary>A question with the answers of one model in two languages, to be read side by side.</summary>
/// <param name="Shift">How far the answers lie apart; its A and B are the languages.</param>
/// <param name="QuestionA">The question in language A.</param>
/// <param name="QuestionB">The question in language B.</param>
/// <param name="AnswersA">Answers in language A, by repeat.</param>
/// <param name="AnswersB">Answers in language B, by repeat.</param>
public sealed record AnswerExample(
    QuestionShift Shift, string QuestionA, string QuestionB, IReadOnlyList<AnswerText> AnswersA, IReadOnlyList<AnswerText> AnswersB);
