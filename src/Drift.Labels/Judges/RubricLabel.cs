namespace Drift.Labels;

/// <summary>A label and what it means, in a rubric's language.</summary>
internal sealed record RubricLabel(string Value, string Meaning);
