using System.Numerics.Tensors;

namespace Drift;

/// <summary>The repeats of one model × question × language × condition, as sums.</summary>
internal sealed class CellMean
{
    private CellMean(double[] mean, double? noise, double tokens, int repeats) =>
        (Mean, Noise, Tokens, Repeats) = (mean, noise, tokens, repeats);

    /// <summary>Plain mean of the unit vectors, not made unit again.</summary>
    public double[] Mean { get; }

    /// <summary>Mean distance between two different repeats; null with one.</summary>
    public double? Noise { get; }

    /// <summary>Mean length of the repeats in tokens.</summary>
    public double Tokens { get; }

    /// <summary>Number of repeats.</summary>
    public int Repeats { get; }

    public static CellMean Of(IReadOnlyList<ResponseVector> repeats)
    {
        double[] sum = new double[repeats[0].Vector.Length];
        double squares = 0, tokens = 0;
        // Repeats come in the order of their numbers, so that the sum does not depend on the order of the file.
        foreach (ResponseVector response in repeats.OrderBy(r => r.Cell.Repeat))
        {
            ReadOnlySpan<float> vector = response.Vector.Span;
            for (int i = 0; i < sum.Length; i++)
            {
                sum[i] += vector[i];
                squares += (double)vector[i] * vector[i];
            }

            tokens += response.Tokens;
        }

        int n = repeats.Count;
        double? noise = n < 2 ? null : 1 - (Products.Dot(sum, sum) - squares) / (n * (n - 1.0));
        TensorPrimitives.Divide(sum, n, sum);
        return new CellMean(sum, noise, tokens / n, n);
    }

    /// <summary>Mean distance over all pairs of a repeat here and a repeat there.</summary>
    public double DistanceTo(CellMean other) => 1 - Products.Dot(Mean, other.Mean);
}
