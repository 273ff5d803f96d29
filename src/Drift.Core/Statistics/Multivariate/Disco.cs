namespace Drift;

/// <summary>Distance components: do several samples of vectors come from one distribution, and how much of the spread lies between them?</summary>
/// <remarks>
/// <para>With g(A, B) the mean of ‖a − b‖^α: total T = N/2 · g(all, all), within W = Σ n_j/2 · g(A_j, A_j), between S = T − W; F = (S/(k−1)) / (W/(N−k))
/// (Rizzo and Székely 2010, Annals of Applied Statistics 4, 1034–1055). α = 2 is the analysis of variance of the means. H0: equal distributions; large F speaks against it.</para>
/// <para>p by <see cref="PermutationPValue"/> over the arrangements given, which hold the design. T does not move with an arrangement.</para>
/// <para>Caution: answers to spread as well as to place for α &lt; 2. F has no F distribution. A main effect of language is the encoder's as much as the model's.</para>
/// <para>Same as R <c>energy::disco</c>; cases in <c>tests/parity/disco</c>.</para>
/// </remarks>
public static class Disco
{
    /// <summary>Vectors, with their Euclidean distances.</summary>
    /// <param name="vectors">N rows of d numbers; more rows than samples.</param>
    /// <param name="groups">N labels, any numbers: the sample of each row; at least two different ones.</param>
    /// <param name="arrangements">Arrangements of the N rows; null leaves the p-value out.</param>
    /// <param name="exponent">α, above 0 and at most 2.</param>
    /// <param name="threads">Threads at most; 0 for one a processor. The result does not depend on it.</param>
    /// <exception cref="ArgumentException">Lengths differ, all labels are equal or all different, α is out of its range, or all rows are equal.</exception>
    public static DiscoResult Test(
        VectorTable vectors, IReadOnlyList<int> groups, Arrangements? arrangements, double exponent = 1, int threads = 0) =>
        Run(InterleavedRows.Of(vectors), groups, arrangements, exponent, threads);

    /// <summary>Any distance, taken as it is given, to the power α.</summary>
    /// <param name="distances">Distances of N objects; more objects than samples.</param>
    /// <param name="groups">N labels, any numbers: the sample of each object; at least two different ones.</param>
    /// <param name="arrangements">Arrangements of the N objects; null leaves the p-value out.</param>
    /// <param name="exponent">α, above 0 and at most 2.</param>
    /// <param name="threads">Threads at most; 0 for one a processor. The result does not depend on it.</param>
    /// <exception cref="ArgumentException">As for vectors.</exception>
    public static DiscoResult Test(
        DistanceMatrix distances, IReadOnlyList<int> groups, Arrangements? arrangements, double exponent = 1, int threads = 0)
    {
        ArgumentNullException.ThrowIfNull(distances);
        return Run(new MatrixBlocks(distances), groups, arrangements, exponent, threads);
    }

    private static DiscoResult Run(PairBlocks rows, IReadOnlyList<int> groups, Arrangements? arrangements, double exponent, int threads)
    {
        GroupLabels labels = GroupLabels.Of(groups, rows.Count, arrangements);
        EnergyTest.CheckExponent(exponent);
        int k = labels.Count, n = rows.Count;
        if (n == k)
            throw new ArgumentException($"There are {n} rows in {k} groups, expected more rows than groups: there is no spread within.", nameof(groups));
        double[][] sums = PairSums.Of(rows, labels, arrangements, [PairKernel.Power(exponent)], threads)[0];
        EnergyTest.CheckTotal(sums[0].Sum());
        double total = sums[0].Sum() / (2.0 * n);
        double[] within = [.. sums.Select(s => Enumerable.Range(0, k).Sum(g => s[g * k + g] / (2.0 * labels.Sizes[g])))];
        double[] f = [.. within.Select(w => Studentised.Of((total - w) / (k - 1), w / (n - k)))];
        double[] permuted = f[1..];
        return new DiscoResult(
            f[0], total - within[0], within[0], total, k - 1, n - k, exponent, arrangements?.PValue(f[0], permuted), GroupLabels.SmallestP(arrangements, permuted),
            arrangements?.IsExact ?? false, labels.Sizes, permuted);
    }
}
