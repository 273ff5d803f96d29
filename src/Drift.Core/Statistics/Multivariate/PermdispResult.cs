using System.Globalization;

namespace Drift;

/// <summary>Outcome of <see cref="Permdisp"/>.</summary>
/// <param name="F">F of the analysis of variance of the distances; ≥ 0.</param>
/// <param name="PValue">Permutation p in (0, 1].</param>
/// <param name="SmallestP">The smallest p that the test could have given.</param>
/// <param name="BetweenDegreesOfFreedom">Number of groups − 1.</param>
/// <param name="ResidualDegreesOfFreedom">Number of rows − number of groups.</param>
/// <param name="BetweenSumOfSquares">Sum of squares of the group means of distance; ≥ 0.</param>
/// <param name="ResidualSumOfSquares">Sum of squares within groups; ≥ 0.</param>
/// <param name="Groups">Labels of the groups, in ascending order.</param>
/// <param name="GroupMeans">Mean distance to the centre in each group, in their order.</param>
/// <param name="Distances">Distance of each row to the centre of its group.</param>
/// <param name="Pairs">All pairs of groups.</param>
/// <param name="IsExact">Whether all arrangements were enumerated.</param>
/// <param name="PermutedStatistics">F under each arrangement, in order.</param>
public sealed record PermdispResult(
    double F, double PValue, double SmallestP, int BetweenDegreesOfFreedom, int ResidualDegreesOfFreedom, double BetweenSumOfSquares,
    double ResidualSumOfSquares, IReadOnlyList<int> Groups, IReadOnlyList<double> GroupMeans, IReadOnlyList<double> Distances,
    IReadOnlyList<PermdispPair> Pairs, bool IsExact, IReadOnlyList<double> PermutedStatistics)
{
    /// <summary>The one-line report.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"F {F:0.00} ({BetweenDegreesOfFreedom}, {ResidualDegreesOfFreedom}), p {PValue:0.0000} ({(IsExact ? "exact, " : "")}{PermutedStatistics.Count} arrangements)");
}
