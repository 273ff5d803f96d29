namespace Drift;

/// <summary>Energy test: do two or more samples of vectors come from one distribution?</summary>
/// <remarks>
/// <para>E = nm/(n+m) · (2·mean d(x,y)^α − mean d(x,x′)^α − mean d(y,y′)^α), Euclidean d, means over all ordered pairs, the zero diagonal counted; for more than
/// two samples the sum of E over their pairs (Székely and Rizzo 2004, InterStat 5). H0: equal distributions; large E speaks against it.</para>
/// <para>p by <see cref="PermutationPValue"/> over the arrangements given, which hold the design: free rows, rows within questions, whole families. Distances are direct
/// sums in double and never held all at once.</para>
/// <para>Caution: answers to spread as well as to place. A main effect of language is the encoder's as much as the model's: the test rejects on human translations too.
/// Rows that share a question or a family are not exchangeable one by one.</para>
/// <para>Same as R <c>energy::eqdist.etest</c> and <c>edist</c>; cases in <c>tests/parity/energy</c>.</para>
/// </remarks>
public static class EnergyTest
{
    /// <summary>Vectors, with their Euclidean distances.</summary>
    /// <param name="vectors">N rows of d numbers; at least 3 rows.</param>
    /// <param name="groups">N labels, any numbers: the sample of each row; at least two different ones.</param>
    /// <param name="arrangements">Arrangements of the N rows; null leaves the p-value out.</param>
    /// <param name="exponent">α, above 0 and at most 2; at 2 the test sees means alone.</param>
    /// <param name="threads">Threads at most; 0 for one a processor. The result does not depend on it.</param>
    /// <returns>E, its parts and p; samples in ascending order of their labels.</returns>
    /// <exception cref="ArgumentException">Lengths differ, all labels are equal, all rows are equal, there are fewer than 3, distances are not finite, or α is out of its range.</exception>
    public static EnergyTestResult Test(
        VectorTable vectors, IReadOnlyList<int> groups, Arrangements? arrangements, double exponent = 1, int threads = 0) =>
        Run(InterleavedRows.Of(vectors), groups, arrangements, exponent, threads);

    /// <summary>Any distance, taken as it is given, to the power α.</summary>
    /// <remarks>Of a distance that is not of negative type (Euclidean and Manhattan ones are; Székely and Rizzo 2013, J. Stat. Plan. Inference 143, 1249–1272) E may be
    /// negative, and equal distributions need not have the smallest; p keeps its level all the same.</remarks>
    /// <param name="distances">Distances of N objects; at least 3.</param>
    /// <param name="groups">N labels, any numbers: the sample of each object; at least two different ones.</param>
    /// <param name="arrangements">Arrangements of the N objects; null leaves the p-value out.</param>
    /// <param name="exponent">α, above 0 and at most 2.</param>
    /// <param name="threads">Threads at most; 0 for one a processor. The result does not depend on it.</param>
    /// <returns>As for vectors.</returns>
    /// <exception cref="ArgumentException">As for vectors.</exception>
    public static EnergyTestResult Test(
        DistanceMatrix distances, IReadOnlyList<int> groups, Arrangements? arrangements, double exponent = 1, int threads = 0)
    {
        ArgumentNullException.ThrowIfNull(distances);
        return Run(new MatrixBlocks(distances), groups, arrangements, exponent, threads);
    }

    private static EnergyTestResult Run(PairBlocks rows, IReadOnlyList<int> groups, Arrangements? arrangements, double exponent, int threads)
    {
        GroupLabels labels = GroupLabels.Of(groups, rows.Count, arrangements);
        CheckExponent(exponent);
        if (rows.Count < 3)
            throw new ArgumentException($"There are {rows.Count} rows, expected at least 3: every arrangement of two gives the same statistic.");
        double[][] sums = PairSums.Of(rows, labels, arrangements, [PairKernel.Power(exponent)], threads)[0];
        CheckTotal(sums[0].Sum());
        double[] permuted = [.. sums.Skip(1).Select(s => Pairs(s, labels.Sizes).Sum())];
        double[] pairs = [.. Pairs(sums[0], labels.Sizes)];
        double statistic = pairs.Sum();
        return new EnergyTestResult(
            statistic, pairs, exponent, arrangements?.PValue(statistic, permuted), GroupLabels.SmallestP(arrangements, permuted),
            arrangements?.IsExact ?? false, labels.Sizes, permuted);
    }

    // Of the sum of all distances.
    internal static void CheckTotal(double total)
    {
        if (!double.IsFinite(total))
            throw new ArgumentException("The sum of distances is not finite, expected smaller values: their squares leave the range of double precision.");
        if (total == 0)
            throw new ArgumentException("All rows are equal, expected at least two distinct ones: there is no spread to divide.");
    }

    internal static void CheckExponent(double exponent)
    {
        if (!(exponent > 0 && exponent <= 2))
            throw new ArgumentException($"The exponent is {exponent}, expected above 0 and at most 2: beyond 2 equal distributions need not have the smallest statistic.", nameof(exponent));
    }

    private static IEnumerable<double> Pairs(double[] sums, int[] sizes)
    {
        int k = sizes.Length;
        for (int g = 0; g < k; g++)
        {
            for (int h = g + 1; h < k; h++)
            {
                double n = sizes[g], m = sizes[h];
                yield return n * m / (n + m) * (2 * sums[g * k + h] / (n * m) - sums[g * k + g] / (n * n) - sums[h * k + h] / (m * m));
            }
        }
    }
}
