namespace Drift;

/// <summary>How many times as large are the odds of success in the first group?</summary>
/// <remarks>
/// <para>OR = x₁(n₂ − x₂)/(x₂(n₁ − x₁)), log OR ± z · √(1/x₁ + 1/(n₁ − x₁) + 1/x₂ + 1/(n₂ − x₂)) (Woolf 1955, Ann. Hum. Genet. 19, 251–253). No count is changed: where one that is divided by is 0 there is no interval,
/// and no ratio where its denominator is 0.</para>
/// <para>Caution: independent trials in independent groups; small counts make the interval rough (see <see cref="FisherTest"/>).</para>
/// <para>Same as statsmodels <c>confint_proportions_2indep(compare="odds-ratio", method="logit")</c>; cases in <c>tests/parity/two-proportions</c>.</para>
/// </remarks>
public static class OddsRatio
{
    /// <summary>The ratio with its interval.</summary>
    /// <param name="successes1">x₁, 0 to n₁.</param>
    /// <param name="trials1">n₁, at least 1.</param>
    /// <param name="successes2">x₂, 0 to n₂.</param>
    /// <param name="trials2">n₂, at least 1.</param>
    /// <param name="level">Coverage, between 0 and 1; .95 unless told.</param>
    /// <exception cref="ArgumentException">A group has no trials, more successes than trials, or the level is not between 0 and 1.</exception>
    public static RatioResult Of(int successes1, int trials1, int successes2, int trials2, double level = 0.95)
    {
        Counts.CheckShare(successes1, trials1, nameof(successes1));
        Counts.CheckShare(successes2, trials2, nameof(successes2));
        (double a, double n, double c, double m) = (successes1, trials1, successes2, trials2);
        (double b, double d) = (n - a, m - c);
        return RatioResult.Log(a * d, b * c, a * b * c * d > 0 ? 1 / a + 1 / b + 1 / c + 1 / d : null, level, trials1, trials2);
    }
}
