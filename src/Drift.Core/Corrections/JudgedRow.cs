namespace Drift;

/// <summary>A response with a coder's label and, where it was drawn for it, the gold label.</summary>
/// <param name="Question">Number of its question: what is resampled.</param>
/// <param name="Gold">Category that a person gave it, from 0; null where nobody did.</param>
/// <param name="Label">Category that the coder gave it, from 0.</param>
public readonly record struct JudgedRow(int Question, int? Gold, int Label);
