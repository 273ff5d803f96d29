namespace Drift.Reporting;

/// <summary>One answer of an example, as it came back.</summary>
/// <param name="Repeat">1, 2, 3 … for repeats of one cell.</param>
/// <param name="Text">The answer's text; may be empty.</param>
/// <param name="Status">How it came about.</param>
/// <param name="IsWrongScript">Whether its letters are mostly not of the script of the language asked in.</param>
public sealed record AnswerText(int Repeat, string Text, ResponseStatus Status, bool IsWrongScript);
