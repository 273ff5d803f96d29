using System.Numerics.Tensors;

namespace Drift;

/// <summary>Paired mean-vector test: is the mean of paired differences of vectors the zero vector?</summary>
/// <remarks>
/// <para>T = ‖(1/N) Σ x_i‖², x_i the difference of a pair. H0: the differences of a unit are as likely to come with the other sign; large T speaks against it.
/// All rows of a unit flip together. The randomisation test goes back to Fisher (1935, The Design of Experiments, section 21), here with the length of the mean in the place of the mean.</para>
/// <para>p by <see cref="PermutationPValue"/>; all 2^U flips of U units are enumerated when there are at most <see cref="PermutationPValue.EnumerationLimit"/>. Flipping every sign
/// gives the same T, so the smallest p of U units is 2/2^U.</para>
/// <para>Caution: a main effect of language is the encoder's as much as the model's: the test rejects on human translations too, and is read only beside the same test on them.
/// Give the question as the unit where several models or repeats share it. It sees means alone: run <see cref="EnergyTest"/> beside it.</para>
/// <para>No package at hand has it; cases of the definition in <c>tests/parity/mean-vector</c>. In one dimension it orders flips as |mean|.</para>
/// </remarks>
public static class MeanVectorTest
{
    private const int Together = 64;

    /// <summary>Runs the test.</summary>
    /// <param name="differences">N rows of d numbers: second member of a pair minus the first.</param>
    /// <param name="units">N numbers, any: the unit of each row (question); at least two different ones. Of two units p is ½ or 1.</param>
    /// <param name="permutations">Number of sampled flips P, at least 1.</param>
    /// <param name="seed">Seed of the run.</param>
    /// <param name="threads">Threads at most; 0 for one a processor. The result does not depend on it.</param>
    /// <exception cref="ArgumentException">Lengths differ, there are fewer than two units, or the differences of every unit add up to 0.</exception>
    public static MeanVectorTestResult Test(
        VectorTable differences, IReadOnlyList<int> units, int permutations, uint seed, int threads = 0)
    {
        ArgumentNullException.ThrowIfNull(differences);
        int d = differences.Dimension;
        ArgumentNullException.ThrowIfNull(units);
        ArgumentOutOfRangeException.ThrowIfLessThan(permutations, 1);
        if (units.Count != differences.Rows)
            throw new ArgumentException($"There are {units.Count} units for {differences.Rows} differences, expected one a difference.", nameof(units));
        double[][] sums = [.. Enumerable.Range(0, units.Count).GroupBy(i => units[i]).OrderBy(g => g.Key).Select(g => Sum(g, differences))];
        if (sums.Length < 2)
            throw new ArgumentException("There is 1 unit, expected at least 2: flipping its sign changes nothing.", nameof(units));

        double largest = sums.Max(s => Products.Dot(s, s));
        if (largest == 0 || !double.IsFinite(largest * sums.Length * sums.Length))
            throw new ArgumentException($"The longest sum of a unit has length {Math.Sqrt(largest)}, expected a finite one above 0: flips of nothing change nothing, and squares must stay in the range of double precision.", nameof(differences));
        SignFlips flips = new(sums.Length, permutations, seed);
        double[] permuted = new double[flips.Count];
        double squaredCount = (double)units.Count * units.Count;
        ParallelOptions options = Threads.AtMost(threads);
        Parallel.For(0, (permuted.Length + Together - 1) / Together, options, tile =>
        {
            double[] total = new double[d];
            int[] signs = new int[sums.Length];
            for (int k = tile * Together; k < Math.Min(permuted.Length, (tile + 1) * Together); k++)
            {
                flips.Fill(k, signs);
                permuted[k] = SquaredLength(sums, signs, total) / squaredCount;
            }
        });

        double[] mean = new double[d];
        int[] kept = [.. sums.Select(_ => 1)];
        double observed = SquaredLength(sums, kept, mean) / squaredCount;
        for (int f = 0; f < d; f++)
            mean[f] /= units.Count;
        return new MeanVectorTestResult(
            observed, mean, flips.PValue(observed, permuted), flips.SmallestP, flips.IsExact, sums.Length, units.Count, permuted);
    }

    private static double[] Sum(IEnumerable<int> rows, VectorTable differences)
    {
        double[] sum = new double[differences.Dimension];
        foreach (int i in rows)
        {
            ReadOnlySpan<double> row = differences.Row(i);
            for (int f = 0; f < row.Length; f++)
                sum[f] += row[f];
        }

        return sum;
    }

    private static double SquaredLength(double[][] sums, int[] signs, double[] total)
    {
        Array.Clear(total);
        for (int u = 0; u < sums.Length; u++)
        {
            double[] sum = sums[u];
            if (signs[u] > 0)
                TensorPrimitives.Add(total, sum, total);
            else
                TensorPrimitives.Subtract(total, sum, total);
        }

        return Products.Dot(total, total);
    }
}
