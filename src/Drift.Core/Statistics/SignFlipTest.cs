namespace Drift;

/// <summary>Is the mean of paired differences 0? Signs are flipped, the mean is studentised.</summary>
/// <remarks>
/// <para>t = mean / (s / √n), T = |t|, two-sided. H0: each difference is as likely to come with the other sign.
/// p by <see cref="PermutationPValue"/>; all 2ⁿ flips are enumerated when there are at most <see cref="PermutationPValue.EnumerationLimit"/>.</para>
/// <para>Caution: the sign of one unit must say nothing about another's: give one difference a question.</para>
/// <para>No peer at hand; held by its definition, cases in <c>tests/parity/sign-flip</c>.</para>
/// </remarks>
public static class SignFlipTest
{
    /// <summary>Runs the test.</summary>
    /// <param name="differences">One finite difference a unit; at least two units.</param>
    /// <param name="permutations">Number of sampled flips P, at least 1.</param>
    /// <param name="seed">Seed of the run.</param>
    /// <exception cref="ArgumentException">Fewer than two units, or a value is not finite.</exception>
    public static SignFlipTestResult Test(IReadOnlyList<double> differences, int permutations, uint seed)
    {
        ArgumentNullException.ThrowIfNull(differences);
        ArgumentOutOfRangeException.ThrowIfLessThan(permutations, 1);
        int n = differences.Count;
        if (n < 2)
            throw new ArgumentException($"There are {n} differences, expected at least 2: a variance is needed.", nameof(differences));
        Finite.Check(differences, "Difference", nameof(differences));

        double[] moved = [.. differences];
        double observed = T(moved);
        SignFlips flips = new(n, permutations, seed);
        double squares = 0;
        foreach (double v in moved)
            squares += v * v;
        double[] permuted = flips.Sums(moved);
        int[] signs = new int[n];
        for (int k = 0; k < permuted.Length; k++)
        {
            // Flips keep the squares, so the variance follows from the sum; where it is small beside the mean it is found from the values.
            double mean = permuted[k] / n, around = squares - n * mean * mean;
            if (around > 1e-4 * squares)
            {
                permuted[k] = Math.Abs(mean) / Math.Sqrt(around / (n - 1) / n);
                continue;
            }

            flips.Fill(k, signs);
            for (int i = 0; i < n; i++)
                moved[i] = signs[i] * differences[i];
            permuted[k] = Math.Abs(T(moved));
        }

        return new SignFlipTestResult(
            observed, differences.Average(), flips.PValue(Math.Abs(observed), permuted), flips.SmallestP, flips.IsExact, n, permuted);
    }

    private static double T(double[] x)
    {
        double sum = 0, squares = 0;
        foreach (double v in x)
            sum += v;
        double mean = sum / x.Length;
        foreach (double v in x)
            squares += (v - mean) * (v - mean);
        return Studentised.Of(mean, Math.Sqrt(squares / (x.Length - 1) / x.Length));
    }
}
