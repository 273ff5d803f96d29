namespace Drift;

/// <summary>Adjusts p-values for the number of tests in a family.</summary>
/// <remarks>
/// <para>m is the number of tests made; p₍₁₎ ≤ … ≤ p₍ₘ₎ are their sorted p-values. Every method keeps the order of the input and passes null ("no test") on without counting it.</para>
/// <para>Same as R <c>p.adjust</c>; cases in <c>tests/parity/p-adjust</c>.</para>
/// </remarks>
public static class PValueAdjustment
{
    /// <summary>Holm's step-down adjustment: keeps the family-wise error rate whatever the dependence.</summary>
    /// <remarks>
    /// <para>Sorted p₍₁₎ ≤ … ≤ p₍ₘ₎: adjusted p₍ᵢ₎ = max over j ≤ i of min(1, (m − j + 1) · p₍ⱼ₎) (Holm 1979, Scand. J. Statist. 6, 65–70).
    /// Same as R <c>p.adjust(p, "holm")</c>; cases in <c>tests/parity/p-adjust</c>.</para>
    /// </remarks>
    /// <param name="pValues">p-values in [0, 1], in any order; null means "no test" and does not count.</param>
    /// <returns>Adjusted p-values in the same order; null where there was no test.</returns>
    /// <exception cref="ArgumentException">A p-value is outside [0, 1].</exception>
    public static IReadOnlyList<double?> Holm(IReadOnlyList<double?> pValues) => Adjust(pValues, sorted =>
    {
        double running = 0;
        for (int i = 0; i < sorted.Length; i++)
        {
            running = Math.Max(running, Math.Min(1, (sorted.Length - i) * sorted[i]));
            sorted[i] = running;
        }
    });

    /// <summary>Hochberg's step-up adjustment: keeps the family-wise error rate for independent or positively dependent tests.</summary>
    /// <remarks>
    /// <para>Adjusted p₍ᵢ₎ = min over j ≥ i of (m − j + 1) · p₍ⱼ₎ (Hochberg 1988, Biometrika 75, 800–802).</para>
    /// <para>Caution: rests on Simes' inequality; with negative dependence use <see cref="Holm"/>.</para>
    /// <para>Same as R <c>p.adjust(p, "hochberg")</c>; cases in <c>tests/parity/p-adjust</c>.</para>
    /// </remarks>
    /// <param name="pValues">p-values in [0, 1], in any order; null means "no test" and does not count.</param>
    /// <returns>Adjusted p-values in the same order; null where there was no test.</returns>
    /// <exception cref="ArgumentException">A p-value is outside [0, 1].</exception>
    public static IReadOnlyList<double?> Hochberg(IReadOnlyList<double?> pValues) =>
        Adjust(pValues, sorted => StepUp(sorted, (rank, m) => m - rank + 1));

    /// <summary>Hommel's adjustment: all intersections tested by Simes' rule, never larger than Hochberg's.</summary>
    /// <remarks>
    /// <para>Adjusted pᵢ = the largest Simes p-value, min over k of s · q₍ₖ₎ / k, of any set of s tests that holds test i; for each size s that is the
    /// set of i and the s − 1 largest others (Hommel 1988, Biometrika 75, 383–386). O(m²).</para>
    /// <para>Caution: the same condition as <see cref="Hochberg"/>.</para>
    /// <para>Same as R <c>p.adjust(p, "hommel")</c>; cases in <c>tests/parity/p-adjust</c>.</para>
    /// </remarks>
    /// <param name="pValues">p-values in [0, 1], in any order; null means "no test" and does not count.</param>
    /// <returns>Adjusted p-values in the same order; null where there was no test.</returns>
    /// <exception cref="ArgumentException">A p-value is outside [0, 1].</exception>
    public static IReadOnlyList<double?> Hommel(IReadOnlyList<double?> pValues) => Adjust(pValues, sorted =>
    {
        double[] p = [.. sorted];
        for (int size = 2; size <= p.Length; size++)
        {
            // The set's largest size − 1 members are the last ones; its smallest is i, or the one before them if i is among them.
            int smallest = p.Length - size;
            double tail = double.PositiveInfinity;
            for (int k = 2; k <= size; k++)
                tail = Math.Min(tail, size * p[smallest + k - 1] / k);
            for (int i = 0; i < p.Length; i++)
                sorted[i] = Math.Max(sorted[i], Math.Min(size * p[Math.Min(i, smallest)], tail));
        }
    });

