using System.Globalization;

namespace Drift;

/// <summary>Outcome of <see cref="BootstrapInterval"/>.</summary>
/// <param name="Low">Lower end.</param>
/// <param name="High">Upper end.</param>
/// <param name="Method"><c>BCa</c>, <c>percentile</c> or <c>basic</c>.</param>
/// <param name="Level">Coverage.</param>
/// <param name="Resamples">Number of resamples.</param>
public sealed record BootstrapIntervalResult(double Low, double High, string Method, double Level, int Resamples)
{
    /// <summary>The one-line report.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"[{Low:0.000}, {High:0.000}] ({Method}, {Resamples} resamples)");
}
