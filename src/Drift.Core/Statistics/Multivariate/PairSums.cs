using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Drift;

/// <summary>Sums of a function of distance over the pairs of groups, Σ_{i∈g} Σ_{j∈h} f(d_ij), as observed and under each arrangement.</summary>
/// <remarks>
/// <para>The quadratic forms z_g′ D z_h with 0-1 vectors z, without ever holding D. Blocks of 8 × 8 distances are made once; the sums of each of the 256 subsets of a
/// block's columns are tabulated, as vectors over its rows, and an arrangement adds the one that its eight labels name: one addition for 64 products, all in double
/// (the method of the four Russians). Only blocks on and above the diagonal are visited, and only k − 1 groups: row sums give the last.</para>
/// <para>The work is cut into a number of panels that depends on n alone, and their sums are added in order: the bytes do not depend on threads.</para>
/// </remarks>
internal sealed class PairSums
{
    private const int TileChunks = 4;
    private const int MaxPanels = 32;
    private readonly PairBlocks _rows;
    private readonly PairKernel[] _kernels;
    private readonly int _columns;
    private readonly int _arrangements;
    private readonly byte[] _bits;

    private PairSums(PairBlocks rows, PairKernel[] kernels, int columns, int arrangements, byte[] bits) =>
        (_rows, _kernels, _columns, _arrangements, _bits) = (rows, kernels, columns, arrangements, bits);

    /// <summary>The sums.</summary>
    /// <param name="rows">Distances of n rows.</param>
    /// <param name="groups">Their groups.</param>
    /// <param name="arrangements">P arrangements; null for the observed sums alone.</param>
    /// <param name="kernels">The functions.</param>
    /// <param name="threads">Threads at most; 0 for one a processor.</param>
    /// <returns>For each function P + 1 tables of k × k sums, row after row, the observed one first.</returns>
    public static double[][][] Of(PairBlocks rows, GroupLabels groups, Arrangements? arrangements, PairKernel[] kernels, int threads)
    {
        int count = 1 + (arrangements?.Count ?? 0);
        PairSums sums = new(rows, kernels, groups.Count - 1, count, Bits(rows.Chunks, groups, arrangements, count));
        int tiles = (rows.Chunks + TileChunks - 1) / TileChunks;
        int panels = Math.Min(tiles, MaxPanels);
        Panel[] parts = new Panel[panels];
        ParallelOptions options = Threads.AtMost(threads);
        if (panels == 1 || options.MaxDegreeOfParallelism == 1)
        {
            for (int p = 0; p < panels; p++)
                parts[p] = sums.Add(p, panels, tiles);
        }
        else
        {
            Parallel.For(0, panels, options, p => parts[p] = sums.Add(p, panels, tiles));
        }

        return [.. Enumerable.Range(0, kernels.Length).Select(f => sums.Finish(parts, f))];
    }

    // Bit l of byte (chunk, group, arrangement): row l of the chunk is in the group. A permutation moves the data, labels stay: row π(i) gets label i.
    private static byte[] Bits(int chunks, GroupLabels groups, Arrangements? arrangements, int count)
    {
        int columns = groups.Count - 1;
        byte[] bits = new byte[checked(chunks * columns * count)];
        int[] order = [.. Enumerable.Range(0, groups.Index.Length)];
        for (int k = 0; k < count; k++)
        {
            if (k > 0)
                arrangements!.Fill(k - 1, order);
            for (int i = 0; i < order.Length; i++)
            {
                if (groups.Index[i] < columns)
                    bits[(order[i] / 8 * columns + groups.Index[i]) * count + k] |= (byte)(1 << (order[i] % 8));
            }
        }

        return bits;
    }

    private Panel Add(int panel, int panels, int tiles)
    {
        int functions = _kernels.Length, chunks = _rows.Chunks;
        Vector512<double>[] forms = new Vector512<double>[functions * _columns * _columns * _arrangements];
        double[] rowSums = new double[functions * chunks * 8];
        Vector512<double>[] added = new Vector512<double>[functions * TileChunks * _columns * _arrangements];
        Vector512<double>[] table = new Vector512<double>[256];
        Span<Vector512<double>> squared = stackalloc Vector512<double>[8];
        Span<Vector512<double>> values = stackalloc Vector512<double>[8];
        for (int tile = panel; tile < tiles; tile += panels)
        {
            int start = tile * TileChunks, end = Math.Min(chunks, start + TileChunks);
            Array.Clear(added);
            for (int b = start; b < chunks; b++)
            {
                for (int a = start; a < end && a <= b; a++)
                {
                    _rows.SquaredDistances(a, b, squared);
                    for (int f = 0; f < functions; f++)
                    {
                        for (int j = 0; j < 8; j++)
                            values[j] = _kernels[f].Of(squared[j]);
                        LeaveOutFilling(a, b, values);
                        AddRowSums(a, b, values, rowSums.AsSpan(f * chunks * 8, chunks * 8));
                        Tabulate(a == b ? 0.5 : 1, values, table);
                        for (int g = 0; g < _columns; g++)
                        {
                            AddTabulated(
                                table, _bits.AsSpan((b * _columns + g) * _arrangements, _arrangements),
                                added.AsSpan(((f * TileChunks + a - start) * _columns + g) * _arrangements, _arrangements));
                        }
                    }
                }
            }

            for (int f = 0; f < functions; f++)
            {
                for (int a = start; a < end; a++)
                    AddForms(a, added.AsSpan((f * TileChunks + a - start) * _columns * _arrangements, _columns * _arrangements), forms.AsSpan(f * _columns * _columns * _arrangements));
            }
        }

        return new Panel([.. forms.Select(Lanes)], rowSums);
    }

