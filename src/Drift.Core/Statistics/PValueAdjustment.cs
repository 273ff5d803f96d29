namespace Drift;

/// <summary>Adjusts p-values for the number of tests in a family.</summary>
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
    public static IReadOnlyList<double?> Holm(IReadOnlyList<double?> pValues)
    {
        ArgumentNullException.ThrowIfNull(pValues);
        if (pValues.FirstOrDefault(p => p is not (null or (>= 0 and <= 1))) is { } bad)
            throw new ArgumentException($"A p-value is {bad}, expected a number from 0 to 1.", nameof(pValues));
        int[] order = [.. Enumerable.Range(0, pValues.Count).Where(i => pValues[i] is not null).OrderBy(i => pValues[i])];
        double?[] adjusted = new double?[pValues.Count];
        double running = 0;
        for (int rank = 0; rank < order.Length; rank++)
        {
            running = Math.Max(running, Math.Min(1, (order.Length - rank) * pValues[order[rank]]!.Value));
            adjusted[order[rank]] = running;
        }

        return adjusted;
    }
}
