using System.Runtime.Intrinsics;

namespace Drift;

/// <summary>The exponential function of eight numbers at once, with the same bits on every processor.</summary>
/// <remarks>exp x = 2ᵏ·exp r, |r| ≤ ½ log 2; exp r by its Taylor series to the 13th power, whose rest is below 1e-17. Right to about one unit in the last place for |x| ≤ 700; beyond that the value at ±700.</remarks>
internal static class Exponential
{
    // 1.5·2⁵²: a number added to it loses its fraction, and its low bits are the whole number.
    private const double Shift = 6755399441055744, Log2Head = 0.693147180369123816490, Log2Tail = 1.90821492927058770002e-10;

    private static readonly double[] Series = [.. Enumerable.Range(0, 14).Select(k => 1 / Enumerable.Range(1, k).Aggregate(1.0, (product, i) => product * i)).Reverse()];

    /// <summary>exp of each number.</summary>
    public static Vector512<double> Of(Vector512<double> x)
    {
        x = Vector512.Min(Vector512.Max(x, Vector512.Create(-700.0)), Vector512.Create(700.0));
        Vector512<double> shifted = Vector512.FusedMultiplyAdd(x, Vector512.Create(1.4426950408889634), Vector512.Create(Shift));
        Vector512<double> k = shifted - Vector512.Create(Shift);
        Vector512<double> r = Vector512.FusedMultiplyAdd(k, Vector512.Create(-Log2Tail), Vector512.FusedMultiplyAdd(k, Vector512.Create(-Log2Head), x));
        Vector512<double> sum = Vector512.Create(Series[0]);
        for (int i = 1; i < Series.Length; i++)
            sum = Vector512.FusedMultiplyAdd(sum, r, Vector512.Create(Series[i]));
        return sum * ((shifted.AsInt64() + Vector512.Create(1023L)) << 52).AsDouble();
    }
}
