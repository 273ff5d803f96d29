namespace Drift;

/// <summary>Do two raters agree more than their own rates make them by chance?</summary>
/// <remarks>
/// <para>κ = 1 − Σ wᵢⱼ pᵢⱼ / Σ wᵢⱼ pᵢ₊ p₊ⱼ, w = 1 for different categories, |x − y| or (x − y)² (Cohen 1960, Educ. Psychol. Meas. 20, 37–46; 1968, Psychol. Bull. 70, 213–220).
/// Weights are distances of the categories' numbers; for 0, 1, 2, … those are distances of rank.</para>
/// <para>Caution: low where one category holds nearly everything, though raters agree (see <see cref="GwetAc1"/>); undefined where both use one category only.
/// Interval: <see cref="Ratings.Bootstrap"/>.</para>
/// <para>Same as statsmodels <c>cohens_kappa</c>, R <c>psych::cohen.kappa</c>; cases in <c>tests/parity/cohen-kappa</c>.</para>
/// </remarks>
public static class CohenKappa
{
    /// <summary>Computes it.</summary>
    /// <param name="ratings">Two raters; units that one of them left out do not count.</param>
    /// <param name="weight">Weight of a disagreement; every one alike unless told.</param>
    /// <exception cref="ArgumentException">There are not two raters, or no unit was rated by both.</exception>
    public static AgreementResult Of(Ratings ratings, DisagreementWeight weight = DisagreementWeight.None)
    {
        ArgumentNullException.ThrowIfNull(ratings);
        if (ratings.Raters != 2)
            throw new ArgumentException($"There are {ratings.Raters} raters, expected 2: for more use {nameof(FleissKappa)} or {nameof(KrippendorffAlpha)}.", nameof(ratings));
        (double X, double Y)[] pairs = [.. ratings.Units.Where(u => u[0] is not null && u[1] is not null).Select(u => (u[0]!.Value, u[1]!.Value))];
        if (pairs.Length == 0)
            throw new ArgumentException("No unit was rated by both raters, expected at least one: there is nothing to compare.", nameof(ratings));
        double n = pairs.Length;
        KeyValuePair<double, int>[] first = [.. pairs.CountBy(p => p.X)];
        KeyValuePair<double, int>[] second = [.. pairs.CountBy(p => p.Y)];
        double observed = pairs.Sum(p => Weight(p.X, p.Y)) / n;
        double expected = first.Sum(x => second.Sum(y => Weight(x.Key, y.Key) * x.Value * y.Value)) / (n * n);

        // In units of the largest weight, so that agreement lies between 0 and 1.
        double largest = first.Max(x => second.Max(y => Weight(x.Key, y.Key)));
        double scale = largest > 0 ? largest : 1;
        string method = weight == DisagreementWeight.None ? "Cohen's κ" : $"Cohen's κ, {(weight == DisagreementWeight.Linear ? "linear" : "quadratic")} weights";
        return new AgreementResult(expected > 0 ? 1 - observed / expected : null, 1 - observed / scale, 1 - expected / scale, pairs.Length, 2, method);

        double Weight(double x, double y) => weight switch
        {
            DisagreementWeight.Linear => Math.Abs(x - y),
            DisagreementWeight.Quadratic => (x - y) * (x - y),
            _ => x == y ? 0 : 1,
        };
    }
}
