namespace Drift;

/// <summary>Ranks with ties averaged, and null distributions of sums of ranks.</summary>
internal static class Ranks
{
    /// <summary>Ranks from 1, and Σ (t³ − t) over groups of t equal values.</summary>
    public static (double[] Ranks, double Ties) Of(IReadOnlyList<double> values)
    {
        int[] order = [.. Enumerable.Range(0, values.Count).OrderBy(i => values[i])];
        double[] ranks = new double[order.Length];
        double ties = 0;
        for (int start = 0; start < order.Length;)
        {
            int end = start;
            while (end < order.Length && values[order[end]] == values[order[start]])
                end++;
            for (int i = start; i < end; i++)
                ranks[order[i]] = (start + 1 + end) / 2.0;
            double t = end - start;
            ties += t * t * t - t;
            start = end;
        }

        return (ranks, ties);
    }

    /// <summary>Shares of the sums s − n(n + 1)/2 of n of the ranks 1 … total, all choices alike.</summary>
    public static double[] ChoiceSums(int n, int total)
    {
        int most = n * (total - n);
        double[][] counts = [.. Enumerable.Range(0, n + 1).Select(_ => new double[most + 1])];
        counts[0][0] = 1;

        // A chosen rank r that is the k-th lies r − k above the least sum.
        for (int r = 1; r <= total; r++)
        {
            for (int k = Math.Min(n, r); k >= 1; k--)
            {
                for (int s = most; s >= r - k; s--)
                    counts[k][s] += counts[k - 1][s - (r - k)];
            }
        }

        return Shares(counts[n]);
    }

    /// <summary>Shares of the sums of ranks 1 … n with a positive sign, all signs alike.</summary>
    public static double[] SignSums(int n)
    {
        double[] counts = new double[n * (n + 1) / 2 + 1];
        counts[0] = 1;
        for (int r = 1; r <= n; r++)
        {
            for (int s = counts.Length - 1; s >= r; s--)
                counts[s] += counts[s - r];
        }

        return Shares(counts);
    }

    /// <summary>Twice the smaller tail of a symmetric distribution on 0, 1, …, at most 1.</summary>
    public static double TwoSided(double[] shares, double statistic)
    {
        int s = (int)Math.Round(statistic);
        double tail = 2 * s > shares.Length - 1 ? shares[s..].Sum() : shares[..(s + 1)].Sum();
        return Math.Min(1, 2 * tail);
    }

    /// <summary>Two-sided normal p of a difference from its mean, with or without the correction by ½ towards 0.</summary>
    public static double NormalP(double difference, double deviation, bool continuity) =>
        deviation > 0 ? Counts.TwoSidedNormal((difference - (continuity ? 0.5 * Math.Sign(difference) : 0)) / deviation) : 1;

    public static void CheckFinite(IReadOnlyList<double> values, int least, string name)
    {
        ArgumentNullException.ThrowIfNull(values, name);
        if (values.Count < least)
            throw new ArgumentException($"There are {values.Count} values, expected at least {least}.", name);
        Finite.Check(values, "Value", name);
    }

    private static double[] Shares(double[] counts)
    {
        double sum = counts.Sum();
        return [.. counts.Select(c => c / sum)];
    }
}
