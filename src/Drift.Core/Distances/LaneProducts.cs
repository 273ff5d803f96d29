using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Drift;

/// <summary>Products of a matrix with sixteen columns at once, each column in a lane of its own: what one column gets does not depend on the others.</summary>
/// <remarks>Number after number with fused multiply-add, so that every processor gives the same bits.</remarks>
internal static class LaneProducts
{
    /// <summary>Columns at once.</summary>
    public const int Lanes = 16;

    /// <summary>result = matrix · columns.</summary>
    /// <param name="matrix">Rows × width numbers, row by row; rows a multiple of 8.</param>
    /// <param name="rows">Number of rows.</param>
    /// <param name="width">Numbers a row.</param>
    /// <param name="columns">Width × 16 numbers.</param>
    /// <param name="result">Rows × 16 numbers.</param>
    public static void Times(double[] matrix, int rows, int width, double[] columns, double[] result)
    {
        if (rows % 8 != 0 || matrix.Length < rows * width || columns.Length < width * Lanes || result.Length < rows * Lanes)
            throw new ArgumentException($"{rows} rows of {width} numbers do not fit the arrays, or are no multiple of 8.", nameof(rows));
        ref double v = ref MemoryMarshal.GetArrayDataReference(columns);
        ref double sums = ref MemoryMarshal.GetArrayDataReference(result);
        for (int i = 0; i < rows; i += 8)
        {
            ref double r0 = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(matrix), (nint)i * width);
            ref double r1 = ref Unsafe.Add(ref r0, width);
            ref double r2 = ref Unsafe.Add(ref r1, width);
            ref double r3 = ref Unsafe.Add(ref r2, width);
            ref double r4 = ref Unsafe.Add(ref r3, width);
            ref double r5 = ref Unsafe.Add(ref r4, width);
            ref double r6 = ref Unsafe.Add(ref r5, width);
            ref double r7 = ref Unsafe.Add(ref r6, width);
            Vector512<double> a0 = default, a1 = default, a2 = default, a3 = default, a4 = default, a5 = default, a6 = default, a7 = default;
            Vector512<double> b0 = default, b1 = default, b2 = default, b3 = default, b4 = default, b5 = default, b6 = default, b7 = default;
            for (nint j = 0; j < width; j++)
            {
                Vector512<double> a = Vector512.LoadUnsafe(ref v, (nuint)j * Lanes), b = Vector512.LoadUnsafe(ref v, (nuint)j * Lanes + 8);
                Vector512<double> x = Vector512.Create(Unsafe.Add(ref r0, j));
                a0 = Vector512.FusedMultiplyAdd(x, a, a0);
                b0 = Vector512.FusedMultiplyAdd(x, b, b0);
                x = Vector512.Create(Unsafe.Add(ref r1, j));
                a1 = Vector512.FusedMultiplyAdd(x, a, a1);
                b1 = Vector512.FusedMultiplyAdd(x, b, b1);
                x = Vector512.Create(Unsafe.Add(ref r2, j));
                a2 = Vector512.FusedMultiplyAdd(x, a, a2);
                b2 = Vector512.FusedMultiplyAdd(x, b, b2);
                x = Vector512.Create(Unsafe.Add(ref r3, j));
                a3 = Vector512.FusedMultiplyAdd(x, a, a3);
                b3 = Vector512.FusedMultiplyAdd(x, b, b3);
                x = Vector512.Create(Unsafe.Add(ref r4, j));
                a4 = Vector512.FusedMultiplyAdd(x, a, a4);
                b4 = Vector512.FusedMultiplyAdd(x, b, b4);
                x = Vector512.Create(Unsafe.Add(ref r5, j));
                a5 = Vector512.FusedMultiplyAdd(x, a, a5);
                b5 = Vector512.FusedMultiplyAdd(x, b, b5);
                x = Vector512.Create(Unsafe.Add(ref r6, j));
                a6 = Vector512.FusedMultiplyAdd(x, a, a6);
                b6 = Vector512.FusedMultiplyAdd(x, b, b6);
                x = Vector512.Create(Unsafe.Add(ref r7, j));
                a7 = Vector512.FusedMultiplyAdd(x, a, a7);
                b7 = Vector512.FusedMultiplyAdd(x, b, b7);
            }

            nuint start = (nuint)i * Lanes;
            a0.StoreUnsafe(ref sums, start);
            b0.StoreUnsafe(ref sums, start + 8);
            a1.StoreUnsafe(ref sums, start + 16);
            b1.StoreUnsafe(ref sums, start + 24);
            a2.StoreUnsafe(ref sums, start + 32);
            b2.StoreUnsafe(ref sums, start + 40);
            a3.StoreUnsafe(ref sums, start + 48);
            b3.StoreUnsafe(ref sums, start + 56);
            a4.StoreUnsafe(ref sums, start + 64);
            b4.StoreUnsafe(ref sums, start + 72);
            a5.StoreUnsafe(ref sums, start + 80);
            b5.StoreUnsafe(ref sums, start + 88);
            a6.StoreUnsafe(ref sums, start + 96);
            b6.StoreUnsafe(ref sums, start + 104);
            a7.StoreUnsafe(ref sums, start + 112);
            b7.StoreUnsafe(ref sums, start + 120);
        }
    }

    /// <summary>Adds to <paramref name="sums"/>, lane by lane, Σ xᵢyᵢ over the first rows of two columns of lanes.</summary>
    public static void Dot(double[] x, double[] y, int rows, Span<double> sums)
    {
        Vector512<double> a = Vector512.Create<double>(sums), b = Vector512.Create<double>(sums[8..]);
        for (int i = 0; i < rows * Lanes; i += Lanes)
        {
            a = Vector512.FusedMultiplyAdd(Vector512.Create<double>(x.AsSpan(i)), Vector512.Create<double>(y.AsSpan(i)), a);
            b = Vector512.FusedMultiplyAdd(Vector512.Create<double>(x.AsSpan(i + 8)), Vector512.Create<double>(y.AsSpan(i + 8)), b);
        }

        a.CopyTo(sums);
        b.CopyTo(sums[8..]);
    }

    /// <summary>y ← factor · y + scale · x, each lane with its own two factors.</summary>
    public static void Combine(ReadOnlySpan<double> factor, double[] y, ReadOnlySpan<double> scale, double[] x, int rows)
    {
        for (int half = 0; half < Lanes; half += 8)
        {
            Vector512<double> a = Vector512.Create(factor[half..]), b = Vector512.Create(scale[half..]);
            for (int i = half; i < rows * Lanes; i += Lanes)
                Vector512.FusedMultiplyAdd(b, Vector512.Create<double>(x.AsSpan(i)), a * Vector512.Create<double>(y.AsSpan(i))).CopyTo(y, i);
        }
    }
}
