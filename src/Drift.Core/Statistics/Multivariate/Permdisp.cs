using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Factorization;

namespace Drift;

/// <summary>Do groups of vectors, or of objects with distances, differ in spread?</summary>
/// <remarks>
/// <para>z_i = distance of row i to the centre of its group; F of the one-way analysis of variance of z (Anderson 2006, Biometrics 62, 245–253).
/// From any distance, without coordinates, z² = mean_j d²_ij − Σd²/(2n_g²) over the group's ordered pairs, z = √|z²|: negative (imaginary) axes are counted.
/// Bias adjustment multiplies z by √(n_g/(n_g − 1)). H0: equal spread; large F speaks against it.</para>
/// <para>p by <see cref="PermutationPValue"/> over arrangements of the residuals z_i − mean z_g, as R's <c>permutest</c> does it: the group means are taken out first, row i gets residual π(i).
/// Pairs: Student's t of z, z itself moved by the same arrangements, two-sided, with Holm's adjustment.</para>
/// <para>Caution: a spread that differs between questions hides one that differs between groups; centre within questions first (<see cref="VectorTable.CentredWithin"/>).
/// Small groups sit closer to their own centre: adjust for bias where sizes differ.</para>
/// <para>Same as R <c>vegan::betadisper</c> and <c>permutest</c>; its spatial median is good to 1e-4, this one to 1e-12. Cases in <c>tests/parity/permdisp</c>.</para>
/// </remarks>
public static class Permdisp
{
    // Arrangements that one thread takes at a time.
    private const int Together = 32;

    /// <summary>Vectors.</summary>
    /// <param name="vectors">n rows of d numbers.</param>
    /// <param name="groups">Group of each row, any numbers; at least two groups.</param>
    /// <param name="arrangements">Arrangements of the n rows.</param>
    /// <param name="centre">Place from which is measured.</param>
    /// <param name="biasAdjust">Whether distances are multiplied by √(n_g/(n_g − 1)); then each group has at least two rows.</param>
    /// <param name="threads">Threads at most; 0 for one a processor. The result does not depend on it.</param>
    /// <exception cref="ArgumentException">Lengths differ, there is one group, no residual is left, or all distances to the centres are 0.</exception>
    public static PermdispResult Test(
        VectorTable vectors, IReadOnlyList<int> groups, Arrangements arrangements, PermdispCentre centre = PermdispCentre.Centroid, bool biasAdjust = false,
        int threads = 0)
    {
        ArgumentNullException.ThrowIfNull(vectors);
        GroupLabels labels = Labels(groups, vectors.Rows, arrangements);
        int[][] members = labels.Members();
        double[] z = new double[vectors.Rows];
        if (centre == PermdispCentre.SpatialMedian)
        {
            Squares(vectors.Values, vectors.Stride, members, z, 1);
        }
        else
        {
            VectorTable centred = vectors.CentredWithin(groups);
            for (int i = 0; i < z.Length; i++)
                z[i] = Products.Dot(centred.Row(i), centred.Row(i));
        }

        return Run(z, vectors.SumOfSquares(), labels, arrangements, biasAdjust, threads);
    }

    /// <summary>Any distance.</summary>
    /// <param name="distances">Distances of n objects.</param>
    /// <param name="groups">Group of each object, any numbers; at least two groups.</param>
    /// <param name="arrangements">Arrangements of the n objects.</param>
    /// <param name="centre">Place from which is measured. The spatial median needs principal coordinates, n³ operations: give vectors where there are any.
    /// On a distance that is not Euclidean it is taken on the real and the imaginary axes apart, as betadisper does.</param>
    /// <param name="biasAdjust">Whether distances are multiplied by √(n_g/(n_g − 1)); then each group has at least two objects.</param>
    /// <param name="threads">Threads at most; 0 for one a processor. The result does not depend on it.</param>
    /// <exception cref="ArgumentException">As for vectors.</exception>
    public static PermdispResult Test(
        DistanceMatrix distances, IReadOnlyList<int> groups, Arrangements arrangements, PermdispCentre centre = PermdispCentre.Centroid, bool biasAdjust = false,
        int threads = 0)
    {
        ArgumentNullException.ThrowIfNull(distances);
        GroupLabels labels = Labels(groups, distances.Count, arrangements);
        int[][] members = labels.Members();
        double[] z = new double[distances.Count];
        if (centre == PermdispCentre.SpatialMedian)
            MedianSquares(distances, members, z);
        else
            CentroidSquares(distances, members, z);
        return Run(z, Gower.Trace(distances), labels, arrangements, biasAdjust, threads);
    }

    private static GroupLabels Labels(IReadOnlyList<int> groups, int rows, Arrangements arrangements)
    {
        ArgumentNullException.ThrowIfNull(arrangements);
        GroupLabels labels = GroupLabels.Of(groups, rows, arrangements);
        return rows > labels.Count
            ? labels
            : throw new ArgumentException($"The {rows} rows are in {labels.Count} groups, expected fewer: a spread needs a second row.", nameof(groups));
    }

    // Adds sign · ‖x − median‖² of each row.
    private static void Squares(double[] values, int stride, int[][] members, double[] z, double sign)
    {
        foreach (int[] group in members)
        {
            double[] median = SpatialMedian.Of(values, stride, group);
            foreach (int i in group)
                z[i] += sign * DistanceMatrix.SquaredDistance(values.AsSpan(i * stride, stride), median);
        }
    }

