using System.Globalization;

namespace Drift;

/// <summary>Outcome of <see cref="Pcoa"/>.</summary>
/// <param name="Eigenvalues">All n eigenvalues, descending, after the correction, in units of squared distance; negative where distances are not Euclidean.</param>
/// <param name="Shares">Each eigenvalue over the sum of all, the negative ones included.</param>
/// <param name="NegativeShare">Σ|λ| of the negative eigenvalues over Σ|λ|, in [0, 1): how far from Euclidean.</param>
/// <param name="Correction">What was done about negative eigenvalues.</param>
/// <param name="Constant">The constant that the correction added: half of what squared distances gained (Lingoes), what distances gained (Cailliez); 0 where none was needed.</param>
/// <param name="Coordinates">For each row its place on each axis.</param>
public sealed record PcoaResult(
    IReadOnlyList<double> Eigenvalues, IReadOnlyList<double> Shares, double NegativeShare, PcoaCorrection Correction, double Constant, IReadOnlyList<double[]> Coordinates)
{
    /// <summary>The one-line report.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"PCoA of {Coordinates.Count} rows: {string.Join(", ", Shares.Take(Coordinates[0].Length).Select(s => s.ToString("0.0%", CultureInfo.InvariantCulture)))} of the trace; negative eigenvalues {NegativeShare:0.0%}");
}
