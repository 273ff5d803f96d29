using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Drift;

/// <summary>Σ over i ≠ j of wᵢ wⱼ Gᵢⱼ, for sixteen vectors of weights at once.</summary>
/// <remarks>Lanes are vectors of weights, so that the sum of one does not depend on which others stand beside it. Only Gᵢⱼ + Gⱼᵢ above the diagonal is kept.</remarks>
internal sealed class QuadraticForm
{
    /// <summary>Vectors of weights that are taken at once; the number of one item stand side by side.</summary>
    public const int Batch = 16;

    private const int Columns = 6;
    private readonly int _count;
    private readonly double[] _blocks;

    /// <param name="products">G, row after row.</param>
    /// <param name="count">Number of rows and columns.</param>
    /// <param name="room">Where what is kept of G is written: at least <see cref="SizeOf"/> places that are left alone while the form is in use.</param>
    public QuadraticForm(ReadOnlySpan<double> products, int count, double[] room)
    {
        if (room.Length < SizeOf(count))
            throw new ArgumentException($"The room has {room.Length} places, expected at least {SizeOf(count)} for {count} items.", nameof(room));
        (_count, _blocks) = (count, room);
        int at = 0;
        for (int first = 0; first < count; first += Columns)
        {
            for (int i = 0; i < Math.Min(first + Columns, count); i++)
            {
                for (int j = first; j < first + Columns; j++)
                    _blocks[at++] = i < j && j < count ? products[i * count + j] + products[j * count + i] : 0;
            }
        }
    }

    /// <summary>Places that a form of so many rows and columns takes.</summary>
    public static int SizeOf(int count)
    {
        int size = 0;
        for (int first = 0; first < count; first += Columns)
            size += Columns * Math.Min(first + Columns, count);
        return size;
    }

    /// <summary>The sums.</summary>
    /// <param name="weights">Weight of item i in vector v at 16 i + v.</param>
    /// <param name="sums">Sixteen places.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Of(ReadOnlySpan<double> weights, Span<double> sums)
    {
        // From here on without checks of bounds, which would cost a sixth of the time.
        if (weights.Length < _count * Batch)
            throw new ArgumentException($"There are {weights.Length} weights, expected {Batch} for each of {_count} items.", nameof(weights));
        ref double w = ref MemoryMarshal.GetReference(weights);
        ref double kept = ref MemoryMarshal.GetArrayDataReference(_blocks);
        Vector512<double> sum0 = default, sum1 = default;
        nuint at = 0;
        for (int first = 0; first < _count; first += Columns)
        {
            Vector512<double> a0 = default, a1 = default, b0 = default, b1 = default, c0 = default, c1 = default;
            Vector512<double> d0 = default, d1 = default, e0 = default, e1 = default, f0 = default, f1 = default;
            nuint rows = (nuint)Math.Min(first + Columns, _count);
            for (nuint i = 0; i < rows; i++, at += Columns)
            {
                Vector512<double> x = Vector512.LoadUnsafe(ref w, i * Batch), y = Vector512.LoadUnsafe(ref w, i * Batch + 8);
                Vector512<double> g = Vector512.Create(Unsafe.Add(ref kept, at));
                (a0, a1) = (Vector512.FusedMultiplyAdd(x, g, a0), Vector512.FusedMultiplyAdd(y, g, a1));
                g = Vector512.Create(Unsafe.Add(ref kept, at + 1));
                (b0, b1) = (Vector512.FusedMultiplyAdd(x, g, b0), Vector512.FusedMultiplyAdd(y, g, b1));
                g = Vector512.Create(Unsafe.Add(ref kept, at + 2));
                (c0, c1) = (Vector512.FusedMultiplyAdd(x, g, c0), Vector512.FusedMultiplyAdd(y, g, c1));
                g = Vector512.Create(Unsafe.Add(ref kept, at + 3));
                (d0, d1) = (Vector512.FusedMultiplyAdd(x, g, d0), Vector512.FusedMultiplyAdd(y, g, d1));
                g = Vector512.Create(Unsafe.Add(ref kept, at + 4));
                (e0, e1) = (Vector512.FusedMultiplyAdd(x, g, e0), Vector512.FusedMultiplyAdd(y, g, e1));
                g = Vector512.Create(Unsafe.Add(ref kept, at + 5));
                (f0, f1) = (Vector512.FusedMultiplyAdd(x, g, f0), Vector512.FusedMultiplyAdd(y, g, f1));
            }

            Add(first, a0, a1, weights, ref sum0, ref sum1);
            Add(first + 1, b0, b1, weights, ref sum0, ref sum1);
            Add(first + 2, c0, c1, weights, ref sum0, ref sum1);
            Add(first + 3, d0, d1, weights, ref sum0, ref sum1);
            Add(first + 4, e0, e1, weights, ref sum0, ref sum1);
            Add(first + 5, f0, f1, weights, ref sum0, ref sum1);
        }

        sum0.CopyTo(sums);
        sum1.CopyTo(sums[8..]);
    }

    // Columns that fill up the last block have no weights.
    private void Add(int column, Vector512<double> low, Vector512<double> high, ReadOnlySpan<double> weights, ref Vector512<double> sum0, ref Vector512<double> sum1)
    {
        if (column >= _count)
            return;
        ReadOnlySpan<double> own = weights.Slice(column * Batch, Batch);
        sum0 = Vector512.FusedMultiplyAdd(Vector512.Create(own), low, sum0);
        sum1 = Vector512.FusedMultiplyAdd(Vector512.Create(own[8..]), high, sum1);
    }
}
