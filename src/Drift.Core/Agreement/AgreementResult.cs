using System.Globalization;

namespace Drift;

/// <summary>Outcome of a measure of agreement.</summary>
/// <param name="Value">The measure, at most 1, 0 at chance; null where chance leaves no room (one category only).</param>
/// <param name="Observed">Observed agreement, or for Krippendorff's α observed disagreement.</param>
/// <param name="Expected">The same by chance; null where chance plays no part.</param>
/// <param name="Units">Number of units that entered.</param>
/// <param name="Raters">Number of raters.</param>
/// <param name="Method">Name of the measure.</param>
public sealed record AgreementResult(double? Value, double Observed, double? Expected, int Units, int Raters, string Method)
{
    /// <summary>The one-line report.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Method} {(Value is { } v ? v.ToString("0.000", CultureInfo.InvariantCulture) : "undefined")}, {Units} units, {Raters} raters");

    internal static AgreementResult OverChance(double observed, double expected, int units, int raters, string method) =>
        new(1 - expected > 1e-12 ? (observed - expected) / (1 - expected) : null, observed, expected, units, raters, method);
}
