using System.Globalization;

namespace Drift;

/// <summary>Outcome of <see cref="ChiSquareTest"/>.</summary>
/// <param name="Statistic">χ², ≥ 0.</param>
/// <param name="DegreesOfFreedom">(r − 1)(c − 1).</param>
/// <param name="PValue">Asymptotic p in [0, 1].</param>
/// <param name="CramerV">Cramér's V, 0 to 1; too large in small tables.</param>
/// <param name="CorrectedCramerV">Bergsma's bias-corrected V, 0 to 1.</param>
/// <param name="SmallestExpected">The smallest expected count.</param>
/// <param name="N">Sum of the counts.</param>
public sealed record ChiSquareTestResult(
    double Statistic, int DegreesOfFreedom, double PValue, double CramerV, double CorrectedCramerV, double SmallestExpected, long N)
{
    /// <summary>The one-line report.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"χ²({DegreesOfFreedom}) {Statistic:0.000}, p {PValue:0.0000}, V {CorrectedCramerV:0.000} (bias-corrected), n {N}");
}
