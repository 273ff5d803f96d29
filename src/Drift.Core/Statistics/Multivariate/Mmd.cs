namespace Drift;

/// <summary>Maximum mean discrepancy: do two samples of vectors come from one distribution?</summary>
/// <remarks>
/// <para>k(x, y) = exp(−‖x − y‖²/2h²). Biased MMD² = mean k(x,x′) + mean k(y,y′) − 2 mean k(x,y), means over all ordered pairs, the diagonal counted; unbiased: the first two
/// without the diagonal, over n(n−1) and m(m−1) (Gretton et al. 2012, JMLR 13, 723–773). H0: equal distributions; large MMD² speaks against it.</para>
/// <para>h is fixed over the arrangements: given, or the median distance of <see cref="MedianBandwidth"/>. Several bandwidths share one pass over the distances.
/// p by <see cref="PermutationPValue"/>, for either form: with unequal samples they order the arrangements differently.</para>
/// <para>Caution: the smallest p over several bandwidths is no p; adjust (<see cref="PValueAdjustment"/>) or name one beforehand. Answers to spread as well as to place.
/// A main effect of language is the encoder's as much as the model's.</para>
/// <para>The definition with numpy, alibi-detect at its own h, √ of the biased form as the first number of <c>kernlab::kmmd</c>; cases in <c>tests/parity/mmd</c>.</para>
/// </remarks>
public static class Mmd
{
    /// <summary>Runs the test with the median bandwidth of the rows.</summary>
    /// <param name="vectors">n + m rows of d numbers; at least 2 in each sample.</param>
    /// <param name="groups">n + m labels of exactly two kinds; the smaller label is the first sample.</param>
    /// <param name="arrangements">Arrangements of the rows; null leaves the p-values out.</param>
    /// <param name="threads">Threads at most; 0 for one a processor. The result does not depend on it.</param>
    /// <exception cref="ArgumentException">Lengths differ, there are not two samples of at least 2 rows, or all rows are equal.</exception>
    public static MmdResult Test(VectorTable vectors, IReadOnlyList<int> groups, Arrangements? arrangements, int threads = 0)
    {
        InterleavedRows rows = InterleavedRows.Of(vectors);
        GroupLabels labels = Labels(vectors, groups, arrangements);
        return Run(rows, labels, arrangements, [MedianDistance.Of(rows, threads)], threads)[0];
    }

    /// <summary>Runs the test with each of several bandwidths in one pass.</summary>
    /// <param name="vectors">n + m rows of d numbers; at least 2 in each sample.</param>
    /// <param name="groups">n + m labels of exactly two kinds; the smaller label is the first sample.</param>
    /// <param name="arrangements">Arrangements of the rows; null leaves the p-values out.</param>
    /// <param name="bandwidths">Values of h in units of distance, above 0; at least one.</param>
    /// <param name="threads">Threads at most; 0 for one a processor. The result does not depend on it.</param>
    /// <returns>One result a bandwidth, in the order given.</returns>
    /// <exception cref="ArgumentException">Lengths differ, there are not two samples of at least 2 rows, all rows are equal, or a bandwidth is not above 0.</exception>
    public static IReadOnlyList<MmdResult> Test(
        VectorTable vectors, IReadOnlyList<int> groups, Arrangements? arrangements, IReadOnlyList<double> bandwidths, int threads = 0)
    {
        ArgumentNullException.ThrowIfNull(bandwidths);
        InterleavedRows rows = InterleavedRows.Of(vectors);
        GroupLabels labels = Labels(vectors, groups, arrangements);
        if (bandwidths.Count == 0)
            throw new ArgumentException("There are no bandwidths, expected at least one.", nameof(bandwidths));
        foreach (double h in bandwidths)
        {
            if (!(h > 0 && double.IsFinite(h)))
                throw new ArgumentException($"A bandwidth is {h}, expected a finite one above 0.", nameof(bandwidths));
        }

        return Run(rows, labels, arrangements, [.. bandwidths], threads);
    }

    /// <summary>The median Euclidean distance over the pairs of distinct rows, whatever their sample; the mean of the two middle ones when their number is even.</summary>
    /// <param name="vectors">Rows of d numbers; at least two distinct ones.</param>
    /// <param name="threads">Threads at most; 0 for one a processor. The result does not depend on it.</param>
    /// <exception cref="ArgumentException">All rows are equal.</exception>
    public static double MedianBandwidth(VectorTable vectors, int threads = 0) => MedianDistance.Of(InterleavedRows.Of(vectors), threads);

    private static GroupLabels Labels(VectorTable vectors, IReadOnlyList<int> groups, Arrangements? arrangements)
    {
        GroupLabels labels = GroupLabels.Of(groups, vectors.Rows, arrangements);
        if (labels.Count != 2)
            throw new ArgumentException($"There are {labels.Count} groups, expected 2: the discrepancy is between two samples.", nameof(groups));
        if (labels.Sizes.Min() < 2)
            throw new ArgumentException($"The samples have {labels.Sizes[0]} and {labels.Sizes[1]} rows, expected at least 2 in each: the unbiased form needs a pair within each.", nameof(groups));
        if (!Enumerable.Range(1, vectors.Rows - 1).Any(i => !vectors.Row(i).SequenceEqual(vectors.Row(0))))
            throw new ArgumentException("All vectors are equal, expected at least two distinct ones: there is no spread to compare.", nameof(vectors));
        return labels;
    }

    private static MmdResult[] Run(InterleavedRows rows, GroupLabels labels, Arrangements? arrangements, double[] bandwidths, int threads)
    {
        double[][][] sums = PairSums.Of(rows, labels, arrangements, [.. bandwidths.Select(PairKernel.Gaussian)], threads);
        double n = labels.Sizes[0], m = labels.Sizes[1];
        return [.. bandwidths.Select((h, f) => Result(h, sums[f]))];

        MmdResult Result(double h, double[][] tables)
        {
            double[] unbiased = [.. tables.Select(s => (s[0] - n) / (n * (n - 1)) + (s[3] - m) / (m * (m - 1)) - 2 * s[1] / (n * m))];
            double[] biased = [.. tables.Select(s => s[0] / (n * n) + s[3] / (m * m) - 2 * s[1] / (n * m))];
            return new MmdResult(
                unbiased[0], biased[0], h, arrangements?.PValue(unbiased[0], unbiased[1..]), arrangements?.PValue(biased[0], biased[1..]),
                GroupLabels.SmallestP(arrangements, unbiased[1..]), arrangements?.IsExact ?? false, labels.Sizes[0], labels.Sizes[1], unbiased[1..], biased[1..]);
        }
    }
}
