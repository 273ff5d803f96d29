using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Drift;

/// <summary>Rows of numbers in chunks of eight, number by number, so that one load brings the same number of eight rows.</summary>
/// <remarks>The last chunk is filled up with rows of zeros; whoever adds must leave them out.</remarks>
internal sealed class InterleavedRows : PairBlocks
{
    private readonly double[] _data;

    private InterleavedRows(double[] data, int count, int dimension) => (_data, Count, Dimension) = (data, count, dimension);

    public override int Count { get; }

    /// <summary>Numbers a row, d.</summary>
    public int Dimension { get; }

    /// <summary>The rows of a table.</summary>
    public static InterleavedRows Of(VectorTable vectors)
    {
        ArgumentNullException.ThrowIfNull(vectors);
        int dimension = vectors.Dimension;
        double[] data = new double[checked((vectors.Rows + 7) / 8 * 8 * dimension)];
        for (int i = 0; i < vectors.Rows; i++)
        {
            ReadOnlySpan<double> row = vectors.Row(i);
            int start = i / 8 * 8 * dimension + i % 8;
            for (int f = 0; f < dimension; f++)
                data[start + 8 * f] = row[f];
        }

        return new InterleavedRows(data, vectors.Rows, dimension);
    }

    // Euclidean, by direct sums, number after number with fused multiply-add.
    public override void SquaredDistances(int a, int b, Span<Vector512<double>> squared)
    {
        ref double first = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_data), (nint)a * 8 * Dimension);
        ref double second = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_data), (nint)b * 8 * Dimension);
        Vector512<double> s0 = default, s1 = default, s2 = default, s3 = default, s4 = default, s5 = default, s6 = default, s7 = default;
        for (nint f = 0; f < 8 * (nint)Dimension; f += 8)
        {
            Vector512<double> x = Vector512.LoadUnsafe(ref Unsafe.Add(ref first, f));
            ref double y = ref Unsafe.Add(ref second, f);
            Vector512<double> d0 = x - Vector512.Create(y);
            Vector512<double> d1 = x - Vector512.Create(Unsafe.Add(ref y, 1));
            Vector512<double> d2 = x - Vector512.Create(Unsafe.Add(ref y, 2));
            Vector512<double> d3 = x - Vector512.Create(Unsafe.Add(ref y, 3));
            Vector512<double> d4 = x - Vector512.Create(Unsafe.Add(ref y, 4));
            Vector512<double> d5 = x - Vector512.Create(Unsafe.Add(ref y, 5));
            Vector512<double> d6 = x - Vector512.Create(Unsafe.Add(ref y, 6));
            Vector512<double> d7 = x - Vector512.Create(Unsafe.Add(ref y, 7));
            s0 = Vector512.FusedMultiplyAdd(d0, d0, s0);
            s1 = Vector512.FusedMultiplyAdd(d1, d1, s1);
            s2 = Vector512.FusedMultiplyAdd(d2, d2, s2);
            s3 = Vector512.FusedMultiplyAdd(d3, d3, s3);
            s4 = Vector512.FusedMultiplyAdd(d4, d4, s4);
            s5 = Vector512.FusedMultiplyAdd(d5, d5, s5);
            s6 = Vector512.FusedMultiplyAdd(d6, d6, s6);
            s7 = Vector512.FusedMultiplyAdd(d7, d7, s7);
        }

        (squared[0], squared[1], squared[2], squared[3]) = (s0, s1, s2, s3);
        (squared[4], squared[5], squared[6], squared[7]) = (s4, s5, s6, s7);
    }
}
