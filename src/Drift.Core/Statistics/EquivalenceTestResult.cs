using System.Globalization;

namespace Drift;

/// <summary>Outcome of <see cref="EquivalenceTest"/>.</summary>
/// <param name="Low">Lower end of the interval of level 1 − 2α.</param>
/// <param name="High">Upper end.</param>
/// <param name="Level">1 − 2α.</param>
/// <param name="Margin">Δ.</param>
/// <param name="SmallestMargin">The margin above which the data support equivalence.</param>
/// <param name="PValue">The larger one-sided p; null where only an interval was given.</param>
public sealed record EquivalenceTestResult(double Low, double High, double Level, double Margin, double SmallestMargin, double? PValue)
{
    /// <summary>The one-line report.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"[{Low:0.000}, {High:0.000}] ({100 * Level:0} %) {(SmallestMargin < Margin ? "inside" : "not inside")} ±{Margin:0.000}; smallest margin supported {SmallestMargin:0.000}");
}