    private static void CentroidSquares(DistanceMatrix distances, int[][] members, double[] z)
    {
        foreach (int[] group in members)
        {
            double all = 0;
            foreach (int i in group)
            {
                double sum = 0;
                foreach (int j in group)
                    sum += distances[i, j] * distances[i, j];
                z[i] = sum / group.Length;
                all += sum;
            }

            foreach (int i in group)
                z[i] -= all / (2.0 * group.Length * group.Length);
        }
    }

    private static void MedianSquares(DistanceMatrix distances, int[][] members, double[] z)
    {
        int n = z.Length;
        (double[] g, int stride) = Gower.Centred(distances, new int[n]);
        Evd<double> axes = Matrix<double>.Build.Dense(n, n, (i, j) => g[i * stride + j]).Evd(Symmetricity.Symmetric);
        double largest = axes.EigenValues.Max(v => Math.Abs(v.Real));
        foreach (double sign in (double[])[1, -1])
        {
            int[] kept = [.. Enumerable.Range(0, n).Where(j => sign * axes.EigenValues[j].Real > 1e-9 * largest)];
            int width = (kept.Length + 7) / 8 * 8;
            double[] values = new double[n * width];
            for (int j = 0; j < kept.Length; j++)
            {
                double length = Math.Sqrt(sign * axes.EigenValues[kept[j]].Real);
                for (int i = 0; i < n; i++)
                    values[i * width + j] = length * axes.EigenVectors[i, kept[j]];
            }

            if (kept.Length > 0)
                Squares(values, width, members, z, sign);
        }
    }

    private static PermdispResult Run(double[] z, double scale, GroupLabels labels, Arrangements arrangements, bool biasAdjust, int threads)
    {
        int n = z.Length, k = labels.Count;
        if (biasAdjust && Array.IndexOf(labels.Sizes, 1) is >= 0 and int single)
            throw new ArgumentException($"Group {labels.Labels[single]} has one row, expected at least 2: its bias cannot be adjusted.");
        double largest = 0;
        for (int i = 0; i < n; i++)
        {
            double size = labels.Sizes[labels.Index[i]];
            z[i] = Math.Sqrt(Math.Abs(z[i])) * (biasAdjust ? Math.Sqrt(size / (size - 1)) : 1);
            largest = Math.Max(largest, z[i]);
        }

        if (!double.IsFinite(scale))
            throw new ArgumentException("The sum of squares is not finite, expected smaller values: their squares leave the range of double precision.");
        if (largest * largest <= 1e-24 * scale)
            throw new ArgumentException("All rows lie on the centre of their group, expected some beside it: there is no spread to compare.");
        OneWay oneWay = new(z, labels);
        (List<int> first, List<int> second) = Pairs(labels.Sizes);
        double[] permuted = new double[arrangements.Count];
        double[][] permutedPairs = new double[first.Count][];
        for (int p = 0; p < permutedPairs.Length; p++)
            permutedPairs[p] = new double[permuted.Length];
        Parallel.For(0, (permuted.Length + Together - 1) / Together, Threads.AtMost(threads), part =>
        {
            int[] order = new int[n];
            double[] mean = new double[k], squares = new double[k];
            for (int a = part * Together; a < Math.Min(permuted.Length, (part + 1) * Together); a++)
            {
                arrangements.Fill(a, order);
                permuted[a] = oneWay.Of(order, mean, squares);
                for (int p = 0; p < permutedPairs.Length; p++)
                    permutedPairs[p][a] = Math.Abs(oneWay.T(mean, squares, first[p], second[p]));
            }
        });

        double[] means = oneWay.Means, t = new double[first.Count];
        double?[] pValues = new double?[t.Length];
        for (int p = 0; p < t.Length; p++)
        {
            t[p] = oneWay.T(means, oneWay.Squares, first[p], second[p]);
            pValues[p] = arrangements.PValue(Math.Abs(t[p]), permutedPairs[p]);
        }

        IReadOnlyList<double?> holm = PValueAdjustment.Holm(pValues);
        PermdispPair[] pairs = new PermdispPair[t.Length];
        for (int p = 0; p < t.Length; p++)
        {
            (int g, int h) = (first[p], second[p]);
            pairs[p] = new PermdispPair(labels.Labels[g], labels.Labels[h], means[g] - means[h], t[p], pValues[p]!.Value, holm[p]!.Value, permutedPairs[p]);
        }

        return new PermdispResult(
            oneWay.F, arrangements.PValue(oneWay.F, permuted), GroupLabels.SmallestP(arrangements, permuted)!.Value, k - 1, n - k, oneWay.Between, oneWay.Within,
            labels.Labels, means, z, pairs, arrangements.IsExact, permuted);
    }

    // Two groups of one row each have no variance to pool.
    private static (List<int> First, List<int> Second) Pairs(int[] sizes)
    {
        List<int> first = [], second = [];
        for (int g = 0; g < sizes.Length; g++)
        {
            for (int h = g + 1; h < sizes.Length; h++)
            {
                if (sizes[g] + sizes[h] == 2)
                    continue;
                first.Add(g);
                second.Add(h);
            }
        }

        return (first, second);
    }
}
