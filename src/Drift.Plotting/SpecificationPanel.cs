namespace Drift.Plotting;

/// <summary>One curve of a specification figure.</summary>
/// <param name="Verdict">The specifications tested together.</param>
/// <param name="Heading">Which pairs of answers.</param>
/// <param name="Given">Specifications with a number, sorted by it.</param>
/// <param name="Refused">Those without.</param>
internal sealed record SpecificationPanel(
    SpecificationVerdict Verdict, string Heading, IReadOnlyList<SpecificationEstimate> Given, IReadOnlyList<SpecificationEstimate> Refused);
