using System.Numerics.Tensors;

namespace Drift.Embeddings;

/// <summary>One bucket of one pair of languages: from vectors to a <see cref="FloorBucket"/>.</summary>
internal static class PairFloor
{
    /// <summary>Floor, its error with documents as clusters, the distance of unrelated windows, and P@1 from a to b.</summary>
    public static FloorBucket Of(CalibrationBucket bucket, WindowVectors a, WindowVectors b)
    {
        int n = bucket.Windows.Count;
        double[] distances = new double[n];
        double tokens = 0;
        for (int i = 0; i < n; i++)
        {
            distances[i] = 1 - Dot(a.Vectors[i], b.Vectors[i]);
            tokens += Math.Sqrt((double)a.Tokens[i] * b.Tokens[i]);
        }

        double floor = distances.Average();
        // Rounded here, not when written: a table that was just made and one that was read from a file are the same.
        return new FloorBucket(
            bucket.Window, bucket.Joined, n, Math.Round(tokens / n, 3), Math.Round(floor, 6), Math.Round(Error(bucket, distances, floor), 6),
            Math.Round(Unrelated(a, b, distances), 6), Math.Round((double)Hits(a.Vectors, b.Vectors) / n, 6));
    }

    /// <summary>Mean distance of the diagonal alone, and mean tokens.</summary>
    public static (double Floor, double Tokens) MeanOf(WindowVectors a, WindowVectors b) => (
        a.Vectors.Zip(b.Vectors, (x, y) => 1 - Dot(x, y)).Average(),
        a.Tokens.Zip(b.Tokens, (x, y) => Math.Sqrt((double)x * y)).Average());

    private static double Error(CalibrationBucket bucket, double[] distances, double mean)
    {
        int n = distances.Length;
        Dictionary<int, double> residuals = [];
        // A text that is one document has no clusters to speak of: every window is its own.
        bool single = bucket.Windows.All(x => x.Cluster == bucket.Windows[0].Cluster);
        for (int i = 0; i < n; i++)
        {
            int cluster = single ? i : bucket.Windows[i].Cluster;
            residuals[cluster] = residuals.GetValueOrDefault(cluster) + distances[i] - mean;
        }

        double count = residuals.Count;
        return Math.Sqrt(count / (count - 1) * residuals.Values.Sum(x => x * x)) / n;
    }

    /// <summary>Mean of 1 − a·b over windows that are not translations of one another, from sums.</summary>
    private static double Unrelated(WindowVectors a, WindowVectors b, double[] distances)
    {
        (double[] sumA, double[] sumB) = (Sum(a.Vectors), Sum(b.Vectors));
        double all = 0, n = distances.Length;
        for (int k = 0; k < sumA.Length; k++)
            all += sumA[k] * sumB[k];
        return 1 - (all - distances.Sum(x => 1 - x)) / (n * (n - 1));
    }

    /// <summary>Windows of a whose translation is as near as any window of b; repeated sentences tie with themselves.</summary>
    private static int Hits(float[][] a, float[][] b)
    {
        int hits = 0;
        for (int i = 0; i < a.Length; i++)
        {
            float own = TensorPrimitives.Dot<float>(a[i], b[i]);
            bool isNearest = true;
            for (int j = 0; j < b.Length && isNearest; j++)
                isNearest = TensorPrimitives.Dot<float>(a[i], b[j]) <= own;
            hits += isNearest ? 1 : 0;
        }

        return hits;
    }

    private static double[] Sum(float[][] vectors)
    {
        double[] sum = new double[vectors[0].Length];
        foreach (float[] vector in vectors)
        {
            for (int k = 0; k < sum.Length; k++)
                sum[k] += vector[k];
        }

        return sum;
    }

    private static double Dot(float[] x, float[] y)
    {
        double sum = 0;
        for (int k = 0; k < x.Length; k++)
            sum += (double)x[k] * y[k];
        return sum;
    }
}
