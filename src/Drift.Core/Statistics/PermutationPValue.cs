using MathNet.Numerics.Distributions;

namespace Drift;

/// <summary>How a p-value is made from an observed statistic and the permuted ones: one rule for every test.</summary>
/// <remarks>
/// <para>Sampled: p = (1 + #{T* ≥ T − ε}) / (1 + P). Enumerated (the observed arrangement among them): p = #{T* ≥ T − ε} / arrangements.
/// ε = 1e-9 · max(1, |T|), so that arrangements which tie in exact arithmetic tie here. Never 0 (Phipson and Smyth 2010, doi:10.2202/1544-6115.1585).</para>
/// </remarks>
public static class PermutationPValue
{
    /// <summary>The largest number of distinct arrangements that is enumerated instead of sampled.</summary>
    public const int EnumerationLimit = 20_000;

    /// <summary>Number of permuted statistics at least as large as the observed one, ties by ε included.</summary>
    public static int CountAsExtreme(double observed, IReadOnlyList<double> permuted)
    {
        ArgumentNullException.ThrowIfNull(permuted);
        double threshold = observed - Tolerance(observed);
        int count = 0;
        for (int i = 0; i < permuted.Count; i++)
            count += permuted[i] >= threshold ? 1 : 0;
        return count;
    }

    /// <summary>ε: how much smaller a statistic may be and still tie.</summary>
    internal static double Tolerance(double statistic) => 1e-9 * Math.Max(1, Math.Abs(statistic));

    /// <summary>The p-value; in (0, 1].</summary>
    /// <param name="observed">The observed statistic; large speaks against the null hypothesis.</param>
    /// <param name="permuted">The statistic of each arrangement; if <paramref name="exact"/>, of all of them.</param>
    /// <param name="exact">Whether the arrangements were enumerated.</param>
    public static double Of(double observed, IReadOnlyList<double> permuted, bool exact)
    {
        int count = CountAsExtreme(observed, permuted);
        return exact ? (double)count / permuted.Count : (1.0 + count) / (1.0 + permuted.Count);
    }

    /// <summary>95 % interval of the p-value that infinitely many permutations would give (Clopper and Pearson).</summary>
    /// <param name="p">A sampled p.</param>
    /// <param name="permutations">Number of permutations P.</param>
    public static (double Low, double High) MonteCarloInterval(double p, int permutations)
    {
        int count = (int)Math.Round(p * (permutations + 1.0)) - 1;
        double low = count == 0 ? 0 : Beta.InvCDF(count, permutations - count + 1.0, 0.025);
        double high = count == permutations ? 1 : Beta.InvCDF(count + 1.0, permutations - count, 0.975);
        return (low, high);
    }
}
