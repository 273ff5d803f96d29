using MathNet.Numerics;

namespace Drift;

/// <summary>Are rows and columns of a small table of counts independent? Exact, given the margins.</summary>
/// <remarks>
/// <para>p = probability, under independence and with the margins fixed, of all tables that are no more probable than the observed one (relative tolerance 1e-7;
/// Fisher 1935, J. R. Statist. Soc. 98, 39–82; Freeman and Halton 1951, Biometrika 38, 141–149). 2 × 2: the odds ratio is the conditional maximum likelihood
/// estimate, its interval has (1 − level)/2 in each tail; it is not the sample's ad/(bc).</para>
/// <para>Larger tables are counted in two halves of their columns that meet in the middle; a table with too many fillings is an error.</para>
/// <para>Caution: rows as the unit, descriptive. p and interval need not agree: p sums by probability, the interval by tails.</para>
/// <para>Same as R <c>fisher.test</c>; cases in <c>tests/parity/fisher</c>.</para>
/// </remarks>
public static class FisherTest
{
    private const int MostFillings = 20_000_000;

    /// <summary>Runs the test.</summary>
    /// <param name="table">Counts, at least 2 rows and 2 columns, none of them empty.</param>
    /// <param name="level">Coverage of the odds ratio's interval; .95 unless told.</param>
    /// <exception cref="ArgumentException">The table is too small or ragged, a count is negative, a row or column is empty, or there are too many fillings.</exception>
    public static FisherTestResult Test(IReadOnlyList<IReadOnlyList<int>> table, double level = 0.95)
    {
        Counts.CheckLevel(level);
        int[][] counts = Counts.Table(table);
        int n = counts.Sum(r => r.Sum());
        if (counts.Length > 2 || counts[0].Length > 2)
            return new FisherTestResult(Math.Min(1, Enumerate(counts)), null, null, null, null, null, null, level, n);
        ConditionalOdds odds = new([new TwoByTwo(counts[0][0], counts[0][1], counts[1][0], counts[1][1])]);
        (double low, double high) = odds.Interval(level);
        return new FisherTestResult(odds.TwoSided(), odds.SmallestP(), odds.Less, odds.Greater, odds.Estimate(), low, high, level, n);
    }

    // log P(table) = constant − Σ log nᵢⱼ!; a half is, by what it takes from each row, the list of its −Σ log nᵢⱼ!.
    private static double Enumerate(int[][] counts)
    {
        int[] rows = [.. counts.Select(r => r.Sum())];
        int[] columns = [.. Enumerable.Range(0, counts[0].Length).Select(c => counts.Sum(r => r[c])).Order()];
        int middle = (columns.Length + 1) / 2;
        Dictionary<Taken, List<double>> left = Half(rows, columns[..middle]);
        Dictionary<Taken, List<double>> right = Half(rows, columns[middle..]);
        double constant = rows.Sum(SpecialFunctions.FactorialLn) + columns.Sum(SpecialFunctions.FactorialLn) - SpecialFunctions.FactorialLn(rows.Sum());
        double bound = Math.Log(1 + 1e-7) - counts.Sum(r => r.Sum(SpecialFunctions.FactorialLn));
        double p = 0;
        foreach ((Taken taken, List<double> lefts) in left)
        {
            if (!right.TryGetValue(new Taken([.. rows.Zip(taken.Rows, (r, t) => r - t)]), out List<double>? rights))
                continue;
            double[] sorted = [.. rights.Order()];
            double[] sums = new double[sorted.Length + 1];
            for (int i = 0; i < sorted.Length; i++)
                sums[i + 1] = sums[i] + Math.Exp(sorted[i] + constant / 2);
            foreach (double x in lefts)
                p += Math.Exp(x + constant / 2) * sums[CountUpTo(sorted, bound - x)];
        }

        return p;
    }

    private static int CountUpTo(double[] sorted, double bound)
    {
        (int low, int high) = (0, sorted.Length);
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = sorted[middle] <= bound ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private static Dictionary<Taken, List<double>> Half(int[] rows, int[] columns)
    {
        Dictionary<Taken, List<double>> states = new() { [new Taken(new int[rows.Length])] = [0] };
        foreach (int column in columns)
        {
            Dictionary<Taken, List<double>> next = [];
            long fillings = 0;
            foreach ((Taken taken, List<double> values) in states)
            {
                foreach ((int[] after, double value) in Fill(rows, taken.Rows, column))
                {
                    fillings += values.Count;
                    if (fillings > MostFillings)
                        throw new ArgumentException($"Half of the table has more than {MostFillings} fillings, expected fewer: use {nameof(ChiSquareTest)}.");
                    Taken key = new(after);
                    if (!next.TryGetValue(key, out List<double>? list))
                        next.Add(key, list = []);
                    list.AddRange(values.Select(v => v + value));
                }
            }

            states = next;
        }

        return states;
    }

    private static IEnumerable<(int[] After, double Value)> Fill(int[] rows, int[] taken, int column)
    {
        Stack<(int Row, int Left, double Value, int[] After)> open = new([(0, column, 0, taken)]);
        while (open.TryPop(out (int Row, int Left, double Value, int[] After) x))
        {
            int free = rows[x.Row] - taken[x.Row];
            bool isLast = x.Row == rows.Length - 1;
            for (int count = isLast ? x.Left : 0; count <= Math.Min(free, x.Left); count++)
            {
                int[] after = [.. x.After];
                after[x.Row] += count;
                double value = x.Value - SpecialFunctions.FactorialLn(count);
                if (isLast)
                    yield return (after, value);
                else
                    open.Push((x.Row + 1, x.Left - count, value, after));
            }
        }
    }

    private sealed class Taken(int[] rows) : IEquatable<Taken>
    {
        public int[] Rows => rows;

        public bool Equals(Taken? other) => other is not null && rows.AsSpan().SequenceEqual(other.Rows);

        public override bool Equals(object? obj) => Equals(obj as Taken);

        public override int GetHashCode()
        {
            HashCode hash = default;
            foreach (int row in rows)
                hash.Add(row);
            return hash.ToHashCode();
        }
    }
}
