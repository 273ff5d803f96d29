using System.Globalization;

namespace Drift;

/// <summary>One tested term of <see cref="PermanovaResult"/>.</summary>
/// <param name="Name">Name of the term; <c>Model</c> for all terms together.</param>
/// <param name="DegreesOfFreedom">Degrees of freedom, at least 1.</param>
/// <param name="SumOfSquares">Sum of squares of the term; ≥ 0, in squared units of distance.</param>
/// <param name="RSquared">Share of the sum of squares after blocks, in [0, 1].</param>
/// <param name="RSquaredOfTotal">Share of the total sum of squares, in [0, 1]; the same where there are no blocks.</param>
/// <param name="F">Pseudo-F; ≥ 0.</param>
/// <param name="PValue">Permutation p in (0, 1].</param>
/// <param name="SmallestP">The smallest p that the test could have given.</param>
/// <param name="PermutedF">Pseudo-F under each arrangement, in order.</param>
public sealed record PermanovaTermResult(
    string Name, int DegreesOfFreedom, double SumOfSquares, double RSquared, double RSquaredOfTotal, double F, double PValue,
    double SmallestP, IReadOnlyList<double> PermutedF)
{
    /// <summary>The one-line report.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Name}: df {DegreesOfFreedom}, R² {RSquared:0.0000}, F {F:0.00}, p {PValue:0.0000} ({PermutedF.Count} arrangements)");
}
