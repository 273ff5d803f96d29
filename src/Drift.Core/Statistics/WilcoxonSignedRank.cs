namespace Drift;

/// <summary>Do paired differences lie to one side of 0?</summary>
/// <remarks>
/// <para>V = sum of the ranks of |d| over positive d; zeros are left out. Exact p by counting all signs where fewer than 50 differences remain, none are equal in size and none
/// were 0; else normal with mean n(n + 1)/4, variance n(n + 1)(2n + 1)/24 − Σ(t³ − t)/48, corrected by ½ (Wilcoxon 1945, Biometrics Bull. 1, 80–83). Two-sided: twice the smaller tail.</para>
/// <para>Caution: supposes differences that are symmetric about their middle. <see cref="SignFlipTest"/> tests the mean.</para>
/// <para>Same as R <c>wilcox.test(d)</c> and scipy <c>wilcoxon</c>; cases in <c>tests/parity/two-groups</c>.</para>
/// </remarks>
public static class WilcoxonSignedRank
{
    /// <summary>Runs the test.</summary>
    /// <param name="differences">One finite difference a unit; at least one is not 0.</param>
    /// <param name="exact">Whether to count all signs; as R decides where null.</param>
    /// <param name="continuity">Whether the normal p is corrected by ½.</param>
    /// <exception cref="ArgumentException">All differences are 0, one is not finite, or an exact p is asked for with equal sizes or zeros.</exception>
    public static RankTestResult Test(IReadOnlyList<double> differences, bool? exact = null, bool continuity = true)
    {
        Ranks.CheckFinite(differences, 1, nameof(differences));
        double[] moved = [.. differences.Where(d => d != 0)];
        if (moved.Length == 0)
            throw new ArgumentException("All differences are 0, expected at least one that is not: there is nothing to rank.", nameof(differences));
        (double[] ranks, double ties) = Ranks.Of([.. moved.Select(Math.Abs)]);
        bool isClean = ties == 0 && moved.Length == differences.Count;
        if (exact == true && !isClean)
            throw new ArgumentException("Some differences are 0 or equal in size, expected none: the exact distribution holds without them.", nameof(exact));
        double v = ranks.Where((_, i) => moved[i] > 0).Sum();
        double n = moved.Length;
        bool isExact = exact ?? (n < 50 && isClean);
        double[]? sums = isExact ? Ranks.SignSums(moved.Length) : null;
        double p = sums is not null
            ? Ranks.TwoSided(sums, v)
            : Ranks.NormalP(v - n * (n + 1) / 4, Math.Sqrt(n * (n + 1) * (2 * n + 1) / 24 - ties / 48), continuity);
        return new RankTestResult(v, p, sums is null ? null : Ranks.TwoSided(sums, 0), isExact, moved.Length);
    }
}
