namespace Drift;

/// <summary>Statistics of two sides of few rows, computed again for each way to deal the sides.</summary>
internal sealed class SideStatistics
{
    private readonly OriginGrid _grid;
    private readonly double[,] _products;
    private readonly double[,] _distances;
    private readonly double _bandwidth;

    public SideStatistics(OriginGrid grid)
    {
        _grid = grid;
        int n = grid.Rows.Count;
        _products = new double[n, n];
        _distances = new double[n, n];
        List<double> all = [];
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j <= i; j++)
                _products[i, j] = _products[j, i] = Products.Dot(grid.Means[i], grid.Means[j]);
        }

        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j < i; j++)
            {
                _distances[i, j] = _distances[j, i] = Math.Sqrt(Math.Max(0, _products[i, i] + _products[j, j] - 2 * _products[i, j]));
                if (_distances[i, j] > 0)
                    all.Add(_distances[i, j]);
            }
        }

        all.Sort();
        _bandwidth = all.Count == 0 ? 1 : (all[(all.Count - 1) / 2] + all[all.Count / 2]) / 2;
    }

    /// <summary>Sum of squares between the sides, over all rows and questions.</summary>
    public double Between(int[] sides)
    {
        double between = 0;
        for (int side = 0; side < 2; side++)
        {
            double sum = 0;
            int n = 0;
            for (int i = 0; i < sides.Length; i++)
            {
                if (sides[i] != side)
                    continue;
                n++;
                for (int j = 0; j < sides.Length; j++)
                    sum += sides[j] == side ? _products[i, j] : 0;
            }

            between += n == 0 ? 0 : sum / n;
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
    public double Energy(int[] sides) => TwoSample(sides, (i, j) => _distances[i, j], negative: false, diagonal: true);

    /// <summary>Unbiased MMD² of the rows' mean vectors, Gaussian kernel, median bandwidth over all rows.</summary>
    public double Mmd(int[] sides) =>
        TwoSample(sides, (i, j) => Math.Exp(-_distances[i, j] * _distances[i, j] / (2 * _bandwidth * _bandwidth)), negative: true, diagonal: false);

    /// <summary>F of the rows' distances to the centroid of their side, centroids found again for each arrangement.</summary>
    public double Dispersion(int[] sides)
    {
        int n = sides.Length;
        double[] z = new double[n];
        int[] size = [sides.Count(s => s == 0), sides.Count(s => s == 1)];
        double[] mean = new double[2];
        for (int side = 0; side < 2; side++)
        {
            double all = 0;
            for (int i = 0; i < n; i++)
            {
                if (sides[i] != side)
                    continue;
                for (int j = 0; j < n; j++)
                    z[i] += sides[j] == side ? _distances[i, j] * _distances[i, j] / size[side] : 0;
                all += z[i];
            }

            for (int i = 0; i < n; i++)
            {
                if (sides[i] != side)
                    continue;
                z[i] = Math.Sqrt(Math.Max(0, z[i] - all / (2 * size[side])));
                mean[side] += z[i] / size[side];
            }
        }

        double grand = z.Average(), within = 0;
        for (int i = 0; i < n; i++)
            within += (z[i] - mean[sides[i]]) * (z[i] - mean[sides[i]]);
        double between = size[0] * (mean[0] - grand) * (mean[0] - grand) + size[1] * (mean[1] - grand) * (mean[1] - grand);
        return n <= 2 ? 0 : Studentised.Of(between, within / (n - 2));
    }

    private static double TwoSample(int[] sides, Func<int, int, double> of, bool negative, bool diagonal)
    {
        double[] within = new double[2];
        double across = 0;
        int[] size = new int[2];
        for (int i = 0; i < sides.Length; i++)
        {
            size[sides[i]]++;
            for (int j = 0; j < sides.Length; j++)
            {
                if (i == j)
                    continue;
                if (sides[i] == sides[j])
                    within[sides[i]] += of(i, j);
                else if (sides[i] == 0)
                    across += of(i, j);
            }
        }

        double n = size[0], m = size[1];
        double first = diagonal ? within[0] / (n * n) : n > 1 ? within[0] / (n * (n - 1)) : 0;
        double second = diagonal ? within[1] / (m * m) : m > 1 ? within[1] / (m * (m - 1)) : 0;
        double value = 2 * across / (n * m) - first - second;
        return negative ? -value : n * m / (n + m) * value;
    }
}
