namespace Drift.Labels;

/// <summary>What the classifier says of an answer.</summary>
/// <param name="Value">The label; null where no class reaches the threshold: unsure.</param>
/// <param name="Likeliest">The likeliest label, sure or not.</param>
/// <param name="Probabilities">Probability of each of <see cref="Compliance.Valid"/>, in their order; they add up to 1.</param>
public sealed record LabelPrediction(string? Value, string Likeliest, IReadOnlyList<double> Probabilities);
