namespace Drift;

/// <summary>The place of one response in the grid: model × question × language × condition × repeat.</summary>
/// <param name="Model">Id of the model.</param>
/// <param name="QuestionId">Id of the question.</param>
/// <param name="Language">Language the question was asked in (BCP 47).</param>
/// <param name="Condition">Wording, system prompt, run or route; empty for the main one.</param>
/// <param name="Repeat">1, 2, 3 … for repeats of one cell.</param>
public readonly record struct Cell(string Model, string QuestionId, string Language, string Condition, int Repeat);
