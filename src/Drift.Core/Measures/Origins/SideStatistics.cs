namespace Drift;

/// <summary>Statistics of two sides of few rows, computed again for each way to deal the sides.</summary>
internal sealed class SideStatistics
{
    private readonly OriginGrid _grid;
    private readonly double[] _products;
    private readonly double[] _distances;
    private readonly double[] _aligned;
    private readonly double[] _bells;
    private readonly int _count;

    public SideStatistics(OriginGrid grid)
    {
        _grid = grid;
        int n = _count = grid.Rows.Count;
        (_products, _distances) = (new double[n * n], new double[n * n]);
        List<double> all = [];
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j <= i; j++)
                _products[i * n + j] = _products[j * n + i] = Products.Dot(grid.Means[i], grid.Means[j]);
        }

        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j < i; j++)
            {
                _distances[i * n + j] = _distances[j * n + i] = Math.Sqrt(Math.Max(0, _products[i * n + i] + _products[j * n + j] - 2 * _products[i * n + j]));
                if (_distances[i * n + j] > 0)
                    all.Add(_distances[i * n + j]);
            }
        }

        all.Sort();
        double bandwidth = all.Count == 0 ? 1 : (all[(all.Count - 1) / 2] + all[all.Count / 2]) / 2;
        _bells = [.. _distances.Select(d => Math.Exp(-d * d / (2 * bandwidth * bandwidth)))];
        _aligned = Aligned();
    }

    /// <summary>Sum of squares between the sides, over all rows and questions.</summary>
    public double Between(int[] sides)
    {
        double between = 0;
        for (int side = 0; side < 2; side++)
        {
            int[] members = Members(sides, side);
            between += members.Length == 0 ? 0 : Within(_products, members) / members.Length;
        }

        return between * _grid.Questions.Count;
    }

    /// <summary>Share of the sum of squares after question.</summary>
    public double R2(int[] sides) => Between(sides) / _grid.Total;

    /// <summary>PERMANOVA's F of origin within questions: rows × questions − questions − 1 residual degrees of freedom.</summary>
    public double PseudoF(int[] sides)
    {
        double between = Between(sides);
        double degrees = (_grid.Rows.Count - 1.0) * _grid.Questions.Count - 1;
        return Studentised.Of(between, (_grid.Total - between) / degrees);
    }

    /// <summary>Energy statistic of the rows' mean vectors.</summary>
    public double Energy(int[] sides) => TwoSample(sides, _distances, negative: false, diagonal: true);

    /// <summary>Unbiased MMD² of the rows' mean vectors, Gaussian kernel, median bandwidth over all rows.</summary>
    public double Mmd(int[] sides) =>
        TwoSample(sides, _bells, negative: true, diagonal: false);

    /// <summary>F of the rows' distances to the centroid of their side, times √(n/(n − 1)); each side's observed centroid is taken off its rows first.</summary>
    /// <remarks>
    /// Rows that have kept their places would make a shift of place look like a spread in every arrangement that mixes the sides (Anderson 2006, Biometrics 62:
    /// residuals are what is permuted). Centroids are found again for each arrangement.
    /// </remarks>
    public double Dispersion(int[] sides)
    {
        int n = sides.Length;
        double[] z = new double[n];
        int[] size = [sides.Count(s => s == 0), sides.Count(s => s == 1)];
        double[] mean = new double[2];
        for (int side = 0; side < 2; side++)
        {
            double all = 0;
            int[] members = Members(sides, side);
            foreach (int i in members)
            {
                foreach (int j in members)
                    z[i] += _aligned[i * n + j];
                z[i] /= size[side];
                all += z[i];
            }

            double unbiased = size[side] > 1 ? size[side] / (size[side] - 1.0) : 1;
            foreach (int i in members)
            {
                z[i] = Math.Sqrt(unbiased * Math.Max(0, z[i] - all / (2 * size[side])));
                mean[side] += z[i] / size[side];
            }
        }

        double grand = z.Average(), within = 0;
        for (int i = 0; i < n; i++)
            within += (z[i] - mean[sides[i]]) * (z[i] - mean[sides[i]]);
        double between = size[0] * (mean[0] - grand) * (mean[0] - grand) + size[1] * (mean[1] - grand) * (mean[1] - grand);
        return n <= 2 ? 0 : Studentised.Of(between, within / (n - 2));
    }

    // Squared distances of the rows with their side's centroid taken off.
    private double[] Aligned()
    {
        int n = _count;
        int[][] members = [.. Enumerable.Range(0, 2).Select(side => Enumerable.Range(0, n).Where(i => _grid.Rows[i].Second == (side == 1)).ToArray())];
        double[] products = [.. _products];
        for (int pass = 0; pass < 2; pass++)
        {
            for (int j = 0; j < n; j++)
            {
                foreach (int[] side in members.Where(m => m.Length > 0))
                {
                    double mean = side.Average(i => products[i * n + j]);
                    foreach (int i in side)
                        products[i * n + j] -= mean;
                }
            }

            products = [.. Enumerable.Range(0, n * n).Select(k => products[k % n * n + k / n])];
        }

        return [.. Enumerable.Range(0, n * n).Select(k => Math.Max(0, products[k / n * (n + 1)] + products[k % n * (n + 1)] - 2 * products[k]))];
    }

    private double TwoSample(int[] sides, double[] of, bool negative, bool diagonal)
    {
        int[] x = Members(sides, 0), y = Members(sides, 1);
        double across = 0, n = x.Length, m = y.Length;
        foreach (int i in x)
        {
            foreach (int j in y)
                across += of[i * _count + j];
        }

        // The diagonal of distances is 0, that of the kernel is not counted.
        double first = diagonal ? Within(of, x) / (n * n) : n > 1 ? (Within(of, x) - n) / (n * (n - 1)) : 0;
        double second = diagonal ? Within(of, y) / (m * m) : m > 1 ? (Within(of, y) - m) / (m * (m - 1)) : 0;
        double value = 2 * across / (n * m) - first - second;
        return negative ? -value : n * m / (n + m) * value;
    }

    private double Within(double[] of, int[] members)
    {
        double sum = 0;
        foreach (int i in members)
        {
            foreach (int j in members)
                sum += of[i * _count + j];
        }

        return sum;
    }

    private static int[] Members(int[] sides, int side)
    {
        int[] members = new int[sides.Length];
        int count = 0;
        for (int i = 0; i < sides.Length; i++)
        {
            members[count] = i;
            count += sides[i] == side ? 1 : 0;
        }

        return members[..count];
    }
}
