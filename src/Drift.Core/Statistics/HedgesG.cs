using MathNet.Numerics;

namespace Drift;

/// <summary>How many standard deviations lie between two means, without the bias of small samples?</summary>
/// <remarks>
/// <para>g = J · (x̄ − ȳ)/s, J = Γ(f/2)/(√(f/2) Γ((f − 1)/2)), s pooled and f = n + m − 2 (Hedges 1981, J. Educ. Statist. 6, 107–128). Paired: mean over standard deviation of the
/// differences, f = n − 1. Interval: the noncentral t laws that leave (1 − level)/2 beyond the observed t, times J · √(1/n + 1/m), or J/√n.</para>
/// <para>Caution: supposes normal values of equal spread; <see cref="CliffDelta"/> does not. g of differences is not comparable with g of groups.</para>
/// <para>Same as R <c>effectsize::hedges_g</c>; cases in <c>tests/parity/two-groups</c>.</para>
/// </remarks>
public static class HedgesG
{
    /// <summary>Of two independent groups.</summary>
    /// <param name="first">x, at least two finite values.</param>
    /// <param name="second">y, at least two finite values.</param>
    /// <param name="level">Coverage; .95 unless told.</param>
    /// <exception cref="ArgumentException">A group has fewer than two values, a value is not finite, or nothing varies.</exception>
    public static EffectSizeResult Of(IReadOnlyList<double> first, IReadOnlyList<double> second, double level = 0.95)
    {
        Ranks.CheckFinite(first, 2, nameof(first));
        Ranks.CheckFinite(second, 2, nameof(second));
        double df = first.Count + second.Count - 2;
        double deviation = Math.Sqrt((Squares(first) + Squares(second)) / df);
        double d = first.Average() - second.Average();
        return Scaled(d, deviation, df, 1.0 / first.Count + 1.0 / second.Count, level, first.Count + second.Count, nameof(first));
    }

    /// <summary>Of paired differences.</summary>
    /// <param name="differences">One finite difference a unit; at least two.</param>
    /// <param name="level">Coverage; .95 unless told.</param>
    /// <exception cref="ArgumentException">There are fewer than two differences, one is not finite, or nothing varies.</exception>
    public static EffectSizeResult Paired(IReadOnlyList<double> differences, double level = 0.95)
    {
        Ranks.CheckFinite(differences, 2, nameof(differences));
        double df = differences.Count - 1;
        return Scaled(differences.Average(), Math.Sqrt(Squares(differences) / df), df, 1.0 / differences.Count, level, differences.Count, nameof(differences));
    }

    private static EffectSizeResult Scaled(double difference, double deviation, double df, double size, double level, int n, string name)
    {
        Counts.CheckLevel(level);
        if (deviation == 0)
            throw new ArgumentException("Nothing varies, expected a standard deviation above 0 to divide by.", name);
        double d = difference / deviation;
        double j = Math.Exp(SpecialFunctions.GammaLn(df / 2) - Math.Log(Math.Sqrt(df / 2)) - SpecialFunctions.GammaLn((df - 1) / 2));
        if (df <= 1)
            j = 0;
        double scale = Math.Sqrt(size);
        double t = d / scale;
        double low = NoncentralT.Noncentrality(t, df, (1 + level) / 2);
        double high = NoncentralT.Noncentrality(t, df, (1 - level) / 2);
        return new EffectSizeResult(d * j, low * scale * j, high * scale * j, level, n, "Hedges' g");
    }

    private static double Squares(IReadOnlyList<double> x)
    {
        double mean = x.Average();
        return x.Sum(v => (v - mean) * (v - mean));
    }
}
