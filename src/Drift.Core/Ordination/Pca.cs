namespace Drift;

/// <summary>Principal components: along which directions do vectors spread most?</summary>
/// <remarks>
/// <para>Eigenvectors of the covariance (1/(n−1)) Σ (x − x̄)(x − x̄)′, or of the n × n matrix of inner products where n ≤ d, which has the same axes. The sign of an axis
/// is arbitrary; here its largest absolute loading is positive. Equal variances leave their axes arbitrary within their plane.</para>
/// <para>Caution: a picture, no test: the axes that spread most need not be those on which groups differ. Look at the shares before the picture.</para>
/// <para>Same as R <c>stats::prcomp</c> but for signs; cases in <c>tests/parity/pca</c>.</para>
/// </remarks>
public static class Pca
{
    /// <summary>The first axes of vectors.</summary>
    /// <param name="vectors">n rows of d numbers; at least two distinct ones.</param>
    /// <param name="axes">Axes wanted, at least 1; no more are given than have a variance above 0.</param>
    /// <returns>Axes in descending order of variance.</returns>
    /// <exception cref="ArgumentException">All rows are equal.</exception>
    public static PcaResult Of(VectorTable vectors, int axes)
    {
        ArgumentNullException.ThrowIfNull(vectors);
        ArgumentOutOfRangeException.ThrowIfLessThan(axes, 1);
        int d = vectors.Dimension, n = vectors.Rows;
        double[][] rows = [.. Enumerable.Range(0, n).Select(i => vectors.Row(i).ToArray())];
        double[] mean = [.. Enumerable.Range(0, d).Select(f => rows.Sum(v => v[f]) / n)];
        double[][] centred = [.. rows.Select(v => v.Select((x, f) => x - mean[f]).ToArray())];
        double total = centred.Sum(v => Products.Dot(v, v)) / (n - 1.0);
        if (!double.IsFinite(total) && n > 1)
            throw new ArgumentException("The sum of squares is not finite, expected smaller values: their squares leave the range of double precision.", nameof(vectors));
        if (!(total > 1e-24 * rows.Sum(v => Products.Dot(v, v)) / (n - 1.0)))
            throw new ArgumentException($"The {n} vectors do not differ, expected at least two distinct ones: there is no spread to take axes from.", nameof(vectors));

        double[][] sides = n <= d ? centred : [.. Enumerable.Range(0, d).Select(f => centred.Select(v => v[f]).ToArray())];
        SymmetricAxes found = SymmetricAxes.Of(InnerProducts(sides, n - 1.0));
        int kept = Math.Min(axes, found.Values.Count(v => v > 1e-12 * found.Values[0]));
        double[][] loadings = new double[kept][];
        for (int a = 0; a < kept; a++)
        {
            double[] axis = n <= d ? Combined(centred, found.Vectors[a]) : found.Vectors[a];
            double scale = SymmetricAxes.SignOf(axis) / Math.Sqrt(Products.Dot(axis, axis));
            loadings[a] = [.. axis.Select(v => v * scale)];
        }

        double[][] scores = [.. centred.Select(v => loadings.Select(l => Products.Dot(v, l)).ToArray())];
        double[] variances = found.Values[..kept];
        return new PcaResult(variances, [.. variances.Select(v => v / total)], total, mean, loadings, scores);
    }

    private static double[,] InnerProducts(double[][] rows, double divisor)
    {
        double[,] products = new double[rows.Length, rows.Length];
        for (int i = 0; i < rows.Length; i++)
        {
            for (int j = 0; j <= i; j++)
                products[i, j] = products[j, i] = Products.Dot(rows[i], rows[j]) / divisor;
        }

        return products;
    }

    private static double[] Combined(double[][] rows, double[] weights)
    {
        double[] sum = new double[rows[0].Length];
        for (int i = 0; i < rows.Length; i++)
        {
            for (int f = 0; f < sum.Length; f++)
                sum[f] = Math.FusedMultiplyAdd(weights[i], rows[i][f], sum[f]);
        }

        return sum;
    }
}
