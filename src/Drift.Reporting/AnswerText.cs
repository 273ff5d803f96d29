namespace Drift.Reporting;

/// <summary>One answer of an example, as it came back.</summary>
/// <param name="Repeat">1, 2, 3 … for repeats of one cell.</param>
/// <param name="Text">The answer's text; may be empty.</param>
/// <param name="Status">How it came about.</param>
/// <param name="Match">Whether it is in the language asked in.</param>
public sealed record AnswerText(int Repeat, string Text, ResponseStatus Status, LanguageMatch Match);