    /// <summary>Benjamini and Hochberg's adjustment: keeps the false discovery rate for independent or positively dependent tests.</summary>
    /// <remarks>
    /// <para>Adjusted p₍ᵢ₎ = min over j ≥ i of min(1, m · p₍ⱼ₎ / j) (Benjamini and Hochberg 1995, J. R. Statist. Soc. B 57, 289–300).</para>
    /// <para>Caution: bounds the share of false findings among the findings, not the chance of any.</para>
    /// <para>Same as R <c>p.adjust(p, "BH")</c>; cases in <c>tests/parity/p-adjust</c>.</para>
    /// </remarks>
    /// <param name="pValues">p-values in [0, 1], in any order; null means "no test" and does not count.</param>
    /// <returns>Adjusted p-values in the same order; null where there was no test.</returns>
    /// <exception cref="ArgumentException">A p-value is outside [0, 1].</exception>
    public static IReadOnlyList<double?> BenjaminiHochberg(IReadOnlyList<double?> pValues) =>
        Adjust(pValues, sorted => StepUp(sorted, (rank, m) => (double)m / rank));

    /// <summary>Benjamini and Yekutieli's adjustment: keeps the false discovery rate whatever the dependence.</summary>
    /// <remarks>
    /// <para>As <see cref="BenjaminiHochberg"/>, times 1 + 1/2 + … + 1/m (Benjamini and Yekutieli 2001, Ann. Statist. 29, 1165–1188).</para>
    /// <para>Same as R <c>p.adjust(p, "BY")</c>; cases in <c>tests/parity/p-adjust</c>.</para>
    /// </remarks>
    /// <param name="pValues">p-values in [0, 1], in any order; null means "no test" and does not count.</param>
    /// <returns>Adjusted p-values in the same order; null where there was no test.</returns>
    /// <exception cref="ArgumentException">A p-value is outside [0, 1].</exception>
    public static IReadOnlyList<double?> BenjaminiYekutieli(IReadOnlyList<double?> pValues) => Adjust(pValues, sorted =>
    {
        double harmonic = Enumerable.Range(1, sorted.Length).Sum(i => 1.0 / i);
        StepUp(sorted, (rank, m) => harmonic * m / rank);
    });

    private static double?[] Adjust(IReadOnlyList<double?> pValues, Action<double[]> adjustSorted)
    {
        ArgumentNullException.ThrowIfNull(pValues);
        if (pValues.FirstOrDefault(p => p is not (null or (>= 0 and <= 1))) is { } bad)
            throw new ArgumentException($"A p-value is {bad}, expected a number from 0 to 1.", nameof(pValues));
        double[] sorted = new double[pValues.Count];
        int[] order = new int[pValues.Count];
        int m = 0;
        for (int i = 0; i < pValues.Count; i++)
        {
            if (pValues[i] is { } p)
                (sorted[m], order[m++]) = (p, i);
        }

        // Equal p-values get equal adjusted ones, so their order does not matter.
        (sorted, order) = (sorted[..m], order[..m]);
        Array.Sort(sorted, order);
        adjustSorted(sorted);
        double?[] adjusted = new double?[pValues.Count];
        for (int rank = 0; rank < order.Length; rank++)
            adjusted[order[rank]] = sorted[rank];
        return adjusted;
    }

    private static void StepUp(double[] sorted, Func<int, int, double> factor)
    {
        double running = 1;
        for (int i = sorted.Length - 1; i >= 0; i--)
        {
            running = Math.Min(running, factor(i + 1, sorted.Length) * sorted[i]);
            sorted[i] = running;
        }
    }
}
