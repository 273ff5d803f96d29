using System.Globalization;

namespace Drift;

/// <summary>Outcome of <see cref="SignFlipTest"/>.</summary>
/// <param name="Statistic">One-sample t, signed.</param>
/// <param name="Mean">Mean difference, in units of the values.</param>
/// <param name="PValue">Two-sided p in (0, 1].</param>
/// <param name="SmallestP">The smallest p that the test could have given.</param>
/// <param name="IsExact">Whether all flips were enumerated.</param>
/// <param name="N">Number of units.</param>
/// <param name="PermutedStatistics">|t| under each arrangement, in order.</param>
public sealed record SignFlipTestResult(
    double Statistic, double Mean, double PValue, double SmallestP, bool IsExact, int N, IReadOnlyList<double> PermutedStatistics)
{
    /// <summary>The one-line report.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"mean difference {Mean:0.000}, t {Statistic:0.00}, p {PValue:0.0000} ({(IsExact ? "exact, " : "")}{PermutedStatistics.Count} arrangements), n {N}");
}
