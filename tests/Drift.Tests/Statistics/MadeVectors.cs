using MathNet.Numerics.Distributions;

namespace Drift.Tests.Statistics;

/// <summary>Normal vectors from a seed, and the small inputs of the multivariate parity cases.</summary>
internal static class MadeVectors
{
    public static double[][] Normal(int rows, int dimension, int seed)
    {
        Philox stream = new(97, RandomPurpose.Shuffle, seed);
        return [.. Enumerable.Range(0, rows).Select(_ => Enumerable.Range(0, dimension)
            .Select(_ => MathNet.Numerics.Distributions.Normal.InvCDF(0, 1, Math.Clamp(stream.NextDouble(), 1e-15, 1 - 1e-15))).ToArray())];
    }

    /// <summary>Normal numbers from a seed.</summary>
    public static double[] Numbers(int count, int seed) => [.. Normal(count, 1, seed).Select(v => v[0])];

    public static DistanceMatrix Manhattan(double[][] x) =>
        DistanceMatrix.Of([.. x.Select(a => x.Select(b => a.Zip(b, (u, v) => Math.Abs(u - v)).Sum()).ToArray())]);

    /// <summary>A random rotation of the rows: products of plane rotations.</summary>
    public static double[][] Rotated(double[][] x, int seed)
    {
        Philox stream = new(98, RandomPurpose.Shuffle, seed);
        double[][] y = [.. x.Select(r => r.ToArray())];
        for (int i = 0; i < x[0].Length; i++)
        {
            for (int j = 0; j < i; j++)
            {
                (double sin, double cos) = Math.SinCos(2 * Math.PI * stream.NextDouble());
                foreach (double[] row in y)
                    (row[i], row[j]) = (cos * row[i] - sin * row[j], sin * row[i] + cos * row[j]);
            }
        }

        return y;
    }

    /// <summary>Limits within which the number of rejections of a test of this level lies but for one time in ten thousand.</summary>
    public static (int Low, int High) Margin(int trials, double level = 0.05)
    {
        double low = 0;
        int from = -1;
        for (int k = 0; k <= trials; k++)
        {
            low = Binomial.CDF(level, trials, k);
            if (from < 0 && low > 5e-5)
                from = k;
            if (low >= 1 - 5e-5)
                return (from, k);
        }

        return (from, trials);
    }
}
