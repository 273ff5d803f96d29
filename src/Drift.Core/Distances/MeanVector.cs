namespace Drift;

/// <summary>The plain mean of vectors, not made unit again.</summary>
internal static class MeanVector
{
    /// <summary>The mean.</summary>
    /// <param name="vectors">At least one, of one dimension.</param>
    public static double[] Of(IReadOnlyList<double[]> vectors)
    {
        double[] mean = new double[vectors[0].Length];
        foreach (double[] vector in vectors)
        {
            for (int j = 0; j < mean.Length; j++)
                mean[j] += vector[j];
        }

        foreach (ref double value in mean.AsSpan())
            value /= vectors.Count;
        return mean;
    }
}
