namespace Drift;

/// <summary>Do several raters agree more than their common rates make them by chance?</summary>
/// <remarks>
/// <para>κ = (P̄ − Pₑ)/(1 − Pₑ), P̄ as <see cref="RawAgreement"/>, Pₑ = Σₖ pₖ², pₖ the share of all ratings that are k (Fleiss 1971, Psychol. Bull. 76, 378–382).</para>
/// <para>Caution: every unit needs equally many ratings; with holes use <see cref="KrippendorffAlpha"/>. Low where one category holds nearly everything.</para>
/// <para>Same as statsmodels <c>fleiss_kappa</c>; cases in <c>tests/parity/fleiss</c>.</para>
/// </remarks>
public static class FleissKappa
{
    /// <summary>Computes it.</summary>
    /// <param name="ratings">Every unit rated by every rater.</param>
    /// <exception cref="ArgumentException">A rating is missing.</exception>
    public static AgreementResult Of(Ratings ratings)
    {
        ArgumentNullException.ThrowIfNull(ratings);
        int missing = ratings.Units.Sum(u => u.Count(v => v is null));
        if (missing > 0)
            throw new ArgumentException($"There are {missing} missing ratings, expected none: use {nameof(KrippendorffAlpha)}.", nameof(ratings));
        (double observed, int units) = RawAgreement.Pairs(ratings);
        double all = (double)units * ratings.Raters;
        double expected = ratings.Units.SelectMany(u => u).CountBy(v => v!.Value).Sum(k => k.Value / all * (k.Value / all));
        return AgreementResult.OverChance(observed, expected, units, ratings.Raters, "Fleiss' κ");
    }
}
