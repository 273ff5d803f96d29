using MathNet.Numerics.Distributions;

namespace Drift;

/// <summary>Is an effect so near to 0 that it does not matter? Two one-sided tests (TOST).</summary>
/// <remarks>
/// <para>"No effect" may be said at α where the interval of level 1 − 2α lies inside (−Δ, Δ); p = the larger of the two one-sided p against −Δ and Δ
/// (Schuirmann 1987, J. Pharmacokin. Biopharm. 15, 657–680). Smallest margin supported = the larger of |low| and |high|: equivalent where it is below Δ.</para>
/// <para>Caution: Δ is chosen before the data are seen. An interval that crosses Δ shows neither an effect nor its absence.</para>
/// <para>No peer at hand; held by the closed form on Student's t.</para>
/// </remarks>
public static class EquivalenceTest
{
    /// <summary>Of a mean, by Student's t.</summary>
    /// <param name="values">One finite value a unit; at least two.</param>
    /// <param name="margin">Δ, above 0, in units of the values.</param>
    /// <param name="alpha">Level of each one-sided test; .05 unless told.</param>
    /// <exception cref="ArgumentException">There are fewer than two values, one is not finite, none varies, or the margin or α makes no sense.</exception>
    public static EquivalenceTestResult OfMean(IReadOnlyList<double> values, double margin, double alpha = 0.05)
    {
        Ranks.CheckFinite(values, 2, nameof(values));
        CheckMargin(margin);
        if (!(alpha > 0 && alpha < 0.5))
            throw new ArgumentException($"α is {alpha}, expected a number between 0 and .5.", nameof(alpha));
        double mean = values.Average();
        double df = values.Count - 1;
        double error = Math.Sqrt(values.Sum(v => (v - mean) * (v - mean)) / df / values.Count);
        if (error == 0)
            throw new ArgumentException("All values are equal, expected some spread: there is no standard error.", nameof(values));
        double half = StudentT.InvCDF(0, 1, df, 1 - alpha) * error;
        double p = Math.Max(StudentT.CDF(0, 1, df, -(mean + margin) / error), StudentT.CDF(0, 1, df, (mean - margin) / error));
        return new EquivalenceTestResult(mean - half, mean + half, 1 - 2 * alpha, margin, Math.Max(Math.Abs(mean - half), Math.Abs(mean + half)), p);
    }

    /// <summary>Of an interval that is there, such as a bootstrap's of level .90 for α = .05.</summary>
    /// <param name="interval">The interval, its level 1 − 2α.</param>
    /// <param name="margin">Δ, above 0.</param>
    /// <exception cref="ArgumentException">The margin is not above 0.</exception>
    public static EquivalenceTestResult OfInterval(BootstrapIntervalResult interval, double margin)
    {
        ArgumentNullException.ThrowIfNull(interval);
        CheckMargin(margin);
        return new EquivalenceTestResult(
            interval.Low, interval.High, interval.Level, margin, Math.Max(Math.Abs(interval.Low), Math.Abs(interval.High)), null);
    }

    private static void CheckMargin(double margin)
    {
        if (!(margin > 0 && double.IsFinite(margin)))
            throw new ArgumentException($"The margin is {margin}, expected a number above 0.", nameof(margin));
    }
}
