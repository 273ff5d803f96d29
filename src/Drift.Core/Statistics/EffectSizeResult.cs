using System.Globalization;

namespace Drift;

/// <summary>Outcome of <see cref="HedgesG"/> and <see cref="CliffDelta"/>.</summary>
/// <param name="Estimate">The effect; positive where the first group is larger.</param>
/// <param name="Low">Lower end; null where there is no interval.</param>
/// <param name="High">Upper end; null where there is no interval.</param>
/// <param name="Level">Coverage.</param>
/// <param name="N">Number of units.</param>
/// <param name="Method">Name of the effect.</param>
public sealed record EffectSizeResult(double Estimate, double? Low, double? High, double Level, int N, string Method)
{
    /// <summary>The one-line report.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Method} {Estimate:0.000}{(Low is null ? " (no interval)" : string.Create(CultureInfo.InvariantCulture, $" [{Low:0.000}, {High:0.000}]"))}, n {N}");
}
