using System.Globalization;

namespace Drift;

/// <summary>Outcome of <see cref="Disco"/>.</summary>
/// <param name="Statistic">F; ≥ 0 up to rounding.</param>
/// <param name="Between">Component between samples S, in units of distance^α × count.</param>
/// <param name="Within">Component within samples W.</param>
/// <param name="Total">T = S + W.</param>
/// <param name="BetweenDegrees">k − 1.</param>
/// <param name="WithinDegrees">N − k.</param>
/// <param name="Exponent">α.</param>
/// <param name="PValue">Permutation p in (0, 1]; null when no arrangements were given.</param>
/// <param name="SmallestP">The smallest p that the test could have given; null when no arrangements were given.</param>
/// <param name="IsExact">Whether all arrangements were enumerated.</param>
/// <param name="GroupSizes">Rows a sample, in ascending order of labels.</param>
/// <param name="PermutedStatistics">F under each arrangement, in order.</param>
public sealed record DiscoResult(
    double Statistic, double Between, double Within, double Total, int BetweenDegrees, int WithinDegrees, double Exponent, double? PValue, double? SmallestP,
    bool IsExact, IReadOnlyList<int> GroupSizes, IReadOnlyList<double> PermutedStatistics)
{
    /// <summary>The one-line report.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"DISCO F {Statistic:0.000}, {Between / Total:0.0%} of the spread between, {(PValue is { } p ? $"p {p:0.0000} ({(IsExact ? "exact, " : "")}{PermutedStatistics.Count} arrangements)" : "no p")}, n {string.Join(" + ", GroupSizes)}");
}
