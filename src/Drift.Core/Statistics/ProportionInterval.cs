namespace Drift;

/// <summary>Between which shares does the true share lie, given x successes in n trials?</summary>
/// <remarks>
/// <para>Caution: trials must be independent. Answers that share a question are not: resample questions instead.</para>
/// <para>Same as R <c>prop.test</c> and <c>binom.test</c>; cases in <c>tests/parity/proportions</c>.</para>
/// </remarks>
public static class ProportionInterval
{
    /// <summary>Wilson's score interval.</summary>
    /// <remarks>
    /// <para>The shares π with |p ∓ c/n − π| ≤ z · √(π(1 − π)/n), p = x/n (Wilson 1927, J. Am. Statist. Assoc. 22, 209–212). Without continuity c = 0;
    /// with it c = min(½, |x − n/2|), as R has it, whose test is of the share ½.</para>
    /// <para>Same as R <c>prop.test(x, n, correct = continuity)</c>; cases in <c>tests/parity/proportions</c>.</para>
    /// </remarks>
    /// <param name="successes">x, 0 to n.</param>
    /// <param name="trials">n, at least 1.</param>
    /// <param name="level">Coverage, between 0 and 1; .95 unless told.</param>
    /// <param name="continuity">Whether to widen by the continuity correction.</param>
    /// <exception cref="ArgumentException">There are no trials, more successes than trials, or the level is not between 0 and 1.</exception>
    public static ProportionIntervalResult Wilson(int successes, int trials, double level = 0.95, bool continuity = false)
    {
        double z = Counts.NormalQuantile(level);
        Counts.CheckShare(successes, trials, nameof(successes));
        double n = trials;
        double p = successes / n;
        double shift = continuity ? Math.Min(0.5, Math.Abs(successes - n / 2)) / n : 0;
        double low = p - shift <= 0 ? 0 : End(p - shift, -z, n);
        double high = p + shift >= 1 ? 1 : End(p + shift, z, n);
        return new ProportionIntervalResult(p, Math.Max(low, 0), Math.Min(high, 1), continuity ? "Wilson, continuity" : "Wilson", level, trials);
    }

    /// <summary>Clopper and Pearson's interval: covers at least as often as it says.</summary>
    /// <remarks>
    /// <para>Ends are the quantiles α/2 of Beta(x, n − x + 1) and 1 − α/2 of Beta(x + 1, n − x) (Clopper and Pearson 1934, Biometrika 26, 404–413).</para>
    /// <para>Caution: wider than need be; <see cref="Wilson"/> covers its level on average.</para>
    /// <para>Same as R <c>binom.test(x, n)</c>; cases in <c>tests/parity/proportions</c>.</para>
    /// </remarks>
    /// <param name="successes">x, 0 to n.</param>
    /// <param name="trials">n, at least 1.</param>
    /// <param name="level">Coverage, between 0 and 1; .95 unless told.</param>
    /// <exception cref="ArgumentException">There are no trials, more successes than trials, or the level is not between 0 and 1.</exception>
    public static ProportionIntervalResult ClopperPearson(int successes, int trials, double level = 0.95)
    {
        Counts.CheckLevel(level);
        Counts.CheckShare(successes, trials, nameof(successes));
        double low = successes == 0 ? 0 : Counts.BetaQuantile(successes, trials - successes + 1.0, (1 - level) / 2);
        double high = successes == trials ? 1 : Counts.BetaQuantile(successes + 1.0, trials - successes, (1 + level) / 2);
        return new ProportionIntervalResult((double)successes / trials, low, high, "Clopper-Pearson", level, trials);
    }

    private static double End(double p, double z, double n)
    {
        double half = z * z / (2 * n);
        return (p + half + z * Math.Sqrt(p * (1 - p) / n + half / (2 * n))) / (1 + 2 * half);
    }
}
