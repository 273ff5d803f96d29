using System.Globalization;

namespace Drift;

/// <summary>Outcome of <see cref="CochranMantelHaenszel"/>.</summary>
/// <param name="Statistic">χ² without continuity correction, ≥ 0.</param>
/// <param name="PValue">p of <paramref name="Statistic"/>.</param>
/// <param name="ContinuityStatistic">χ² with continuity correction, ≥ 0.</param>
/// <param name="ContinuityPValue">p of <paramref name="ContinuityStatistic"/>.</param>
/// <param name="OddsRatio">Mantel and Haenszel's common odds ratio, ≥ 0; null where Σ bc/n is 0.</param>
/// <param name="Low">Lower end of its interval; null where a sum is 0.</param>
/// <param name="High">Upper end of its interval; null where a sum is 0.</param>
/// <param name="RiskRatio">Mantel and Haenszel's common risk ratio, ≥ 0; null where its denominator is 0.</param>
/// <param name="ExactPValue">Two-sided conditional p in (0, 1].</param>
/// <param name="SmallestP">The smallest exact p that tables with these margins could have given.</param>
/// <param name="ExactOddsRatio">Conditional estimate, 0 to +∞.</param>
/// <param name="ExactLow">Lower end of its interval, ≥ 0.</param>
/// <param name="ExactHigh">Upper end of its interval, up to +∞.</param>
/// <param name="BreslowDay">χ² of Breslow and Day, uncorrected; null with one table or without a positive odds ratio.</param>
/// <param name="Tarone">The same with Tarone's correction.</param>
/// <param name="HomogeneityPValue">p of <paramref name="Tarone"/>, tables − 1 degrees of freedom.</param>
/// <param name="Level">Coverage of the intervals.</param>
/// <param name="Tables">Number of tables used.</param>
/// <param name="N">Sum of their counts: the rows, which are the unit here.</param>
public sealed record CochranMantelHaenszelResult(
    double Statistic, double PValue, double ContinuityStatistic, double ContinuityPValue,
    double? OddsRatio, double? Low, double? High, double? RiskRatio,
    double ExactPValue, double SmallestP, double ExactOddsRatio, double ExactLow, double ExactHigh,
    double? BreslowDay, double? Tarone, double? HomogeneityPValue, double Level, int Tables, long N)
{
    /// <summary>The one-line report.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"rows as the unit, descriptive: χ²(1) {Statistic:0.000}, p {ExactPValue:0.0000} (exact), odds ratio {ExactOddsRatio:0.000} [{ExactLow:0.000}, {ExactHigh:0.000}], {Tables} tables, n {N}");
}
