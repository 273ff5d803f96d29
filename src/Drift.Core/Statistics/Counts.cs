using MathNet.Numerics;
using MathNet.Numerics.Distributions;

namespace Drift;

/// <summary>What the tests of counts share: guards, tails and quantiles.</summary>
internal static class Counts
{
    public static void CheckShare(int successes, int trials, string name)
    {
        if (trials < 1)
            throw new ArgumentException($"There are {trials} trials, expected at least 1: a share needs a whole.", name);
        if (successes < 0 || successes > trials)
            throw new ArgumentException($"There are {successes} successes in {trials} trials, expected 0 to {trials}.", name);
    }

    public static void CheckLevel(double level)
    {
        if (!(level > 0 && level < 1))
            throw new ArgumentException($"The level is {level}, expected a number between 0 and 1.", nameof(level));
    }

    public static double NormalQuantile(double level)
    {
        CheckLevel(level);
        return Normal.InvCDF(0, 1, (1 + level) / 2);
    }

    /// <summary>P(χ² ≥ x) with df degrees of freedom.</summary>
    public static double ChiSquareTail(double x, double df) => x <= 0 ? 1 : SpecialFunctions.GammaUpperRegularized(df / 2, x / 2);

    /// <summary>P(|Z| ≥ |z|).</summary>
    public static double TwoSidedNormal(double z) => SpecialFunctions.Erfc(Math.Abs(z) / Math.Sqrt(2));

    /// <summary>The x with I_x(a, b) = p, by halving to the last bit.</summary>
    public static double BetaQuantile(double a, double b, double p) => Root(x => SpecialFunctions.BetaRegularized(a, b, x) - p, 0, 1);

    /// <summary>Where a rising function is 0, by halving to the last bit.</summary>
    public static double Root(Func<double, double> rising, double low, double high)
    {
        while (true)
        {
            double middle = low + (high - low) / 2;
            if (middle <= low || middle >= high)
                return middle;
            if (rising(middle) < 0)
                low = middle;
            else
                high = middle;
        }
    }

    /// <summary>A table as numbers, checked: at least 2 × 2, not ragged, no negative count, no empty row or column.</summary>
    public static int[][] Table(IReadOnlyList<IReadOnlyList<int>> table)
    {
        ArgumentNullException.ThrowIfNull(table);
        if (table.Count < 2 || table[0].Count < 2)
            throw new ArgumentException($"The table has {table.Count} rows and {(table.Count == 0 ? 0 : table[0].Count)} columns, expected at least 2 of each.", nameof(table));
        for (int r = 0; r < table.Count; r++)
        {
            if (table[r].Count != table[0].Count)
                throw new ArgumentException($"Row {r} has {table[r].Count} counts, expected {table[0].Count} as the first.", nameof(table));
            if (table[r].Any(c => c < 0))
                throw new ArgumentException($"Row {r} has a negative count, expected 0 or more.", nameof(table));
            if (table[r].All(c => c == 0))
                throw new ArgumentException($"Row {r} is empty: leave it out.", nameof(table));
        }

        for (int c = 0; c < table[0].Count; c++)
        {
            if (table.All(row => row[c] == 0))
                throw new ArgumentException($"Column {c} is empty: leave it out.", nameof(table));
        }

        return [.. table.Select(r => r.ToArray())];
    }
}
