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
    /// <summary>Vectors.</summary>
    /// <param name="vectors">n rows of d numbers.</param>
    /// <param name="groups">Group of each row, any numbers; at least two groups.</param>
    /// <param name="arrangements">Arrangements of the n rows.</param>
    /// <param name="centre">Place from which is measured.</param>
    /// <param name="biasAdjust">Whether distances are multiplied by √(n_g/(n_g − 1)); then each group has at least two rows.</param>
    /// <exception cref="ArgumentException">Lengths differ, there is one group, no residual is left, or all distances to the centres are 0.</exception>
    public static PermdispResult Test(
        VectorTable vectors, IReadOnlyList<int> groups, Arrangements arrangements, PermdispCentre centre = PermdispCentre.Centroid, bool biasAdjust = false)
    {
        ArgumentNullException.ThrowIfNull(vectors);
        int[][] members = Members(groups, vectors.Rows);
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

        return Run(z, vectors.SumOfSquares(), groups, members, arrangements, biasAdjust);
    }

    /// <summary>Any distance.</summary>
    /// <param name="distances">Distances of n objects.</param>
    /// <param name="groups">Group of each object, any numbers; at least two groups.</param>
    /// <param name="arrangements">Arrangements of the n objects.</param>
    /// <param name="centre">Place from which is measured. The spatial median needs principal coordinates, n³ operations: give vectors where there are any.
    /// On a distance that is not Euclidean it is taken on the real and the imaginary axes apart, as betadisper does.</param>
    /// <param name="biasAdjust">Whether distances are multiplied by √(n_g/(n_g − 1)); then each group has at least two objects.</param>
    /// <exception cref="ArgumentException">As for vectors.</exception>
    public static PermdispResult Test(
        DistanceMatrix distances, IReadOnlyList<int> groups, Arrangements arrangements, PermdispCentre centre = PermdispCentre.Centroid, bool biasAdjust = false)
    {
        ArgumentNullException.ThrowIfNull(distances);
        int[][] members = Members(groups, distances.Count);
        double[] z = new double[distances.Count];
        if (centre == PermdispCentre.SpatialMedian)
            MedianSquares(distances, members, z);
        else
            CentroidSquares(distances, members, z);
        return Run(z, Gower.Trace(distances), groups, members, arrangements, biasAdjust);
    }

    private static int[][] Members(IReadOnlyList<int> groups, int rows)
    {
        ArgumentNullException.ThrowIfNull(groups);
        if (groups.Count != rows)
            throw new ArgumentException($"There are {groups.Count} groups for {rows} rows.", nameof(groups));
        int[][] members = [.. Enumerable.Range(0, rows).GroupBy(i => groups[i]).OrderBy(g => g.Key).Select(g => g.ToArray())];
        if (members.Length < 2)
            throw new ArgumentException("All labels are equal: there are no groups to compare.", nameof(groups));
        return rows > members.Length
            ? members
            : throw new ArgumentException($"The {rows} rows are in {members.Length} groups, expected fewer: a spread needs a second row.", nameof(groups));
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

    private static PermdispResult Run(double[] z, double scale, IReadOnlyList<int> groups, int[][] members, Arrangements arrangements, bool biasAdjust)
    {
        ArgumentNullException.ThrowIfNull(arrangements);
        int n = z.Length, k = members.Length;
        if (arrangements.Rows != n)
            throw new ArgumentException($"The arrangements are of {arrangements.Rows} rows, expected {n}.", nameof(arrangements));
        foreach (int[] group in members)
        {
            if (biasAdjust && group.Length < 2)
                throw new ArgumentException($"Group {groups[group[0]]} has one row, expected at least 2: its bias cannot be adjusted.", nameof(groups));
            foreach (int i in group)
                z[i] = Math.Sqrt(Math.Abs(z[i])) * (biasAdjust ? Math.Sqrt(group.Length / (group.Length - 1.0)) : 1);
        }

        if (z.All(v => v * v <= 1e-24 * scale))
            throw new ArgumentException("All rows lie on the centre of their group: there is no spread to compare.", nameof(groups));
        int[] codes = new int[n], sizes = [.. members.Select(m => m.Length)];
        double[] means = new double[k];
        for (int g = 0; g < k; g++)
        {
            foreach (int i in members[g])
                (codes[i], means[g]) = (g, means[g] + z[i] / sizes[g]);
        }

        OneWay oneWay = new(codes, sizes);
        double[] residuals = [.. z.Select((v, i) => v - means[codes[i]])];
        (double between, double within) = oneWay.Of(z);
        double f = oneWay.F(between, within);
        (int First, int Second)[] pairs = [.. from g in Enumerable.Range(0, k) from h in Enumerable.Range(g + 1, k - g - 1) where sizes[g] + sizes[h] > 2 select (g, h)];
        double[] permuted = new double[arrangements.Count];
        double[][] permutedPairs = [.. pairs.Select(_ => new double[permuted.Length])];
        int[] order = new int[n];
        double[] moved = new double[n];
        for (int a = 0; a < permuted.Length; a++)
        {
            arrangements.Fill(a, order);
            for (int i = 0; i < n; i++)
                moved[i] = residuals[order[i]];
            permuted[a] = oneWay.F(moved);
            for (int i = 0; i < n; i++)
                moved[i] = z[order[i]];
            oneWay.Means(moved);
            for (int p = 0; p < pairs.Length; p++)
                permutedPairs[p][a] = Math.Abs(oneWay.T(pairs[p].First, pairs[p].Second));
        }

        oneWay.Means(z);
        double[] t = [.. pairs.Select(p => oneWay.T(p.First, p.Second))];
        double?[] pValues = [.. pairs.Select((_, p) => (double?)arrangements.PValue(Math.Abs(t[p]), permutedPairs[p]))];
        IReadOnlyList<double?> holm = PValueAdjustment.Holm(pValues);
        int[] labels = [.. members.Select(m => groups[m[0]])];
        double smallest = arrangements.IsExact ? (double)PermutationPValue.CountAsExtreme(permuted.Max(), permuted) / permuted.Length : arrangements.SmallestP;
        return new PermdispResult(
            f, arrangements.PValue(f, permuted), smallest, k - 1, n - k, between, within, labels, means, z,
            [.. pairs.Select((p, j) => new PermdispPair(
                labels[p.First], labels[p.Second], means[p.First] - means[p.Second], t[j], pValues[j]!.Value, holm[j]!.Value, permutedPairs[j]))],
            arrangements.IsExact, permuted);
    }

    // Analysis of variance of one value a row, again and again with the same groups.
    private sealed class OneWay(int[] codes, int[] sizes)
    {
        private readonly double[] _means = new double[sizes.Length];
        private readonly double[] _squares = new double[sizes.Length];

        // Mean and sum of squares around it of each group.
        public void Means(double[] x)
        {
            Array.Clear(_means);
            Array.Clear(_squares);
            for (int i = 0; i < x.Length; i++)
                _means[codes[i]] += x[i];
            for (int g = 0; g < sizes.Length; g++)
                _means[g] /= sizes[g];
            for (int i = 0; i < x.Length; i++)
            {
                double difference = x[i] - _means[codes[i]];
                _squares[codes[i]] += difference * difference;
            }
        }

        public (double Between, double Within) Of(double[] x)
        {
            Means(x);
            double mean = 0, between = 0, within = 0;
            for (int g = 0; g < sizes.Length; g++)
                mean += _means[g] * sizes[g] / codes.Length;
            for (int g = 0; g < sizes.Length; g++)
            {
                between += sizes[g] * (_means[g] - mean) * (_means[g] - mean);
                within += _squares[g];
            }

            return (between, within);
        }

        public double F(double between, double within) =>
            within > 1e-24 * between ? between / (sizes.Length - 1) / (within / (codes.Length - sizes.Length)) : Studentised.Of(between, 0);

        public double F(double[] x)
        {
            (double between, double within) = Of(x);
            return F(between, within);
        }

        public double T(int g, int h) => Studentised.Of(
            _means[g] - _means[h], Math.Sqrt((_squares[g] + _squares[h]) / (sizes[g] + sizes[h] - 2) * (1.0 / sizes[g] + 1.0 / sizes[h])));
    }
}
