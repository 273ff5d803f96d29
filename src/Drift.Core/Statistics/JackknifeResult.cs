using System.Globalization;

namespace Drift;

/// <summary>Outcome of <see cref="Jackknife"/>.</summary>
/// <param name="Estimate">The statistic on all units.</param>
/// <param name="Bias">Estimated bias; estimate − bias is the corrected statistic.</param>
/// <param name="StandardError">Standard error, ≥ 0.</param>
/// <param name="N">Number of units.</param>
public sealed record JackknifeResult(double Estimate, double Bias, double StandardError, int N)
{
    /// <summary>The one-line report.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Estimate:0.000}, standard error {StandardError:0.000}, bias {Bias:0.000} (jackknife), n {N}");
}
