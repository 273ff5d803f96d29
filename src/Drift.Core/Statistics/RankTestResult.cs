using System.Globalization;

namespace Drift;

/// <summary>Outcome of <see cref="MannWhitney"/> and <see cref="WilcoxonSignedRank"/>.</summary>
/// <param name="Statistic">W or V, ≥ 0.</param>
/// <param name="PValue">Two-sided p in (0, 1].</param>
/// <param name="SmallestP">The smallest exact p that this many values could have given; null where p is from the normal law.</param>
/// <param name="IsExact">Whether p was counted and not taken from the normal law.</param>
/// <param name="N">Number of values ranked.</param>
public sealed record RankTestResult(double Statistic, double PValue, double? SmallestP, bool IsExact, int N)
{
    /// <summary>The one-line report.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"rank statistic {Statistic:0.#}, p {PValue:0.0000} ({(IsExact ? "exact" : "normal")}), n {N}");
}
