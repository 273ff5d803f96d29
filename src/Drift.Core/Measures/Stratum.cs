namespace Drift;

/// <summary>Questions that are resampled among themselves.</summary>
/// <param name="Positions">Their positions in the model's list of questions.</param>
/// <param name="Coefficient">Weight of their mean in the statistic; 0 for questions that enter only the scale.</param>
internal sealed record Stratum(int[] Positions, double Coefficient);
