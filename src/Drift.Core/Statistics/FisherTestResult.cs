using System.Globalization;

namespace Drift;

/// <summary>Outcome of <see cref="FisherTest"/>.</summary>
/// <param name="PValue">Two-sided p in (0, 1].</param>
/// <param name="SmallestP">The smallest p that a table with these margins could have given; null for tables larger than 2 × 2.</param>
/// <param name="LessPValue">P(first count at most the observed one); null for tables larger than 2 × 2.</param>
/// <param name="GreaterPValue">P(first count at least the observed one); null for tables larger than 2 × 2.</param>
/// <param name="OddsRatio">Conditional estimate, 0 to +∞; null for tables larger than 2 × 2.</param>
/// <param name="Low">Lower end of its interval, ≥ 0.</param>
/// <param name="High">Upper end of its interval, up to +∞.</param>
/// <param name="Level">Coverage of the interval.</param>
/// <param name="N">Sum of the counts.</param>
public sealed record FisherTestResult(
    double PValue, double? SmallestP, double? LessPValue, double? GreaterPValue, double? OddsRatio, double? Low, double? High, double Level, int N)
{
    /// <summary>The one-line report.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{(OddsRatio is { } o ? string.Create(CultureInfo.InvariantCulture, $"odds ratio {o:0.000} [{Low:0.000}, {High:0.000}], ") : "")}p {PValue:0.0000} (exact), n {N}");
}
