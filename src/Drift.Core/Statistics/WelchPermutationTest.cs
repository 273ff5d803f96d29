namespace Drift;

/// <summary>Do two groups of units have the same mean? Labels are permuted, the difference is studentised.</summary>
/// <remarks>
/// <para>t = (mean x − mean y) / sqrt(s²ₓ/n + s²ᵧ/m), T = |t|, two-sided. H0: equal means; studentised, the test keeps its level
/// for large n also where variances differ (Janssen 1997, Statist. Probab. Lett. 36, 9–21).</para>
/// <para>p by <see cref="PermutationPValue"/>; all C(n+m, n) arrangements are enumerated when there are at most
/// <see cref="PermutationPValue.EnumerationLimit"/> of them. A permutation moves the data; labels stay.</para>
/// <para>Caution: units must be exchangeable under H0. Rows that share a question are not: give one value a question. With few units on the
/// side that spreads more the level is not kept: 16 + 8 units, the 8 with three times the spread, reject .07 of normal and .13 of
/// exponential samples at .05; 30 + 5 reject .07 and .16 (2,000 simulated samples each, 199 permutations).</para>
/// <para>t as R <c>t.test</c>, permuted statistics by the definition; cases in <c>tests/parity/welch</c>.</para>
/// </remarks>
public static class WelchPermutationTest
{
    /// <summary>Runs the test.</summary>
    /// <param name="values">One finite value a unit.</param>
    /// <param name="isFirst">One flag a unit: true for the first group; at least two units in each.</param>
    /// <param name="permutations">Number of sampled permutations P, at least 1.</param>
    /// <param name="seed">Seed of the run.</param>
    /// <exception cref="ArgumentException">Lengths differ, a group has fewer than two units, or a value is not finite.</exception>
    public static WelchPermutationTestResult Test(IReadOnlyList<double> values, IReadOnlyList<bool> isFirst, int permutations, uint seed) =>
        Test(values, isFirst, permutations, seed, []);

    /// <summary>The same test, one of many: arrangements that another one drew for equally large groups are taken from there.</summary>
    internal static WelchPermutationTestResult Test(
        IReadOnlyList<double> values, IReadOnlyList<bool> isFirst, int permutations, uint seed, Dictionary<(int, int), TwoGroupDraws> known)
    {
        ArgumentNullException.ThrowIfNull(values);
        ArgumentNullException.ThrowIfNull(isFirst);
        ArgumentOutOfRangeException.ThrowIfLessThan(permutations, 1);
        if (values.Count != isFirst.Count)
            throw new ArgumentException($"There are {isFirst.Count} flags for {values.Count} values, expected one a value.", nameof(isFirst));
        int n = values.Count;
        int first = isFirst.Count(f => f);
        if (first < 2 || n - first < 2)
            throw new ArgumentException($"The groups have {first} and {n - first} units, expected at least 2 in each: a variance is needed.", nameof(isFirst));
        Finite.Check(values, "Value", nameof(values));

        // The values of the first group stand first, so that t is of two slices.
        double[] data = [.. Enumerable.Range(0, n).OrderBy(i => !isFirst[i]).Select(i => values[i])];
        double observed = T(data, first);
        if (!known.TryGetValue((first, n), out TwoGroupDraws? draws))
            known.Add((first, n), draws = new TwoGroupDraws(first, n, permutations, seed));
        Arrangements arrangements = draws.Arrangements;
        double[] permuted = new double[arrangements.Count];

        // Sums of squares lose no digits once the mean is gone.
        double mean = Mean(data);
        double[] centred = [.. data.Select(v => v - mean)], squares = [.. centred.Select(v => v * v)];
        (double sum, double square) = (centred.Sum(), squares.Sum());
        for (int k = 0; k < permuted.Length; k++)
        {
            (double x, double xx) = draws.Sums(k, centred, squares, sum, square);
            double spreadX = xx - x * x / first, spreadY = square - xx - (sum - x) * (sum - x) / (n - first);
            double error = spreadX / (first - 1.0) / first + spreadY / (n - first - 1.0) / (n - first);

            // Hardly any spread within the groups: the difference of two sums would not be exact.
            permuted[k] = Math.Abs(spreadX + spreadY > 1e-6 * square
                ? Studentised.Of(x / first - (sum - x) / (n - first), Math.Sqrt(error))
                : T(Moved(arrangements, k, data), first));
        }

        // |t| is alike for the two names of groups of equal size.
        double smallest = arrangements.IsExact && 2 * first == n ? 2 * arrangements.SmallestP : arrangements.SmallestP;
        return new WelchPermutationTestResult(
            observed, Mean(data.AsSpan(0, first)) - Mean(data.AsSpan(first)),
            arrangements.PValue(Math.Abs(observed), permuted), smallest, arrangements.IsExact, first, n - first, permuted);
    }

    private static double[] Moved(Arrangements arrangements, int k, double[] data)
    {
        int[] order = new int[data.Length];
        arrangements.Fill(k, order);
        return [.. order.Select(i => data[i])];
    }

    private static double T(ReadOnlySpan<double> data, int first)
    {
        ReadOnlySpan<double> x = data[..first];
        ReadOnlySpan<double> y = data[first..];
        (double mx, double my) = (Mean(x), Mean(y));
        double error = Math.Sqrt(Variance(x, mx) / x.Length + Variance(y, my) / y.Length);
        return Studentised.Of(mx - my, error);
    }

    private static double Mean(ReadOnlySpan<double> x)
    {
        double sum = 0;
        foreach (double v in x)
            sum += v;
        return sum / x.Length;
    }

    private static double Variance(ReadOnlySpan<double> x, double mean)
    {
        double sum = 0;
        foreach (double v in x)
            sum += (v - mean) * (v - mean);
        return sum / (x.Length - 1);
    }
}
