namespace Drift;

/// <summary>Distances as inner products: G = −½ Q d² Q, with Q the projection that takes out block means (Gower 1966).</summary>
internal static class Gower
{
    /// <summary>Trace of G centred at the grand mean: the total sum of squares, Σ_{i&lt;j} d²/n.</summary>
    public static double Trace(DistanceMatrix distances)
    {
        double sum = 0;
        for (int i = 0; i < distances.Count; i++)
            sum += Products.Dot(distances.Row(i)[..i], distances.Row(i)[..i]);
        return sum / distances.Count;
    }

    /// <summary>G with rows padded to whole lanes.</summary>
    public static (double[] G, int Stride) Centred(DistanceMatrix distances, int[] blocks)
    {
        int n = distances.Count, stride = (n + 7) / 8 * 8;
        int[] sizes = new int[blocks.Max() + 1];
        foreach (int b in blocks)
            sizes[b]++;
        double[] g = new double[checked(n * stride)];
        double[] mean = new double[sizes.Length];
        for (int i = 0; i < n; i++)
        {
            ReadOnlySpan<double> row = distances.Row(i);
            Array.Clear(mean);
            for (int j = 0; j < n; j++)
                mean[blocks[j]] += row[j] * row[j];
            for (int j = 0; j < n; j++)
                g[i * stride + j] = -0.5 * (row[j] * row[j] - mean[blocks[j]] / sizes[blocks[j]]);
        }

        double[] columns = new double[sizes.Length * n];
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j < n; j++)
                columns[blocks[i] * n + j] += g[i * stride + j];
        }

        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j < n; j++)
                g[i * stride + j] -= columns[blocks[i] * n + j] / sizes[blocks[i]];
        }

        return (g, stride);
    }
}
