using System.Globalization;

namespace Drift;

/// <summary>Outcome of <see cref="ProportionDifference"/>.</summary>
/// <param name="Estimate">Difference of the shares, −1 to 1.</param>
/// <param name="Low">Lower end, −1 to 1.</param>
/// <param name="High">Upper end, −1 to 1.</param>
/// <param name="Level">Coverage.</param>
/// <param name="Trials1">Trials of the first group.</param>
/// <param name="Trials2">Trials of the second group.</param>
public sealed record ProportionDifferenceResult(double Estimate, double Low, double High, double Level, int Trials1, int Trials2)
{
    /// <summary>The one-line report.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"difference {Estimate:0.000} [{Low:0.000}, {High:0.000}] (Newcombe), n {Trials1} and {Trials2}");
}
