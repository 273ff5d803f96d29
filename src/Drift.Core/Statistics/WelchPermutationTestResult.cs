using System.Globalization;

namespace Drift;

/// <summary>Outcome of <see cref="WelchPermutationTest"/>.</summary>
/// <param name="Statistic">Welch's t, signed.</param>
/// <param name="Difference">Mean of the first group − mean of the second, in units of the values.</param>
/// <param name="PValue">Two-sided p in (0, 1].</param>
/// <param name="SmallestP">The smallest p that the test could have given.</param>
/// <param name="IsExact">Whether all arrangements were enumerated.</param>
/// <param name="First">Units in the first group.</param>
/// <param name="Second">Units in the second group.</param>
/// <param name="PermutedStatistics">|t| under each arrangement, in order.</param>
public sealed record WelchPermutationTestResult(
    double Statistic, double Difference, double PValue, double SmallestP, bool IsExact, int First, int Second,
    IReadOnlyList<double> PermutedStatistics)
{
    /// <summary>The one-line report.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"difference {Difference:0.000}, t {Statistic:0.00}, p {PValue:0.0000} ({(IsExact ? "exact, " : "")}{PermutedStatistics.Count} arrangements), n {First} + {Second}");
}
