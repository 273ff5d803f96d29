using System.Globalization;

namespace Drift;

/// <summary>Outcome of <see cref="McNemarTest"/>.</summary>
/// <param name="Statistic">χ² without continuity correction, ≥ 0.</param>
/// <param name="ContinuityStatistic">χ² with continuity correction, ≥ 0.</param>
/// <param name="PValue">Exact two-sided p in (0, 1].</param>
/// <param name="MidPValue">Mid-p in (0, 1]: nearer to its level, not guaranteed to keep it.</param>
/// <param name="AsymptoticPValue">p of <paramref name="Statistic"/>.</param>
/// <param name="ContinuityPValue">p of <paramref name="ContinuityStatistic"/>.</param>
/// <param name="SmallestP">The smallest exact p that this many pairs that differ could have given.</param>
/// <param name="SmallestMidP">The smallest mid-p.</param>
/// <param name="YesToNo">b, pairs that went from yes to no.</param>
/// <param name="NoToYes">c, pairs that went from no to yes.</param>
public sealed record McNemarTestResult(
    double Statistic, double ContinuityStatistic, double PValue, double MidPValue, double AsymptoticPValue, double ContinuityPValue,
    double SmallestP, double SmallestMidP, int YesToNo, int NoToYes)
{
    /// <summary>The one-line report.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{YesToNo} yes to no, {NoToYes} no to yes, p {PValue:0.0000} (exact), mid-p {MidPValue:0.0000}");
}
