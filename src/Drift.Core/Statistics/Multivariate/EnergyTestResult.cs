using System.Globalization;

namespace Drift;

/// <summary>Outcome of <see cref="EnergyTest"/>.</summary>
/// <param name="Statistic">E; ≥ 0 up to rounding, in units of distance^α × count.</param>
/// <param name="PairStatistics">E of each pair of samples, in the order (0,1), (0,2), …, (1,2), …; their sum is the statistic.</param>
/// <param name="Exponent">α.</param>
/// <param name="PValue">Permutation p in (0, 1]; null when no arrangements were given.</param>
/// <param name="SmallestP">The smallest p that the test could have given; null when no arrangements were given.</param>
/// <param name="IsExact">Whether all arrangements were enumerated.</param>
/// <param name="GroupSizes">Rows a sample, in ascending order of labels.</param>
/// <param name="PermutedStatistics">E under each arrangement, in order.</param>
public sealed record EnergyTestResult(
    double Statistic, IReadOnlyList<double> PairStatistics, double Exponent, double? PValue, double? SmallestP, bool IsExact,
    IReadOnlyList<int> GroupSizes, IReadOnlyList<double> PermutedStatistics)
{
    /// <summary>The one-line report.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"energy E {Statistic:0.0000}, {(PValue is { } p ? $"p {p:0.0000} ({(IsExact ? "exact, " : "")}{PermutedStatistics.Count} arrangements)" : "no p")}, n {string.Join(" + ", GroupSizes)}");
}
