namespace Drift;

/// <summary>Outcome of <see cref="ScaledMean"/>.</summary>
/// <param name="Estimate">In units of the model's own C − F̄.</param>
/// <param name="Common">In units of the models' mean C − F̄.</param>
/// <param name="Interval">95 % interval of the estimate; null with too few questions, or where a resample had no positive scale.</param>
/// <param name="CommonInterval">95 % interval of the common form.</param>
internal sealed record ScaledMeanEstimate(
    double Estimate, double Common, BootstrapIntervalResult? Interval, BootstrapIntervalResult? CommonInterval)
{
    /// <summary>90 % interval of the estimate, from the same resamples.</summary>
    public BootstrapIntervalResult? NarrowInterval { get; init; }
}
