namespace Drift;

/// <summary>How far apart are the shares of two independent groups?</summary>
/// <remarks>
/// <para>Newcombe's hybrid score interval: p₁ − p₂ − √((p₁ − l₁)² + (u₂ − p₂)²) to p₁ − p₂ + √((u₁ − p₁)² + (p₂ − l₂)²), where l and u are
/// <see cref="ProportionInterval.Wilson"/>'s ends without continuity (Newcombe 1998, Statist. Med. 17, 873–890, method 10).</para>
/// <para>Caution: independent groups only. The same questions asked twice are paired: see <see cref="McNemarTest"/>.</para>
/// <para>Same as statsmodels <c>confint_proportions_2indep(method="newcomb")</c>; cases in <c>tests/parity/two-proportions</c>.</para>
/// </remarks>
public static class ProportionDifference
{
    /// <summary>The difference x₁/n₁ − x₂/n₂ with Newcombe's interval.</summary>
    /// <param name="successes1">x₁, 0 to n₁.</param>
    /// <param name="trials1">n₁, at least 1.</param>
    /// <param name="successes2">x₂, 0 to n₂.</param>
    /// <param name="trials2">n₂, at least 1.</param>
    /// <param name="level">Coverage, between 0 and 1; .95 unless told.</param>
    /// <exception cref="ArgumentException">A group has no trials, more successes than trials, or the level is not between 0 and 1.</exception>
    public static ProportionDifferenceResult Newcombe(int successes1, int trials1, int successes2, int trials2, double level = 0.95)
    {
        ProportionIntervalResult a = ProportionInterval.Wilson(successes1, trials1, level);
        ProportionIntervalResult b = ProportionInterval.Wilson(successes2, trials2, level);
        double difference = a.Estimate - b.Estimate;
        return new ProportionDifferenceResult(
            difference,
            difference - double.Hypot(a.Estimate - a.Low, b.High - b.Estimate),
            difference + double.Hypot(a.High - a.Estimate, b.Estimate - b.Low),
            level, trials1, trials2);
    }
}
