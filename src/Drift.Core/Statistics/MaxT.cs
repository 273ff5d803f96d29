namespace Drift;

/// <summary>Adjusts the p-values of tests that share their permutations: keeps the family-wise error rate and uses how the tests hang together.</summary>
/// <remarks>
/// <para>Step-down max-T: |t|₍₁₎ ≥ |t|₍₂₎ ≥ …; for each arrangement u₍ᵢ₎ = the largest |t*| of the tests from i down; p₍ᵢ₎ by <see cref="PermutationPValue"/> from u₍ᵢ₎, made not to fall
/// (Westfall and Young 1993, Resampling-Based Multiple Testing, algorithm 4.1; Ge, Dudoit and Speed 2003, Test 12, 1–77).</para>
/// <para>Caution: statistics must be on one scale (studentised), and arrangement k must be the same one for all tests.</para>
/// <para>No peer at hand; held by its definition, cases in <c>tests/parity/max-t</c>: for one test it is the permutation p, for copies of one test it changes nothing.</para>
/// </remarks>
public static class MaxT
{
    /// <summary>Adjusts.</summary>
    /// <param name="observed">One finite statistic a test; its size speaks against the null hypothesis, its sign does not count.</param>
    /// <param name="permuted">By arrangement, the statistic of each test.</param>
    /// <param name="exact">Whether these are all arrangements, the observed one among them.</param>
    /// <exception cref="ArgumentException">There are no tests or arrangements, an arrangement has another number of statistics, or one is not finite.</exception>
    public static MaxTResult Adjust(IReadOnlyList<double> observed, IReadOnlyList<IReadOnlyList<double>> permuted, bool exact = false)
    {
        Ranks.CheckFinite(observed, 1, nameof(observed));
        ArgumentNullException.ThrowIfNull(permuted);
        if (permuted.Count == 0)
            throw new ArgumentException("There are no arrangements, expected at least one.", nameof(permuted));
        for (int k = 0; k < permuted.Count; k++)
        {
            if (permuted[k].Count != observed.Count)
                throw new ArgumentException($"Arrangement {k} has {permuted[k].Count} statistics, expected {observed.Count}, one a test.", nameof(permuted));
            Finite.Check(permuted[k], $"Arrangement {k}: statistic", nameof(permuted));
        }

        int[] order = [.. Enumerable.Range(0, observed.Count).OrderByDescending(j => Math.Abs(observed[j]))];
        double[] adjusted = new double[observed.Count];
        double[] raw = new double[observed.Count];
        double[] largest = new double[permuted.Count];
        for (int rank = order.Length - 1; rank >= 0; rank--)
        {
            int j = order[rank];
            double[] own = [.. permuted.Select(t => Math.Abs(t[j]))];
            for (int k = 0; k < own.Length; k++)
                largest[k] = Math.Max(largest[k], own[k]);
            raw[j] = PermutationPValue.Of(Math.Abs(observed[j]), own, exact);
            adjusted[j] = PermutationPValue.Of(Math.Abs(observed[j]), largest, exact);
        }

        for (int rank = 1; rank < order.Length; rank++)
            adjusted[order[rank]] = Math.Max(adjusted[order[rank]], adjusted[order[rank - 1]]);
        return new MaxTResult(adjusted, raw, permuted.Count, exact);
    }
}
