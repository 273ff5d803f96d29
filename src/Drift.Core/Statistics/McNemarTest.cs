using MathNet.Numerics;

namespace Drift;

/// <summary>Did the rate of yes change between two answers to the same questions?</summary>
/// <remarks>
/// <para>b = pairs that went from yes to no, c = from no to yes; b ~ Binomial(b + c, ½) under H0 (McNemar 1947, Psychometrika 12, 153–157).
/// Exact p = min(1, 2 P(X ≤ min(b, c))); mid-p = 2 P(X &lt; min) + P(X = min) (Fagerland et al. 2013, BMC Med. Res. Methodol. 13, 91).
/// χ² = (b − c)²/(b + c), with continuity max(0, |b − c| − 1)²/(b + c), 1 degree of freedom.</para>
/// <para>Smallest p: 2 · 2⁻ⁿ exact, 2⁻ⁿ mid-p, n = b + c. How large the change is: <see cref="ProportionDifference.NewcombePaired"/>.</para>
/// <para>Caution: pairs must be independent: one pair a question. Pairs that agree say nothing here; without a pair that differs p is 1.</para>
/// <para>Same as R <c>binom.test(b, b + c)</c> and <c>mcnemar.test</c>; cases in <c>tests/parity/mcnemar</c>.</para>
/// </remarks>
public static class McNemarTest
{
    /// <summary>Runs the test on the two counts of pairs that differ.</summary>
    /// <param name="yesToNo">b, 0 or more.</param>
    /// <param name="noToYes">c, 0 or more.</param>
    /// <exception cref="ArgumentException">A count is negative.</exception>
    public static McNemarTestResult Test(int yesToNo, int noToYes)
    {
        if (yesToNo < 0 || noToYes < 0)
            throw new ArgumentException($"The counts are {yesToNo} and {noToYes}, expected 0 or more.", nameof(yesToNo));
        int n = yesToNo + noToYes;
        if (n == 0)
            return new McNemarTestResult(0, 0, 1, 1, 1, 1, 1, 1, 0, 0);
        int least = Math.Min(yesToNo, noToYes);
        double difference = Math.Abs(yesToNo - noToYes);
        double corrected = Math.Max(0, difference - 1);
        double below = SpecialFunctions.BetaRegularized(n - least, least + 1.0, 0.5);
        double at = Math.Exp(SpecialFunctions.BinomialLn(n, least) - n * Math.Log(2));
        (double plain, double continuity) = (difference * difference / n, corrected * corrected / n);
        return new McNemarTestResult(
            plain, continuity, Math.Min(1, 2 * below), Math.Min(1, 2 * below - at),
            Counts.ChiSquareTail(plain, 1), Counts.ChiSquareTail(continuity, 1), Math.ScaleB(1, 1 - n), Math.ScaleB(1, -n), yesToNo, noToYes);
    }
}
