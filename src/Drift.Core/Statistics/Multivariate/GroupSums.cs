using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Drift;

/// <summary>Sums of the rows of each cell under each arrangement: the one loop of PERMANOVA that costs time.</summary>
/// <remarks>
/// <para>Rows are added in ascending order, each column in its own lane, whatever the tile, the processor or the number of threads: the bytes are the same.</para>
/// <para>Tiles: 128 rows × 128 columns stay in the second cache while a batch of arrangements passes over them; the sums of one arrangement in the first.</para>
/// </remarks>
internal sealed class GroupSums(double[] values, int rows, int stride, int[] cells, int cellCount)
{
    private const int TileRows = 128, TileColumns = 128, LargestBatch = 32, LargestBatchNumbers = 1 << 20;

    /// <summary>Receives the sums (cells × stride) of an arrangement, and the cell that each row of the data came to.</summary>
    public delegate void Visit(int arrangement, ReadOnlySpan<double> sums, ReadOnlySpan<int> cellOfRow);

    /// <summary>Visits the observed arrangement as −1, then all others; calls come from several threads in any order.</summary>
    /// <param name="arrangements">Arrangements of the rows.</param>
    /// <param name="blocks">Blocks that they must stay within; null for none.</param>
    /// <param name="threads">Number of threads; 0 for one a processor.</param>
    /// <param name="visit">What is done with the sums.</param>
    public void Run(Arrangements arrangements, int[]? blocks, int threads, Visit visit)
    {
        int batch = Math.Clamp(LargestBatchNumbers / (cellCount * stride), 1, LargestBatch);
        int all = arrangements.Count + 1;
        int leaving = int.MaxValue;
        Lock gate = new();
        Parallel.For(
            0, (all + batch - 1) / batch, new ParallelOptions { MaxDegreeOfParallelism = threads > 0 ? threads : Environment.ProcessorCount },
            () => new Buffers(batch, cellCount * stride, rows),
            (number, _, own) =>
            {
                int first = number * batch, count = Math.Min(batch, all - first);
                int bad = Label(arrangements, blocks, first, count, own);
                if (bad >= 0)
                {
                    lock (gate)
                        leaving = Math.Min(leaving, bad);
                    return own;
                }

                Add(count, own);
                for (int b = 0; b < count; b++)
                    visit(first + b - 1, own.Sums.AsSpan(b * cellCount * stride, cellCount * stride), own.Labels.AsSpan(b * rows, rows));
                return own;
            },
            _ => { });
        if (leaving < int.MaxValue)
            throw new ArgumentException($"Arrangement {leaving} moves a row to another block, expected rows to stay: block means are subtracted once, which is right only within blocks.", nameof(arrangements));
    }

    // Labels stay and data move: row order[i] of the data comes to place i, hence into its cell.
    private int Label(Arrangements arrangements, int[]? blocks, int first, int count, Buffers own)
    {
        for (int b = 0; b < count; b++)
        {
            Span<int> labels = own.Labels.AsSpan(b * rows, rows);
            int k = first + b - 1;
            if (k < 0)
            {
                cells.CopyTo(labels);
                continue;
            }

            arrangements.Fill(k, own.Order);
            for (int i = 0; i < own.Order.Length; i++)
            {
                int row = own.Order[i];
                labels[row] = cells[i];
                if (blocks is not null && blocks[row] != blocks[i])
                    return k;
            }
        }

        return -1;
    }

    private void Add(int count, Buffers own)
    {
        Array.Clear(own.Sums);
        for (int from = 0; from < rows; from += TileRows)
        {
            int to = Math.Min(rows, from + TileRows);
            for (int column = 0; column < stride; column += TileColumns)
            {
                int width = Math.Min(TileColumns, stride - column);
                for (int b = 0; b < count; b++)
                    AddTile(own.Labels.AsSpan(b * rows, rows), own.Sums.AsSpan(b * cellCount * stride, cellCount * stride), from, to, column, width);
            }
        }
    }

    private void AddTile(ReadOnlySpan<int> labels, Span<double> sums, int from, int to, int column, int width)
    {
        ref double x = ref MemoryMarshal.GetArrayDataReference(values);
        ref double s = ref MemoryMarshal.GetReference(sums);
        for (int row = from; row < to; row++)
        {
            nuint source = (nuint)row * (nuint)stride + (nuint)column;
            nuint target = (nuint)labels[row] * (nuint)stride + (nuint)column;
            for (nuint j = 0; j < (nuint)width; j += 8)
                (Vector512.LoadUnsafe(ref s, target + j) + Vector512.LoadUnsafe(ref x, source + j)).StoreUnsafe(ref s, target + j);
        }
    }

    private sealed class Buffers(int batch, int numbers, int rows)
    {
        public double[] Sums { get; } = new double[batch * numbers];

        public int[] Labels { get; } = new int[batch * rows];

        public int[] Order { get; } = new int[rows];
    }
}
