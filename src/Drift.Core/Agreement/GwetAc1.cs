namespace Drift;

/// <summary>Do raters agree more than chance, where chance is guessing on the answers that are hard to rate?</summary>
/// <remarks>
/// <para>AC1 = (Pₐ − Pₑ)/(1 − Pₑ), Pₐ as <see cref="RawAgreement"/>, Pₑ = Σₖ πₖ(1 − πₖ)/(K − 1), πₖ the mean over units of the share of its ratings that are k,
/// K the number of categories (Gwet 2008, Br. J. Math. Statist. Psychol. 61, 29–48).</para>
/// <para>Caution: stays high where one category holds nearly everything, by design; K must hold categories that nobody used. Print <see cref="CohenKappa"/> beside it.</para>
/// <para>Same as R <c>irrCAC::gwet.ac1.raw</c> (four raters, five categories, holes: .77544 in its examples); no package at hand computes it. Held by that example, on the ratings in <c>tests/parity/krippendorff</c>.</para>
/// </remarks>
public static class GwetAc1
{
    /// <summary>Computes it.</summary>
    /// <param name="ratings">Holes are allowed; agreement is taken over units with two or more ratings, shares over units with one or more.</param>
    /// <param name="categories">K, the number of categories a rater could choose from; at least as many as were used and 2.</param>
    /// <exception cref="ArgumentException">No unit has two ratings, or there are more categories in use than K.</exception>
    public static AgreementResult Of(Ratings ratings, int categories)
    {
        (double observed, int units) = RawAgreement.Pairs(ratings);
        IReadOnlyList<double> used = ratings.Categories;
        if (categories < 2 || categories < used.Count)
            throw new ArgumentException($"There are {categories} categories, expected at least {Math.Max(2, used.Count)}: so many are in use.", nameof(categories));
        double[][] rated = [.. ratings.Units.Select(u => u.OfType<double>().ToArray()).Where(u => u.Length > 0)];
        double expected = used.Select(k => rated.Average(u => u.Count(v => v == k) / (double)u.Length)).Sum(p => p * (1 - p)) / (categories - 1);
        return AgreementResult.OverChance(observed, expected, units, ratings.Raters, "Gwet's AC1");
    }
}
