namespace Drift;

/// <summary>How far apart are the shares of two independent groups, or of two answers to the same questions?</summary>
/// <remarks>
/// <para>Independent groups: Newcombe's hybrid score interval: p₁ − p₂ − √((p₁ − l₁)² + (u₂ − p₂)²) to p₁ − p₂ + √((u₁ − p₁)² + (p₂ − l₂)²), where l and u are
/// <see cref="ProportionInterval.Wilson"/>'s ends without continuity (Newcombe 1998, Statist. Med. 17, 873–890, method 10).</para>
/// <para>Caution: the same questions asked twice are paired: <see cref="NewcombePaired"/>, and <see cref="McNemarTest"/> for p.</para>
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

    /// <summary>The difference of the shares of yes of two answers to the same questions, with Newcombe's interval.</summary>
    /// <remarks>
    /// <para>p₁ = (a + b)/n, p₂ = (a + c)/n, p₁ − p₂ = (b − c)/n, with Wilson's ends l, u of each:
    /// p₁ − p₂ − √(δ² − 2φδε + ε²), δ = p₁ − l₁, ε = u₂ − p₂, to p₁ − p₂ + √(δ² − 2φδε + ε²), δ = u₁ − p₁, ε = p₂ − l₂. φ = A/√((a + b)(c + d)(a + c)(b + d)),
    /// A = ad − bc, brought towards 0 by n/2 where it is positive; φ = 0 where a margin is 0 (Newcombe 1998, Statist. Med. 17, 2635–2650, method 10).</para>
    /// <para>Caution: pairs must be independent: one pair a question.</para>
    /// <para>No peer at hand; held by published examples and the definition in <c>tests/parity/paired-proportions</c>.</para>
    /// </remarks>
    /// <param name="pairs">a yes twice, b yes then no, c no then yes, d no twice; at least one pair.</param>
    /// <param name="level">Coverage, between 0 and 1; .95 unless told.</param>
    /// <exception cref="ArgumentException">There are no pairs, too many to count, or the level is not between 0 and 1.</exception>
    public static ProportionDifferenceResult NewcombePaired(TwoByTwo pairs, double level = 0.95)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        if (pairs.N is < 1 or > int.MaxValue)
            throw new ArgumentException($"There are {pairs.N} pairs, expected 1 to {int.MaxValue}.", nameof(pairs));
        int n = (int)pairs.N;
        (double a, double b, double c, double d) = (pairs.A, pairs.B, pairs.C, pairs.D);
        ProportionIntervalResult first = ProportionInterval.Wilson(pairs.A + pairs.B, n, level), second = ProportionInterval.Wilson(pairs.A + pairs.C, n, level);
        double margins = (a + b) * (c + d) * (a + c) * (b + d), cross = a * d - b * c;
        double phi = margins > 0 ? (cross > 0 ? Math.Max(0, cross - n / 2.0) : cross) / Math.Sqrt(margins) : 0;
        double difference = (b - c) / n;
        return new ProportionDifferenceResult(
            difference,
            difference - Length(first.Estimate - first.Low, second.High - second.Estimate),
            difference + Length(first.High - first.Estimate, second.Estimate - second.Low),
            level, n, n);

        double Length(double x, double y) => Math.Sqrt(Math.Max(0, x * x - 2 * phi * x * y + y * y));
    }
}
