namespace Drift;

/// <summary>Whether two specifications rank the models alike: Spearman's correlation of their drift, questions resampled.</summary>
internal static class RankAgreement
{
    /// <summary>A rank correlation of fewer models says nothing.</summary>
    public const int FewestModels = 5;

    private const int Resamples = 999;

    /// <summary>The agreement; none where the two have too few questions in common.</summary>
    /// <param name="x">First specification.</param>
    /// <param name="y">Second specification.</param>
    /// <param name="questions">Questions of the corpus.</param>
    /// <param name="a">First language.</param>
    /// <param name="b">Second language.</param>
    /// <param name="seed">Seed of the run.</param>
    public static IEnumerable<EncoderAgreement> Of((string Name, SpecificationScale Scale) x, (string Name, SpecificationScale Scale) y, int questions, string a, string b, uint seed)
    {
        string[] models = [.. x.Scale.Own.Keys.Where(y.Scale.Own.ContainsKey)];
        int[] asked = [.. x.Scale.Questions.Intersect(y.Scale.Questions).Order()];
        Philox stream = new(seed, RandomPurpose.Resample, 0);
        List<double> draws = [];
        double[] weights = new double[questions];
        foreach (int question in asked)
            weights[question] = 1;
        double? spearman = Ranked(x.Scale, y.Scale, models, weights);
        for (int k = 0; k < Resamples; k++)
        {
            stream.MoveTo(k);
            Array.Clear(weights);
            for (int q = 0; q < asked.Length; q++)
                weights[asked[stream.NextInt32(asked.Length)]]++;
            if (Ranked(x.Scale, y.Scale, models, weights) is { } draw)
                draws.Add(draw);
        }

        // Too few questions in common for most resamples to rank the models.
        if (spearman is null || draws.Count < 100)
            yield break;
        BootstrapIntervalResult interval = BootstrapInterval.Percentile(draws);
        yield return new EncoderAgreement(a, b, x.Name, y.Name, spearman.Value, interval.Low, interval.High, models.Length, asked.Length);
    }

    // Under weights of the questions that both have; null where too few models have a scale.
    private static double? Ranked(SpecificationScale x, SpecificationScale y, string[] models, double[] weights)
    {
        (double X, double Y)[] pairs =
            [.. from m in models let first = x.Weighted(m, weights) let second = y.Weighted(m, weights) where first is not null && second is not null select (first.Value, second.Value)];
        return pairs.Length < FewestModels ? null : Spearman([.. pairs.Select(p => p.X)], [.. pairs.Select(p => p.Y)]);
    }

    private static double Spearman(double[] x, double[] y)
    {
        (double[] r, double[] s) = (Ranks.Of(x).Ranks, Ranks.Of(y).Ranks);
        double mean = (x.Length + 1) / 2.0, xy = 0, xx = 0, yy = 0;
        for (int i = 0; i < r.Length; i++)
        {
            xy += (r[i] - mean) * (s[i] - mean);
            xx += (r[i] - mean) * (r[i] - mean);
            yy += (s[i] - mean) * (s[i] - mean);
        }

        return xx > 0 && yy > 0 ? xy / Math.Sqrt(xx * yy) : 0;
    }
}
