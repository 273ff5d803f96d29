namespace Drift;

/// <summary>How often do two raters of one answer say the same?</summary>
/// <remarks>
/// <para>Mean over units with at least two ratings of the share of equal pairs, Σₖ rₖ(rₖ − 1)/(r(r − 1)), rₖ raters of r saying k (Fleiss 1971, Psychol. Bull. 76, 378–382).</para>
/// <para>Caution: high where nearly all answers fall in one category, whatever the raters do. Print <see cref="CohenKappa"/> or <see cref="GwetAc1"/> beside it.</para>
/// <para>Same as statsmodels <c>fleiss_kappa</c>'s observed part; cases in <c>tests/parity/fleiss</c>.</para>
/// </remarks>
public static class RawAgreement
{
    /// <summary>Computes it.</summary>
    /// <param name="ratings">Units with fewer than two ratings are left out.</param>
    /// <exception cref="ArgumentException">No unit has two ratings.</exception>
    public static AgreementResult Of(Ratings ratings)
    {
        (double observed, int units) = Pairs(ratings);
        return new AgreementResult(observed, observed, null, units, ratings.Raters, "raw agreement");
    }

    internal static (double Observed, int Units) Pairs(Ratings ratings)
    {
        ArgumentNullException.ThrowIfNull(ratings);
        double sum = 0;
        int units = 0;
        foreach (IReadOnlyList<double?> unit in ratings.Units)
        {
            double[] said = [.. unit.OfType<double>()];
            if (said.Length < 2)
                continue;
            sum += said.CountBy(v => v).Sum(k => k.Value * (k.Value - 1.0)) / (said.Length * (said.Length - 1.0));
            units++;
        }

        return units > 0 ? (sum / units, units) : throw new ArgumentException("No unit has two ratings, expected at least one: there is nothing to compare.", nameof(ratings));
    }
}
