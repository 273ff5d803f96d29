using System.Runtime.Intrinsics;

namespace Drift;

/// <summary>Inner products in one fixed order of lanes, so that every processor gives the same bits.</summary>
internal static class Products
{
    /// <summary>Σ xᵢyᵢ in double precision: eight lanes with fused multiply-add, added pairwise at the end.</summary>
    public static double Dot(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        if (x.Length != y.Length)
            throw new ArgumentException($"The vectors have {x.Length} and {y.Length} numbers, expected equally many.", nameof(y));
        Vector512<double> sum = Vector512<double>.Zero;
        int i = 0;
        for (; i <= x.Length - 8; i += 8)
            sum = Vector512.FusedMultiplyAdd(Vector512.Create(x.Slice(i, 8)), Vector512.Create(y.Slice(i, 8)), sum);
        double rest = 0;
        for (; i < x.Length; i++)
            rest = Math.FusedMultiplyAdd(x[i], y[i], rest);
        return Sum(sum) + rest;
    }

    /// <summary>Sum of eight lanes, pairwise.</summary>
    public static double Sum(Vector512<double> lanes) =>
        (lanes[0] + lanes[4] + (lanes[2] + lanes[6])) + (lanes[1] + lanes[5] + (lanes[3] + lanes[7]));
}
