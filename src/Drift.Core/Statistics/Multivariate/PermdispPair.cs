using System.Globalization;

namespace Drift;

/// <summary>Two groups of <see cref="PermdispResult"/> compared.</summary>
/// <param name="First">Label of the first group.</param>
/// <param name="Second">Label of the second group.</param>
/// <param name="Difference">Mean distance of the first − of the second, in units of distance.</param>
/// <param name="T">Student's t with pooled variance, signed.</param>
/// <param name="PValue">Two-sided permutation p in (0, 1].</param>
/// <param name="HolmP">p after Holm's adjustment over all pairs.</param>
/// <param name="PermutedStatistics">|t| under each arrangement, in order.</param>
public sealed record PermdispPair(
    int First, int Second, double Difference, double T, double PValue, double HolmP, IReadOnlyList<double> PermutedStatistics)
{
    /// <summary>The one-line report.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{First} against {Second}: difference {Difference:0.0000}, t {T:0.00}, p {PValue:0.0000}, Holm {HolmP:0.0000}");
}
