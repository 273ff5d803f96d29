using System.Globalization;

namespace Drift;

/// <summary>Outcome of <see cref="Pca"/>.</summary>
/// <param name="Variances">Variance along each axis, descending, above 0, in units of the values squared; divisor n − 1.</param>
/// <param name="Shares">Share of the total variance of each axis, in (0, 1].</param>
/// <param name="TotalVariance">Sum of the variances of all axes, also those not given.</param>
/// <param name="Mean">Mean vector; d numbers.</param>
/// <param name="Loadings">For each axis its direction: d numbers of length 1, the largest absolute one positive.</param>
/// <param name="Scores">For each row its place on each axis.</param>
public sealed record PcaResult(
    IReadOnlyList<double> Variances, IReadOnlyList<double> Shares, double TotalVariance, IReadOnlyList<double> Mean,
    IReadOnlyList<double[]> Loadings, IReadOnlyList<double[]> Scores)
{
    /// <summary>The one-line report.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"PCA of {Scores.Count} vectors: {string.Join(", ", Shares.Select(s => s.ToString("0.0%", CultureInfo.InvariantCulture)))} of the variance");
}
