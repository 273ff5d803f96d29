using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Drift;

/// <summary>Sums of the rows of each cell under each arrangement: the one loop of PERMANOVA that costs time.</summary>
/// <remarks>
/// <para>Rows are added in ascending order, each column in its own lane, whatever the tile, the processor or the number of threads: the bytes are the same.</para>
/// <para>Tiles: 64 rows × 48 columns (24 KB; 256 rows where there are many cells) stay in the first cache while a batch of arrangements passes over them. The rows of a tile are sorted by cell,
/// so that the sums of a cell stay in registers: one load and one add for eight numbers.</para>
/// </remarks>
internal sealed class GroupSums(double[] values, int rows, int stride, int[] cells, int cellCount)
{
    private const int WideColumns = 48, LargestBatch = 32, LargestBatchNumbers = 1 << 20;

    // Short runs of many cells pay for loading and storing their sums; then a longer tile from the second cache is better.
    private readonly int _tileRows = cellCount > 8 ? 256 : 64;

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
            0, (all + batch - 1) / batch, Threads.AtMost(threads),
            () => new Buffers(batch, cellCount, stride, rows, _tileRows),
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
        for (int from = 0; from < rows; from += _tileRows)
        {
            int to = Math.Min(rows, from + _tileRows);
            for (int b = 0; b < count; b++)
                own.Runs[b] = Sort(own.Labels.AsSpan(b * rows + from, to - from), from, own.Sorted.AsSpan(b * _tileRows), own.Starts.AsSpan(b * (_tileRows + 1)), own.Places);
            for (int column = 0; column < stride;)
            {
                bool isWide = column + WideColumns <= stride;
                for (int b = 0; b < count; b++)
                {
                    Span<double> sums = own.Sums.AsSpan(b * cellCount * stride, cellCount * stride);
                    ReadOnlySpan<int> labels = own.Labels.AsSpan(b * rows, rows), sorted = own.Sorted.AsSpan(b * _tileRows, _tileRows);
                    ReadOnlySpan<int> starts = own.Starts.AsSpan(b * (_tileRows + 1), own.Runs[b] + 1);
                    if (isWide)
                        AddWide(labels, sorted, starts, sums, column);
                    else
                        AddNarrow(labels, sorted, starts, sums, column);
                }

                column += isWide ? WideColumns : 8;
            }
        }
    }

    // The rows of a tile by cell, ascending within it; returns the number of cells that occur.
    private static int Sort(ReadOnlySpan<int> labels, int from, Span<int> sorted, Span<int> starts, int[] places)
    {
        foreach (int label in labels)
            places[label]++;
        int runs = 0, next = 0;
        foreach (int label in labels)
        {
            // A cell seen for the first time opens its run: from here its place is where its next row goes, kept below zero.
            if (places[label] <= 0)
                continue;
            starts[runs++] = next;
            next += places[label];
            places[label] = -1 - starts[runs - 1];
        }

        starts[runs] = next;
        for (int i = 0; i < labels.Length; i++)
        {
            int place = -1 - places[labels[i]];
            sorted[place] = from + i;
            places[labels[i]] = -2 - place;
        }

        foreach (int label in labels)
            places[label] = 0;
        return runs;
    }

    private void AddWide(ReadOnlySpan<int> labels, ReadOnlySpan<int> sorted, ReadOnlySpan<int> starts, Span<double> sums, int column)
    {
        ref double x = ref MemoryMarshal.GetArrayDataReference(values);
        ref double s = ref MemoryMarshal.GetReference(sums);
        for (int run = 0; run < starts.Length - 1; run++)
        {
            ReadOnlySpan<int> members = sorted[starts[run]..starts[run + 1]];
            nuint target = (nuint)labels[members[0]] * (nuint)stride + (nuint)column;
            Vector512<double> s0 = Vector512.LoadUnsafe(ref s, target), s1 = Vector512.LoadUnsafe(ref s, target + 8);
            Vector512<double> s2 = Vector512.LoadUnsafe(ref s, target + 16), s3 = Vector512.LoadUnsafe(ref s, target + 24);
            Vector512<double> s4 = Vector512.LoadUnsafe(ref s, target + 32), s5 = Vector512.LoadUnsafe(ref s, target + 40);
            foreach (int row in members)
            {
                nuint source = (nuint)row * (nuint)stride + (nuint)column;
                s0 += Vector512.LoadUnsafe(ref x, source);
                s1 += Vector512.LoadUnsafe(ref x, source + 8);
                s2 += Vector512.LoadUnsafe(ref x, source + 16);
                s3 += Vector512.LoadUnsafe(ref x, source + 24);
                s4 += Vector512.LoadUnsafe(ref x, source + 32);
                s5 += Vector512.LoadUnsafe(ref x, source + 40);
            }

            s0.StoreUnsafe(ref s, target);
            s1.StoreUnsafe(ref s, target + 8);
            s2.StoreUnsafe(ref s, target + 16);
            s3.StoreUnsafe(ref s, target + 24);
            s4.StoreUnsafe(ref s, target + 32);
            s5.StoreUnsafe(ref s, target + 40);
        }
    }

    private void AddNarrow(ReadOnlySpan<int> labels, ReadOnlySpan<int> sorted, ReadOnlySpan<int> starts, Span<double> sums, int column)
    {
        ref double x = ref MemoryMarshal.GetArrayDataReference(values);
        ref double s = ref MemoryMarshal.GetReference(sums);
        for (int run = 0; run < starts.Length - 1; run++)
        {
            ReadOnlySpan<int> members = sorted[starts[run]..starts[run + 1]];
            nuint target = (nuint)labels[members[0]] * (nuint)stride + (nuint)column;
            Vector512<double> sum = Vector512.LoadUnsafe(ref s, target);
            foreach (int row in members)
                sum += Vector512.LoadUnsafe(ref x, (nuint)row * (nuint)stride + (nuint)column);
            sum.StoreUnsafe(ref s, target);
        }
    }

    private sealed class Buffers(int batch, int cellCount, int stride, int rows, int tileRows)
    {
        public double[] Sums { get; } = new double[batch * cellCount * stride];

        public int[] Labels { get; } = new int[batch * rows];

        public int[] Order { get; } = new int[rows];

        public int[] Sorted { get; } = new int[batch * tileRows];

        public int[] Starts { get; } = new int[batch * (tileRows + 1)];

        public int[] Runs { get; } = new int[batch];

        public int[] Places { get; } = new int[cellCount];
    }
}
