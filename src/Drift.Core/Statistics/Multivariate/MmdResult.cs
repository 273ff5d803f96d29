using System.Globalization;

namespace Drift;

/// <summary>Outcome of <see cref="Mmd"/>.</summary>
/// <param name="Statistic">Unbiased MMD²; may be negative; at most 2.</param>
/// <param name="Biased">Biased MMD², in [0, 2] up to rounding.</param>
/// <param name="Bandwidth">h, in units of distance.</param>
/// <param name="PValue">Permutation p of the unbiased form in (0, 1]; null when no arrangements were given.</param>
/// <param name="BiasedPValue">Permutation p of the biased form; null when no arrangements were given.</param>
/// <param name="SmallestP">The smallest p that the unbiased form could have given; null when no arrangements were given.</param>
/// <param name="IsExact">Whether all arrangements were enumerated.</param>
/// <param name="First">Rows of the first sample.</param>
/// <param name="Second">Rows of the second sample.</param>
/// <param name="PermutedStatistics">Unbiased MMD² under each arrangement, in order.</param>
/// <param name="PermutedBiased">Biased MMD² under each arrangement, in order.</param>
public sealed record MmdResult(
    double Statistic, double Biased, double Bandwidth, double? PValue, double? BiasedPValue, double? SmallestP, bool IsExact, int First, int Second,
    IReadOnlyList<double> PermutedStatistics, IReadOnlyList<double> PermutedBiased)
{
    /// <summary>The one-line report.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"MMD² {Statistic:0.0000} (unbiased, h {Bandwidth:0.000}), {(PValue is { } p ? $"p {p:0.0000} ({(IsExact ? "exact, " : "")}{PermutedStatistics.Count} arrangements)" : "no p")}, n {First} + {Second}");
}
