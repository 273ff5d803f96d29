namespace Drift.Labels;

/// <summary>Outcome of <see cref="AnswerCleaning"/>.</summary>
/// <param name="Answer">What the model answers: the text without reasoning, without blanks at its ends.</param>
/// <param name="Reasoning">The reasoning that was inside the text, without its marks; empty for none.</param>
/// <param name="IsUnclosed">Whether reasoning begins and never ends, so that nothing is known to follow it.</param>
/// <param name="RouteMessage">What a route put in the place of an answer (<c>SAFETY</c>); null for none.</param>
public readonly record struct CleanedAnswer(string Answer, string Reasoning, bool IsUnclosed, string? RouteMessage);
