namespace Drift.Labels;

/// <summary>Puts features on one scale: vectors stay as they are, the numbers beside them become a tenth of their standard scores.</summary>
/// <remarks>So that one strength of shrinkage serves both: a coordinate of a unit vector is about a twentieth.</remarks>
internal sealed record FeatureScale(float[] Means, float[] Factors)
{
    private const float Share = 0.15f;

    public static FeatureScale Of(IReadOnlyList<float[]> rows)
    {
        int length = rows[0].Length, vectors = length - AnswerFeatures.Names.Count;
        float[] means = new float[length], factors = new float[length];
        for (int j = 0; j < length; j++)
        {
            if (j < vectors)
            {
                factors[j] = 1;
                continue;
            }

            double sum = 0, squares = 0;
            foreach (float[] row in rows)
                sum += row[j];
            double mean = sum / rows.Count;
            foreach (float[] row in rows)
                squares += (row[j] - mean) * (row[j] - mean);
            double deviation = Math.Sqrt(squares / rows.Count);

            // A feature that never varies tells nothing.
            (means[j], factors[j]) = ((float)mean, deviation > 0 ? (float)(Share / deviation) : 0);
        }

        return new FeatureScale(means, factors);
    }

    public float[] Of(ReadOnlySpan<float> row)
    {
        float[] scaled = new float[row.Length];
        for (int j = 0; j < scaled.Length; j++)
            scaled[j] = (row[j] - Means[j]) * Factors[j];
        return scaled;
    }
}
