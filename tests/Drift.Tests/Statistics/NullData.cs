using MathNet.Numerics.Distributions;

namespace Drift.Tests.Statistics;

/// <summary>Seeded vectors of independent normal numbers.</summary>
internal static class NullData
{
    public static double[][] Vectors(int rows, int dimension, int seed)
    {
        Philox stream = new(77, RandomPurpose.Shuffle, seed);
        return [.. Enumerable.Range(0, rows).Select(_ => Enumerable.Range(0, dimension).Select(_ => Normal.InvCDF(0, 1, stream.NextDouble())).ToArray())];
    }

    /// <summary>The vectors after a rotation: a product of plane rotations by fixed angles.</summary>
    public static double[][] Rotated(double[][] vectors)
    {
        double[][] rotated = [.. vectors.Select(v => (double[])v.Clone())];
        foreach (double[] v in rotated)
        {
            for (int f = 0; f + 1 < v.Length; f++)
            {
                (double sin, double cos) = Math.SinCos(0.7 + f);
                (v[f], v[f + 1]) = (cos * v[f] - sin * v[f + 1], sin * v[f] + cos * v[f + 1]);
            }
        }

        return rotated;
    }
}
