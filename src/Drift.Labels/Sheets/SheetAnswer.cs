namespace Drift.Labels;

/// <summary>An answer that a coding sheet may draw.</summary>
/// <param name="Cell">Its place in the grid.</param>
/// <param name="Origin">Origin of its model: with the language asked in, its stratum.</param>
/// <param name="Question">The question as it was asked.</param>
/// <param name="Answer">The answer without its reasoning (<see cref="AnswerCleaning"/>).</param>
public sealed record SheetAnswer(Cell Cell, string Origin, string Question, string Answer);
