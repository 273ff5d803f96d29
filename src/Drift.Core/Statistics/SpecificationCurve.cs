using MathNet.Numerics.Distributions;

namespace Drift;

/// <summary>Specification-curve test: does one effect hold over all reasonable ways of computing it, taken together?</summary>
/// <remarks>
/// <para>Three statistics of the S estimates: their median; the number with the majority sign and p at most the level; Stouffer's Σz/√S, z = sign · Φ⁻¹(1 − p/2)
/// (Simonsohn, Simmons and Nelson 2020, Nature Human Behaviour 4, 1208–1214). H0: no effect in any specification; large values speak against it.</para>
/// <para>p of each by <see cref="PermutationPValue"/> against the same statistic under the shared arrangements. The sign of the curve is found from the data, so all three are two-sided: |median| and |Σz| count, and under each arrangement
/// the majority sign is that arrangement's own; where as many estimates lie above 0 as below, the side with more small p counts.</para>
/// <para>p of a single estimate, the observed one and each permuted one alike: the share of all arrangements, the observed data counted once among them, whose |estimate| of the same specification is at least as large
/// (ties by the rule of METHODS, section 1). The observed one is thus the permutation p of that specification; and since observed and permuted get theirs in the same way, the joint test is exact.</para>
/// <para>Caution: valid only if arrangement k is the same one in all specifications, which keeps their correlation, and if each estimate is centred at 0 under H0. The median adds units up: give estimates in one unit.
/// Two estimands are two curves. Says nothing about which specifications are reasonable.</para>
/// <para>No peer at hand; held by the definition written out in <c>tests/parity/make.py</c>, cases in <c>tests/parity/specification-curve</c>.</para>
/// </remarks>
public static class SpecificationCurve
{
    /// <summary>Runs the test.</summary>
    /// <param name="names">Name of each specification, all different; S ≥ 1.</param>
    /// <param name="observed">Estimate of each, finite, in one unit; 0 is no effect.</param>
    /// <param name="permuted">By arrangement, the estimate of each specification.</param>
    /// <param name="refused">Specifications that gave no estimate, and why; null for none. A specification refused under any arrangement is refused.</param>
    /// <param name="exact">Whether these are all arrangements, the observed one among them.</param>
    /// <param name="level">Level of a single specification, in (0, 1).</param>
    /// <exception cref="ArgumentException">There are no specifications or arrangements, lengths differ, names are not unique, an estimate is not finite, the level is out of range, or an enumeration lacks the observed estimates.</exception>
    public static SpecificationCurveResult Test(
        IReadOnlyList<string> names, IReadOnlyList<double> observed, IReadOnlyList<IReadOnlyList<double>> permuted,
        IReadOnlyList<(string Name, string Reason)>? refused = null, bool exact = false, double level = 0.05)
    {
        refused ??= [];
        Check(names, observed, permuted, refused, level);
        int specifications = observed.Count;
        if (exact && !permuted.Any(row => row.Select((t, s) => Math.Abs(t - observed[s]) <= PermutationPValue.Tolerance(observed[s])).All(same => same)))
            throw new ArgumentException("No arrangement has the observed estimates, expected them once or more: an enumeration counts the observed arrangement.", nameof(permuted));

        // Row 0 is the observed data.
        IReadOnlyList<double>[] all = [observed, .. permuted];
        double[][] p = [.. all.Select(_ => new double[specifications])];
        for (int s = 0; s < specifications; s++)
        {
            double[] sizes = [.. all.Select(row => Math.Abs(row[s]))];
            double[] reference = [.. (exact ? sizes.Skip(1) : sizes).Order()];
            for (int k = 0; k < all.Length; k++)
            {
                int below = FirstAtLeast(reference, sizes[k] - PermutationPValue.Tolerance(sizes[k]));
                p[k][s] = (double)(reference.Length - below) / reference.Length;
            }
        }

        (int Sign, int Count)[] counts = [.. all.Select((row, k) => Majority(row, p[k], level))];
        double[] medians = [.. all.Select(Median)], z = [.. all.Select((row, k) => AverageZ(row, p[k]))];
        double[] absoluteMedians = [.. medians.Select(Math.Abs)], numbers = [.. counts.Select(c => (double)c.Count)], absoluteZ = [.. z.Select(Math.Abs)];
        double smallest = exact
            ? new[] { absoluteMedians, numbers, absoluteZ }.Min(v => PermutationPValue.Of(v[1..].Max(), v[1..], exact: true))
            : 1.0 / all.Length;
        return new SpecificationCurveResult(
            [.. names], [.. observed], p[0], [.. refused], medians[0], P(absoluteMedians, exact), counts[0].Sign, counts[0].Count, P(numbers, exact), z[0], P(absoluteZ, exact),
            level, permuted.Count, exact, smallest, medians[1..], [.. counts.Skip(1).Select(c => c.Count)], z[1..]);
    }

