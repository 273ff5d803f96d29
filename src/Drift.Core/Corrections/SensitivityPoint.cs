namespace Drift;

/// <summary>What a share would be if the coder were so good.</summary>
/// <param name="Sensitivity">Share of the positive responses that the coder finds.</param>
/// <param name="Specificity">Share of the others that it leaves.</param>
/// <param name="Share">The true share that they would give, 0 to 1; null where no share gives what was observed.</param>
public sealed record SensitivityPoint(double Sensitivity, double Specificity, double? Share);
