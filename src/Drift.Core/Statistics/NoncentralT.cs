using MathNet.Numerics;
using MathNet.Numerics.Distributions;

namespace Drift;

/// <summary>Distribution function of Student's t about a mean that is not 0 (Lenth 1989, Appl. Statist. 38, 185–189, AS 243).</summary>
internal static class NoncentralT
{
    /// <summary>P(T ≤ t) with f degrees of freedom and noncentrality δ.</summary>
    public static double Cdf(double t, double df, double delta)
    {
        if (t < 0)
            return 1 - Cdf(-t, df, -delta);
        double sum = Normal.CDF(0, 1, -delta);
        if (t == 0)
            return sum;
        double x = t * t / (t * t + df);
        double mean = delta * delta / 2;
        double logMean = mean > 0 ? Math.Log(mean) : double.NegativeInfinity;
        int last = (int)(mean + 12 * Math.Sqrt(mean) + 40);
        for (int j = 0; j <= last; j++)
        {
            double common = -mean + (j == 0 ? 0 : j * logMean);
            double even = Math.Exp(common - SpecialFunctions.GammaLn(j + 1.0));
            double odd = delta / Math.Sqrt(2) * Math.Exp(common - SpecialFunctions.GammaLn(j + 1.5));
            sum += (even * SpecialFunctions.BetaRegularized(j + 0.5, df / 2, x) + odd * SpecialFunctions.BetaRegularized(j + 1.0, df / 2, x)) / 2;
        }

        return Math.Clamp(sum, 0, 1);
    }

    /// <summary>The δ with P(T ≤ t) = p.</summary>
    public static double Noncentrality(double t, double df, double p)
    {
        double reach = 20 * Math.Sqrt(1 + t * t / df);
        return Counts.Root(delta => p - Cdf(t, df, delta), t - reach, t + reach);
    }
}
