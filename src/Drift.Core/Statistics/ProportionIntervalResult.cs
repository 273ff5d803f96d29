using System.Globalization;

namespace Drift;

/// <summary>Outcome of <see cref="ProportionInterval"/>.</summary>
/// <param name="Estimate">Observed share x/n, 0 to 1.</param>
/// <param name="Low">Lower end, 0 to 1.</param>
/// <param name="High">Upper end, 0 to 1.</param>
/// <param name="Method"><c>Wilson</c>, <c>Wilson, continuity</c> or <c>Clopper-Pearson</c>.</param>
/// <param name="Level">Coverage.</param>
/// <param name="Trials">n, the number of trials.</param>
public sealed record ProportionIntervalResult(double Estimate, double Low, double High, string Method, double Level, int Trials)
{
    /// <summary>The one-line report.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Estimate:0.000} [{Low:0.000}, {High:0.000}] ({Method}), n {Trials}");
}
