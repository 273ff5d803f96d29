using System.Globalization;

namespace Drift;

/// <summary>Outcome of <see cref="MeanVectorTest"/>.</summary>
/// <param name="Statistic">‖mean difference‖²; ≥ 0, in units of the values squared. It is not 0 on average under H0: the spread adds to it.</param>
/// <param name="Mean">Mean difference over the rows; d numbers.</param>
/// <param name="PValue">Permutation p in (0, 1].</param>
/// <param name="SmallestP">The smallest p that the test could have given.</param>
/// <param name="IsExact">Whether all flips were enumerated.</param>
/// <param name="Units">Number of units that flip.</param>
/// <param name="Rows">Number of differences.</param>
/// <param name="PermutedStatistics">The statistic under each flip, in order; when enumerated bit u of the place says whether unit u, in ascending order, is flipped.</param>
public sealed record MeanVectorTestResult(
    double Statistic, IReadOnlyList<double> Mean, double PValue, double SmallestP, bool IsExact, int Units, int Rows, IReadOnlyList<double> PermutedStatistics)
{
    /// <summary>The one-line report.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"mean vector of length {Math.Sqrt(Statistic):0.0000}, p {PValue:0.0000} ({(IsExact ? "exact, " : "")}{PermutedStatistics.Count} flips), {Units} units, {Rows} differences");
}