    private void LeaveOutFilling(int a, int b, Span<Vector512<double>> values)
    {
        int columns = Math.Min(8, _rows.Count - 8 * b), lanes = Math.Min(8, _rows.Count - 8 * a);
        for (int j = columns; j < 8; j++)
            values[j] = default;
        if (lanes == 8)
            return;
        for (int j = 0; j < columns; j++)
            values[j] = Vector512.BitwiseAnd(values[j], LaneMask((byte)((1 << lanes) - 1)));
    }

    private static void AddRowSums(int a, int b, Span<Vector512<double>> values, Span<double> rowSums)
    {
        Vector512<double> sum = default;
        for (int j = 0; j < 8; j++)
        {
            sum += values[j];
            if (a != b)
                rowSums[8 * b + j] += Lanes(values[j]);
        }

        Span<double> own = rowSums.Slice(8 * a, 8);
        (Vector512.Create<double>(own) + sum).CopyTo(own);
    }

    private static void Tabulate(double weight, Span<Vector512<double>> values, Vector512<double>[] table)
    {
        table[0] = default;
        for (int j = 0; j < 8; j++)
        {
            Vector512<double> value = values[j] * weight;
            Span<Vector512<double>> without = table.AsSpan(0, 1 << j), with = table.AsSpan(1 << j, 1 << j);
            for (int m = 0; m < without.Length; m++)
                with[m] = without[m] + value;
        }
    }

    private static void AddTabulated(Vector512<double>[] table, ReadOnlySpan<byte> bits, Span<Vector512<double>> added)
    {
        ref Vector512<double> entries = ref MemoryMarshal.GetArrayDataReference(table);
        ref Vector512<double> sums = ref MemoryMarshal.GetReference(added);
        for (int k = 0; k < bits.Length; k++)
            Unsafe.Add(ref sums, k) += Unsafe.Add(ref entries, (nint)bits[k]);
    }

    // forms[g, h] += the sums over columns of group h, in the rows of group g.
    private void AddForms(int a, ReadOnlySpan<Vector512<double>> added, Span<Vector512<double>> forms)
    {
        for (int g = 0; g < _columns; g++)
        {
            ReadOnlySpan<byte> bits = _bits.AsSpan((a * _columns + g) * _arrangements, _arrangements);
            for (int h = 0; h < _columns; h++)
            {
                ReadOnlySpan<Vector512<double>> own = added.Slice(h * _arrangements, _arrangements);
                Span<Vector512<double>> form = forms.Slice((g * _columns + h) * _arrangements, _arrangements);
                for (int k = 0; k < bits.Length; k++)
                    form[k] += Vector512.BitwiseAnd(own[k], LaneMask(bits[k]));
            }
        }
    }

    private double[][] Finish(Panel[] parts, int function)
    {
        int k = _columns + 1, size = _columns * _columns * _arrangements, rows = _rows.Chunks * 8;
        double[] forms = new double[size], rowSums = new double[rows];
        foreach (Panel part in parts)
        {
            for (int i = 0; i < size; i++)
                forms[i] += part.Forms[function * size + i];
            for (int i = 0; i < rows; i++)
                rowSums[i] += part.RowSums[function * rows + i];
        }

        double[] margins = Margins(rowSums);
        double total = 0;
        foreach (double sum in rowSums)
            total += sum;
        double[][] tables = new double[_arrangements][];
        for (int p = 0; p < _arrangements; p++)
        {
            double[] s = tables[p] = new double[k * k];
            double restOfAll = total;
            for (int g = 0; g < _columns; g++)
            {
                double rest = margins[g * _arrangements + p];
                for (int h = 0; h < _columns; h++)
                {
                    s[g * k + h] = forms[(g * _columns + h) * _arrangements + p] + forms[(h * _columns + g) * _arrangements + p];
                    rest -= s[g * k + h];
                }

                s[g * k + _columns] = s[_columns * k + g] = rest;
                restOfAll -= margins[g * _arrangements + p] + rest;
            }

            s[k * k - 1] = restOfAll;
        }

        return tables;
    }

    // Σ of the row sums of each group, under each arrangement.
    private double[] Margins(double[] rowSums)
    {
        double[] margins = new double[_columns * _arrangements];
        double[] table = new double[256];
        for (int a = 0; a < _rows.Chunks; a++)
        {
            for (int j = 0; j < 8; j++)
            {
                for (int m = 0; m < 1 << j; m++)
                    table[(1 << j) + m] = table[m] + rowSums[8 * a + j];
            }

            ReadOnlySpan<byte> bits = _bits.AsSpan(a * margins.Length, margins.Length);
            for (int i = 0; i < margins.Length; i++)
                margins[i] += table[bits[i]];
        }

        return margins;
    }

    private static double Lanes(Vector512<double> v) => (v[0] + v[4] + (v[2] + v[6])) + (v[1] + v[5] + (v[3] + v[7]));

    private static Vector512<double> LaneMask(byte bits)
    {
        Vector512<long> place = Vector512.Create(1L, 2, 4, 8, 16, 32, 64, 128);
        return Vector512.Equals(Vector512.BitwiseAnd(Vector512.Create((long)bits), place), place).AsDouble();
    }

    private sealed record Panel(double[] Forms, double[] RowSums);
}
