using System.Globalization;

namespace Drift;

/// <summary>Two groups compared by <see cref="Permanova"/>.</summary>
/// <param name="First">Label of the first group.</param>
/// <param name="Second">Label of the second group.</param>
/// <param name="Result">The test of the rows of the two groups; its p is not adjusted.</param>
/// <param name="HolmP">p after Holm's adjustment over all pairs.</param>
public sealed record PermanovaPair(int First, int Second, PermanovaResult Result, double HolmP)
{
    /// <summary>The one-line report.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{First} against {Second}: R² {Result.Terms[0].RSquared:0.0000}, F {Result.Terms[0].F:0.00}, p {Result.Terms[0].PValue:0.0000}, Holm {HolmP:0.0000}, n {Result.Rows}");
}
