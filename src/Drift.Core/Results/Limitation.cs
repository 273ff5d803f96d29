namespace Drift;

/// <summary>Something that limits what a run can say, or that could not be computed, and why.</summary>
/// <param name="Code">Stable short name, such as <c>origin-not-testable</c>.</param>
/// <param name="Sentence">What it is and what follows from it, for a reader of the report.</param>
public sealed record Limitation(string Code, string Sentence);
