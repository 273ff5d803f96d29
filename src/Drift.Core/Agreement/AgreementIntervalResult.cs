using System.Globalization;

namespace Drift;

/// <summary>Outcome of <see cref="Ratings.Bootstrap"/>.</summary>
/// <param name="Estimate">The measure on all units; null where it is undefined.</param>
/// <param name="Interval">Percentile interval over questions.</param>
/// <param name="Undefined">Number of draws in which the measure was undefined.</param>
/// <param name="Questions">Number of questions, the unit of the draws.</param>
public sealed record AgreementIntervalResult(double? Estimate, BootstrapIntervalResult Interval, int Undefined, int Questions)
{
    /// <summary>The one-line report.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Estimate:0.000} {Interval}, {Questions} questions{(Undefined > 0 ? $", {Undefined} resamples undefined" : "")}");
}
