using System.Globalization;

namespace Drift;

/// <summary>Outcome of <see cref="SpecificationCurve"/>.</summary>
/// <param name="Names">Names of the specifications that gave an estimate, in the order given; S of them.</param>
/// <param name="Estimates">Estimate of each, in its own unit.</param>
/// <param name="PValues">Two-sided permutation p of each by itself, in (0, 1].</param>
/// <param name="Refused">Specifications that gave no estimate and why; not counted in anything else.</param>
/// <param name="Median">Median estimate.</param>
/// <param name="MedianPValue">p of |median|.</param>
/// <param name="MajoritySign">Sign of most estimates: 1, −1, or 0 where as many lie above 0 as below.</param>
/// <param name="SignificantCount">Number of estimates with the majority sign and p at most <paramref name="Level"/>.</param>
/// <param name="SignificantPValue">p of that number.</param>
/// <param name="AverageZ">Stouffer's Σz/√S, z = sign · Φ⁻¹(1 − p/2).</param>
/// <param name="AverageZPValue">p of |Σz/√S|.</param>
/// <param name="Level">Level of a single specification.</param>
/// <param name="Arrangements">Number of shared arrangements.</param>
/// <param name="IsExact">Whether they were all.</param>
/// <param name="SmallestP">The smallest p that any of the three statistics could have had.</param>
/// <param name="PermutedMedians">Median estimate under each arrangement, with its sign, in order.</param>
/// <param name="PermutedCounts">Number of significant estimates with that arrangement's majority sign, in order.</param>
/// <param name="PermutedAverageZ">Σz/√S under each arrangement, with its sign, in order.</param>
public sealed record SpecificationCurveResult(
    IReadOnlyList<string> Names, IReadOnlyList<double> Estimates, IReadOnlyList<double> PValues, IReadOnlyList<(string Name, string Reason)> Refused,
    double Median, double MedianPValue, int MajoritySign, int SignificantCount, double SignificantPValue, double AverageZ, double AverageZPValue,
    double Level, int Arrangements, bool IsExact, double SmallestP,
    IReadOnlyList<double> PermutedMedians, IReadOnlyList<int> PermutedCounts, IReadOnlyList<double> PermutedAverageZ)
{
    /// <summary>The verdict in one line.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Estimates.Count} specifications{(Refused.Count > 0 ? $" ({Refused.Count} refused)" : "")}: median {Median:0.0000} p {MedianPValue:0.0000}; {SignificantCount} of {Estimates.Count} {Sign()} with p ≤ {Level:0.###}, p {SignificantPValue:0.0000}; average z {AverageZ:0.00} p {AverageZPValue:0.0000} ({(IsExact ? "exact, " : "")}{Arrangements} shared arrangements)");

    private string Sign() => MajoritySign > 0 ? "above 0" : MajoritySign < 0 ? "below 0" : "on either side of 0";
}
