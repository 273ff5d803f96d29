using System.Collections.Concurrent;
using System.Runtime.Intrinsics;

namespace Drift;

/// <summary>The exact median of all distances between distinct rows, without holding them.</summary>
/// <remarks>Two passes: the first counts squared distances by their leading bits, the second keeps those of the one or two classes that hold the middle.
/// Counts are added and what is kept is sorted, so threads have no influence.</remarks>
internal static class MedianDistance
{
    // Sign, exponent and the first 12 bits of the fraction: 4,096 classes to each power of two.
    private const int Shift = 40;
    private const int Classes = 1 << (52 - Shift);
    private const int Exponents = 1 << 11;

    // Up to two million distances are kept and sorted.
    private const int RowsToKeep = 2000;

    private delegate void See(Part own, ReadOnlySpan<double> squared);

    /// <summary>The median; the mean of the two middle ones when their number is even.</summary>
    /// <exception cref="ArgumentException">All rows are equal, or half of the distances are not finite.</exception>
    public static double Of(InterleavedRows rows, int threads)
    {
        double median = rows.Count <= RowsToKeep ? Sorted(rows, threads) : Counted(rows, threads);
        return double.IsFinite(median) ? median
            : throw new ArgumentException("The median distance is not finite, expected smaller values: their squares leave the range of double precision.");
    }

    /// <summary>The same by counting first.</summary>
    internal static double Counted(InterleavedRows rows, int threads)
    {
        Part all = new();
        foreach (Part part in Visit(rows, threads, (own, squared) => own.Count(squared)))
            all.Add(part);
        if (all.Pairs == 0)
            throw AllEqual();
        (long lower, long upper) = ((all.Pairs - 1) / 2, all.Pairs / 2);
        (int first, long before) = all.ClassOf(lower);
        (int last, _) = all.ClassOf(upper);
        double[] kept = Merged(Visit(rows, threads, (own, squared) => own.Keep(squared, first, last)));
        double low = Math.Sqrt(kept[lower - before]);
        return upper == lower ? low : (low + Math.Sqrt(kept[upper - before])) / 2;
    }

    private static double Sorted(InterleavedRows rows, int threads)
    {
        double[] all = Merged(Visit(rows, threads, (own, squared) => own.Kept.AddRange(squared)));
        if (all.Length == 0)
            throw AllEqual();
        return (Math.Sqrt(all[(all.Length - 1) / 2]) + Math.Sqrt(all[all.Length / 2])) / 2;
    }

    private static ArgumentException AllEqual() =>
        new("All vectors are equal, expected at least two distinct ones: their median distance is the bandwidth.");

    private static double[] Merged(IEnumerable<Part> parts)
    {
        double[] all = [.. parts.SelectMany(p => p.Kept)];
        Array.Sort(all);
        return all;
    }

    // What each thread has seen of the squared distances above 0, each pair once.
    private static ConcurrentBag<Part> Visit(InterleavedRows rows, int threads, See see)
    {
        ConcurrentBag<Part> parts = [];
        Parallel.For(0, rows.Chunks, Threads.AtMost(threads), () => new Part(), (number, _, own) =>
        {
            // The long rows of blocks come first, so that threads end together.
            int b = rows.Chunks - 1 - number;
            Span<Vector512<double>> squared = stackalloc Vector512<double>[8];
            Span<double> seen = stackalloc double[64];
            for (int a = 0; a <= b; a++)
            {
                rows.SquaredDistances(a, b, squared);
                int count = 0;
                for (int j = 8 * b; j < Math.Min(rows.Count, 8 * b + 8); j++)
                {
                    for (int i = 8 * a; i < Math.Min(j, 8 * a + 8); i++)
                    {
                        double value = squared[j % 8].GetElement(i % 8);
                        seen[count] = value;
                        count += value > 0 ? 1 : 0;
                    }
                }

                see(own, seen[..count]);
            }

            return own;
        }, parts.Add);
        return parts;
    }

    private sealed class Part
    {
        // Classes of a power of two that occurs; most do not.
        private readonly long[]?[] _counts = new long[]?[Exponents];

        public List<double> Kept { get; } = [];

        public long Pairs { get; private set; }

        public void Count(ReadOnlySpan<double> squared)
        {
            foreach (double value in squared)
            {
                int c = (int)(BitConverter.DoubleToUInt64Bits(value) >> Shift);
                (_counts[c / Classes] ??= new long[Classes])[c % Classes]++;
            }

            Pairs += squared.Length;
        }

        public void Keep(ReadOnlySpan<double> squared, int first, int last)
        {
            foreach (double value in squared)
            {
                int c = (int)(BitConverter.DoubleToUInt64Bits(value) >> Shift);
                if (c == first || c == last)
                    Kept.Add(value);
            }
        }

        public void Add(Part other)
        {
            Pairs += other.Pairs;
            for (int e = 0; e < Exponents; e++)
            {
                if (other._counts[e] is not { } counts)
                    continue;
                long[] own = _counts[e] ??= new long[Classes];
                for (int c = 0; c < Classes; c++)
                    own[c] += counts[c];
            }
        }

        public (int Class, long Before) ClassOf(long place)
        {
            long before = 0;
            for (int c = 0; ; c++)
            {
                long here = _counts[c / Classes]?[c % Classes] ?? 0;
                if (before + here > place)
                    return (c, before);
                before += here;
            }
        }
    }
}
