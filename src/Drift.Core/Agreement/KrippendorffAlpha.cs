namespace Drift;

/// <summary>Do any number of raters, with holes, on names, ranks or numbers, disagree less than by chance?</summary>
/// <remarks>
/// <para>α = 1 − Dₒ/Dₑ. Coincidences oᵥᵤ: each unit of m ≥ 2 ratings gives its ordered pairs weight 1/(m − 1); nᵥ = Σᵤ oᵥᵤ, n = Σ nᵥ. Dₒ = Σ oᵥᵤ δ²ᵥᵤ / n,
/// Dₑ = Σ nᵥ nᵤ δ²ᵥᵤ / (n(n − 1)); δ by <see cref="MeasurementLevel"/> (Krippendorff 2011, Computing Krippendorff's Alpha-Reliability).</para>
/// <para>Caution: undefined where only one category is used. Interval: <see cref="Ratings.Bootstrap"/>.</para>
/// <para>Same as <c>krippendorff.alpha</c> of Python and nltk's <c>AnnotationTask</c>; cases in <c>tests/parity/krippendorff</c>.</para>
/// </remarks>
public static class KrippendorffAlpha
{
    /// <summary>Computes it.</summary>
    /// <param name="ratings">Holes are allowed; units with fewer than two ratings are left out.</param>
    /// <param name="level">What the numbers mean; names unless told.</param>
    /// <exception cref="ArgumentException">No unit has two ratings, or a rating on the ratio level is negative.</exception>
    public static AgreementResult Of(Ratings ratings, MeasurementLevel level = MeasurementLevel.Nominal)
    {
        ArgumentNullException.ThrowIfNull(ratings);
        double[][] units = [.. ratings.Units.Select(u => u.OfType<double>().ToArray()).Where(u => u.Length > 1)];
        if (units.Length == 0)
            throw new ArgumentException("No unit has two ratings, expected at least one: there is nothing to compare.", nameof(ratings));
        double[] categories = [.. units.SelectMany(u => u).Distinct().Order()];
        if (level == MeasurementLevel.Ratio && categories[0] < 0)
            throw new ArgumentException($"A rating is {categories[0]}, expected 0 or more: ratios need a zero.", nameof(ratings));
        double[] counts = [.. categories.Select(k => (double)units.Sum(u => u.Count(v => v == k)))];
        double n = counts.Sum();
        double observed = 0, expected = 0;
        foreach (double[] unit in units)
        {
            int[] said = [.. unit.Select(v => Array.BinarySearch(categories, v))];
            observed += said.Sum(v => said.Sum(u => Difference(v, u))) / (unit.Length - 1) / n;
        }

        for (int v = 0; v < categories.Length; v++)
        {
            for (int u = 0; u < categories.Length; u++)
                expected += counts[v] * counts[u] * Difference(v, u) / (n * (n - 1));
        }

        string name = level switch
        {
            MeasurementLevel.Ordinal => "ordinal",
            MeasurementLevel.Interval => "interval",
            MeasurementLevel.Ratio => "ratio",
            _ => "nominal",
        };
        return new AgreementResult(expected > 0 ? 1 - observed / expected : null, observed, expected, units.Length, ratings.Raters, $"Krippendorff's α, {name}");

        double Difference(int v, int u)
        {
            if (v == u)
                return 0;
            (double x, double y) = (categories[v], categories[u]);
            double difference = level switch
            {
                MeasurementLevel.Ordinal => counts[Math.Min(v, u)..(Math.Max(v, u) + 1)].Sum() - (counts[v] + counts[u]) / 2,
                MeasurementLevel.Interval => x - y,
                MeasurementLevel.Ratio => (x - y) / (x + y),
                _ => 1,
            };
            return difference * difference;
        }
    }
}
