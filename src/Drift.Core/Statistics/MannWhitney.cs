namespace Drift;

/// <summary>Do values of one group tend to be larger than those of another?</summary>
/// <remarks>
/// <para>W = #{x &gt; y} + ½ #{x = y}, 0 to nm. Exact p by counting all choices where both groups have fewer than 50 values and none are equal; else normal with
/// mean nm/2, variance nm/12 · (N + 1 − Σ(t³ − t)/(N(N − 1))), corrected by ½ (Mann and Whitney 1947, Ann. Math. Statist. 18, 50–60). Two-sided: twice the smaller tail.</para>
/// <para>Caution: units must be independent: one value a question or family. It tests equal laws; with unequal spread it is no test of the median. Effect size: <see cref="CliffDelta"/>.</para>
/// <para>Same as R <c>wilcox.test(x, y)</c>; cases in <c>tests/parity/two-groups</c>.</para>
/// </remarks>
public static class MannWhitney
{
    /// <summary>Runs the test.</summary>
    /// <param name="first">x, at least one finite value.</param>
    /// <param name="second">y, at least one finite value.</param>
    /// <param name="exact">Whether to count all choices; as R decides where null.</param>
    /// <param name="continuity">Whether the normal p is corrected by ½.</param>
    /// <exception cref="ArgumentException">A group is empty, a value is not finite, or an exact p is asked for with equal values.</exception>
    public static RankTestResult Test(IReadOnlyList<double> first, IReadOnlyList<double> second, bool? exact = null, bool continuity = true)
    {
        Ranks.CheckFinite(first, 1, nameof(first));
        Ranks.CheckFinite(second, 1, nameof(second));
        (double n, double m) = (first.Count, second.Count);
        (double[] ranks, double ties) = Ranks.Of([.. first, .. second]);
        if (exact == true && ties > 0)
            throw new ArgumentException("Some values are equal, expected none: the exact distribution holds without ties.", nameof(exact));
        double w = ranks[..first.Count].Sum() - n * (n + 1) / 2;
        bool isExact = exact ?? (n < 50 && m < 50 && ties == 0);
        double total = n + m;
        double deviation = Math.Sqrt(n * m / 12 * (total + 1 - ties / (total * (total - 1))));
        double[]? sums = isExact ? Ranks.ChoiceSums(first.Count, first.Count + second.Count) : null;
        double p = sums is not null
            ? Ranks.TwoSided(sums, w)
            : Ranks.NormalP(w - n * m / 2, deviation, continuity);
        return new RankTestResult(w, p, sums is null ? null : Ranks.TwoSided(sums, 0), isExact, first.Count + second.Count);
    }
}
