using System.Runtime.Intrinsics;

namespace Drift;

/// <summary>The exact median of all distances between distinct rows, without holding them.</summary>
/// <remarks>Two passes: the first counts squared distances by their leading bits, the second keeps those of the one or two classes that hold the middle.</remarks>
internal static class MedianDistance
{
    // Sign, exponent and the first 12 bits of the fraction.
    private const int Shift = 40;

    // Up to two million distances are kept and sorted.
    private const int RowsToKeep = 2000;

    /// <summary>The median; the mean of the two middle ones when their number is even.</summary>
    /// <exception cref="ArgumentException">All rows are equal.</exception>
    public static double Of(InterleavedRows rows) => rows.Count <= RowsToKeep ? Sorted(rows) : Counted(rows);

    /// <summary>The same by counting first.</summary>
    internal static double Counted(InterleavedRows rows)
    {
        long[] counts = new long[1 << (64 - Shift - 1)];
        long pairs = 0;
        Visit(rows, squared =>
        {
            counts[BitConverter.DoubleToUInt64Bits(squared) >> Shift]++;
            pairs++;
        });
        if (pairs == 0)
            throw AllEqual();
        (long lower, long upper) = ((pairs - 1) / 2, pairs / 2);
        (int first, long before) = ClassOf(counts, lower);
        (int last, _) = ClassOf(counts, upper);
        List<double> kept = [];
        Visit(rows, squared =>
        {
            int c = (int)(BitConverter.DoubleToUInt64Bits(squared) >> Shift);
            if (c == first || c == last)
                kept.Add(squared);
        });
        kept.Sort();
        double low = Math.Sqrt(kept[(int)(lower - before)]);
        return upper == lower ? low : (low + Math.Sqrt(kept[(int)(upper - before)])) / 2;
    }

    private static double Sorted(InterleavedRows rows)
    {
        List<double> all = [];
        Visit(rows, all.Add);
        if (all.Count == 0)
            throw AllEqual();
        all.Sort();
        return (Math.Sqrt(all[(all.Count - 1) / 2]) + Math.Sqrt(all[all.Count / 2])) / 2;
    }

    private static ArgumentException AllEqual() =>
        new("All vectors are equal, expected at least two distinct ones: their median distance is the bandwidth.");

    private static (int Class, long Before) ClassOf(long[] counts, long place)
    {
        long before = 0;
        int c = 0;
        while (before + counts[c] <= place)
            before += counts[c++];
        return (c, before);
    }

    private static void Visit(InterleavedRows rows, Action<double> see)
    {
        Span<Vector512<double>> squared = stackalloc Vector512<double>[8];
        for (int b = 0; b < rows.Chunks; b++)
        {
            for (int a = 0; a <= b; a++)
            {
                rows.SquaredDistances(a, b, squared);
                for (int j = 8 * b; j < Math.Min(rows.Count, 8 * b + 8); j++)
                {
                    for (int i = 8 * a; i < Math.Min(j, 8 * a + 8); i++)
                    {
                        double value = squared[j % 8][i % 8];
                        if (value > 0)
                            see(value);
                    }
                }
            }
        }
    }
}
