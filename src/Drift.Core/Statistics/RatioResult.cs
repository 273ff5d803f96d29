using System.Globalization;

namespace Drift;

/// <summary>Outcome of <see cref="RiskRatio"/> and <see cref="OddsRatio"/>.</summary>
/// <param name="Estimate">The ratio, ≥ 0; null where its denominator is 0.</param>
/// <param name="Low">Lower end, &gt; 0; null where a count of 0 leaves no interval.</param>
/// <param name="High">Upper end; null where a count of 0 leaves no interval.</param>
/// <param name="Level">Coverage.</param>
/// <param name="Trials1">Trials of the first group.</param>
/// <param name="Trials2">Trials of the second group.</param>
public sealed record RatioResult(double? Estimate, double? Low, double? High, double Level, int Trials1, int Trials2)
{
    /// <summary>The one-line report.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"ratio {(Estimate is null ? "none" : Estimate.Value.ToString("0.000", CultureInfo.InvariantCulture))} {(Low is null ? "(no interval: a count is 0)" : string.Create(CultureInfo.InvariantCulture, $"[{Low:0.000}, {High:0.000}]"))}, n {Trials1} and {Trials2}");

    internal static RatioResult Log(double above, double below, double? variance, double level, int trials1, int trials2)
    {
        double half = variance is { } v ? Counts.NormalQuantile(level) * Math.Sqrt(Math.Max(v, 0)) : Counts.NormalQuantile(level);
        double? estimate = below > 0 ? above / below : null;
        return variance is null
            ? new RatioResult(estimate, null, null, level, trials1, trials2)
            : new RatioResult(estimate, estimate * Math.Exp(-half), estimate * Math.Exp(half), level, trials1, trials2);
    }
}
