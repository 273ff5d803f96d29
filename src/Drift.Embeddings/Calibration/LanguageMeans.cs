namespace Drift.Embeddings;

/// <summary>Mean vector of a language's windows, by length: what centring takes away.</summary>
internal sealed class LanguageMeans
{
    private readonly (double Tokens, float[] Mean)[] _byLength;

    /// <param name="buckets">Mean tokens and mean vector of each bucket, in any order; at least one.</param>
    public LanguageMeans(IReadOnlyList<(double Tokens, float[] Mean)> buckets)
    {
        Buckets = buckets;
        _byLength = [.. buckets.OrderBy(x => x.Tokens)];
    }

    /// <summary>The buckets as they were given.</summary>
    public IReadOnlyList<(double Tokens, float[] Mean)> Buckets { get; }

    /// <summary>Means over the windows of one fold, or of all.</summary>
    public static LanguageMeans Of(IReadOnlyList<CalibrationBucket> buckets, IReadOnlyList<WindowVectors> vectors, int? fold = null)
    {
        List<(double, float[])> means = [];
        for (int b = 0; b < buckets.Count; b++)
        {
            double[] sum = new double[vectors[b].Vectors[0].Length];
            long tokens = 0;
            int count = 0;
            for (int i = 0; i < buckets[b].Windows.Count; i++)
            {
                if (fold is not null && buckets[b].Windows[i].Fold != fold)
                    continue;
                count++;
                tokens += vectors[b].Tokens[i];
                float[] vector = vectors[b].Vectors[i];
                for (int k = 0; k < sum.Length; k++)
                    sum[k] += vector[k];
            }

            if (count > 0)
                means.Add((Math.Round((double)tokens / count, 3), Array.ConvertAll(sum, x => (float)(x / count))));
        }

        return new LanguageMeans(means);
    }

    /// <summary>The vector minus the mean at its length (linear in log tokens, constant beyond the ends), set to unit length.</summary>
    public float[] Centre(ReadOnlySpan<float> vector, double tokens)
    {
        (int low, int high, double t) = Place(tokens);
        (float[] x, float[] y) = (_byLength[low].Mean, _byLength[high].Mean);
        double[] rest = new double[vector.Length];
        double squares = 0;
        for (int i = 0; i < rest.Length; i++)
        {
            rest[i] = vector[i] - (x[i] + t * (y[i] - x[i]));
            squares += rest[i] * rest[i];
        }

        double norm = Math.Sqrt(squares);
        if (norm == 0)
            throw new ArgumentException("The vector equals its language's mean, so nothing is left to give a direction.", nameof(vector));
        return Array.ConvertAll(rest, v => (float)(v / norm));
    }

    private (int Low, int High, double Share) Place(double tokens)
    {
        int next = Array.FindIndex(_byLength, x => x.Tokens >= tokens);
        if (next == 0)
            return (0, 0, 0);
        if (next < 0)
            return (_byLength.Length - 1, _byLength.Length - 1, 0);
        (double x, double y) = (_byLength[next - 1].Tokens, _byLength[next].Tokens);
        return (next - 1, next, (Math.Log(tokens) - Math.Log(x)) / (Math.Log(y) - Math.Log(x)));
    }
}
