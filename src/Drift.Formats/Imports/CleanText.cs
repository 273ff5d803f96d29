namespace Drift.Formats;

/// <summary>A text as an adapter stores it, told by whoever cleans texts.</summary>
/// <param name="Answer">The answer.</param>
/// <param name="Reasoning">Reasoning that was cut from the text; empty for none.</param>
/// <param name="IsUnclosed">Whether reasoning begins and never ends.</param>
/// <param name="RouteMessage">A message of the route in the place of an answer; null for none.</param>
public readonly record struct CleanText(string Answer, string Reasoning, bool IsUnclosed, string? RouteMessage);
