namespace Drift;

/// <summary>How uncertain and how biased is a statistic, from leaving each unit out?</summary>
/// <remarks>
/// <para>t̄ = mean of t₍₋ⱼ₎; bias (n − 1)(t̄ − t); standard error √((n − 1)/n · Σ (t₍₋ⱼ₎ − t̄)²) (Tukey 1958; Efron and Stein 1981, Ann. Statist. 9, 586–596).</para>
/// <para>Caution: wrong for statistics that jump, such as a median.</para>
/// <para>No peer needed: for a mean it is s/√n and bias 0.</para>
/// </remarks>
public static class Jackknife
{
    /// <summary>Computes bias and standard error.</summary>
    /// <param name="estimate">t, on all units.</param>
    /// <param name="leaveOneOut">t without each unit, finite; at least two.</param>
    /// <exception cref="ArgumentException">There are fewer than two values, or one is not finite.</exception>
    public static JackknifeResult Of(double estimate, IReadOnlyList<double> leaveOneOut)
    {
        Ranks.CheckFinite(leaveOneOut, 2, nameof(leaveOneOut));
        double n = leaveOneOut.Count;
        double mean = leaveOneOut.Average();
        return new JackknifeResult(
            estimate, (n - 1) * (mean - estimate), Math.Sqrt((n - 1) / n * leaveOneOut.Sum(t => (t - mean) * (t - mean))), leaveOneOut.Count);
    }
}
