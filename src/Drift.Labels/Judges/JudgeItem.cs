namespace Drift.Labels;

/// <summary>An answer to judge.</summary>
/// <param name="Cell">Its place in the grid.</param>
/// <param name="Question">The question as it was asked.</param>
/// <param name="Answer">The answer without its reasoning (<see cref="AnswerCleaning"/>).</param>
public sealed record JudgeItem(Cell Cell, string Question, string Answer);
