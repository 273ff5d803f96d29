using System.Globalization;

namespace Drift;

/// <summary>Outcome of <see cref="MaxT"/>.</summary>
/// <param name="AdjustedPValues">Adjusted p of each test, in (0, 1], in the order given.</param>
/// <param name="PValues">Permutation p of each test by itself.</param>
/// <param name="Arrangements">Number of shared arrangements.</param>
/// <param name="IsExact">Whether they were all.</param>
public sealed record MaxTResult(IReadOnlyList<double> AdjustedPValues, IReadOnlyList<double> PValues, int Arrangements, bool IsExact)
{
    /// <summary>The one-line report.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{AdjustedPValues.Count} tests, smallest adjusted p {AdjustedPValues.Min():0.0000} (max-T, {Arrangements} shared arrangements)");
}