    private static double P(double[] statistics, bool exact) => PermutationPValue.Of(statistics[0], statistics[1..], exact);

    private static int FirstAtLeast(double[] ascending, double threshold)
    {
        int low = 0, high = ascending.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (ascending[middle] >= threshold)
                high = middle;
            else
                low = middle + 1;
        }

        return low;
    }

    private static double Median(IReadOnlyList<double> values)
    {
        double[] sorted = [.. values.Order()];
        int half = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    private static (int Sign, int Count) Majority(IReadOnlyList<double> estimates, double[] p, double level)
    {
        int balance = estimates.Sum(Math.Sign);
        int above = Enumerable.Range(0, p.Length).Count(s => estimates[s] > 0 && p[s] <= level + 1e-12);
        int below = Enumerable.Range(0, p.Length).Count(s => estimates[s] < 0 && p[s] <= level + 1e-12);
        return (Math.Sign(balance), balance > 0 ? above : balance < 0 ? below : Math.Max(above, below));
    }

    // p is at least 1 over the number of arrangements, so z is finite.
    private static double AverageZ(IReadOnlyList<double> estimates, double[] p) =>
        estimates.Select((t, s) => -Math.Sign(t) * Normal.InvCDF(0, 1, p[s] / 2)).Sum() / Math.Sqrt(p.Length);

    private static void Check(
        IReadOnlyList<string> names, IReadOnlyList<double> observed, IReadOnlyList<IReadOnlyList<double>> permuted, IReadOnlyList<(string Name, string Reason)> refused, double level)
    {
        ArgumentNullException.ThrowIfNull(names);
        ArgumentNullException.ThrowIfNull(permuted);
        Ranks.CheckFinite(observed, 1, nameof(observed));
        if (names.Count != observed.Count)
            throw new ArgumentException($"There are {names.Count} names for {observed.Count} estimates, expected one each.", nameof(names));
        if (names.Concat(refused.Select(r => r.Name)).GroupBy(n => n).FirstOrDefault(g => g.Count() > 1) is { } twice)
            throw new ArgumentException($"Specification '{twice.Key}' occurs {twice.Count()} times, expected once: a specification counts once, and is refused or has an estimate.", nameof(names));
        if (permuted.Count == 0)
            throw new ArgumentException("There are no arrangements, expected at least one.", nameof(permuted));
        for (int k = 0; k < permuted.Count; k++)
        {
            if (permuted[k].Count != observed.Count)
                throw new ArgumentException($"Arrangement {k} has {permuted[k].Count} estimates, expected {observed.Count}, one a specification.", nameof(permuted));
            if (permuted[k].Any(t => !double.IsFinite(t)))
                throw new ArgumentException($"Arrangement {k} has an estimate that is not finite: a specification that fails under an arrangement is refused.", nameof(permuted));
        }

        if (!(level > 0 && level < 1))
            throw new ArgumentException($"The level is {level}, expected above 0 and below 1.", nameof(level));
    }
}
