namespace Drift;

/// <summary>What share is positive, given how often the coder says so and how often it errs?</summary>
/// <remarks>
/// <para>π = (p + Sp − 1)/(Se + Sp − 1), brought into 0 to 1; p the coder's share (Rogan and Gladen 1978, Am. J. Epidemiol. 107, 71–76).
/// Se and Sp are those of the gold rows. Interval: questions are drawn with replacement with all their rows, gold and other, and p, Se and Sp are found again.</para>
/// <para>Caution: Se and Sp must hold for all rows: gold of one language or origin says nothing of another. Where Se + Sp is not above 1 the coder tells nothing and there is no estimate.</para>
/// <para>No peer at hand; held by examples worked by hand and by simulated coverage.</para>
/// </remarks>
public static class RoganGladen
{
    /// <summary>The correction of a share by known error rates; null where Se + Sp ≤ 1. It may lie outside 0 to 1.</summary>
    /// <param name="share">p, 0 to 1.</param>
    /// <param name="sensitivity">Se, 0 to 1.</param>
    /// <param name="specificity">Sp, 0 to 1.</param>
    /// <exception cref="ArgumentException">A number is outside 0 to 1.</exception>
    public static double? Of(double share, double sensitivity, double specificity)
    {
        Check(share, nameof(share));
        Check(sensitivity, nameof(sensitivity));
        Check(specificity, nameof(specificity));
        double youden = sensitivity + specificity - 1;
        return youden > 1e-12 ? (share + specificity - 1) / youden : null;
    }

    /// <summary>The corrected share of one category against the rest.</summary>
    /// <param name="rows">Responses of at least two questions; those with gold estimate Se and Sp, all of them p.</param>
    /// <param name="positive">The category.</param>
    /// <param name="resamples">Number of resamples, at least 100.</param>
    /// <param name="seed">Seed of the run.</param>
    /// <exception cref="ArgumentException">No gold row is positive, or none negative; Se + Sp is not above 1; fewer than two questions or 100 resamples.</exception>
    public static RoganGladenResult Of(IReadOnlyList<JudgedRow> rows, int positive, int resamples, uint seed)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentOutOfRangeException.ThrowIfLessThan(resamples, 100);

        // Of a question: rows, called positive, gold positives, found ones, gold negatives, left ones.
        double[][] byQuestion = [.. rows.GroupBy(r => r.Question).Select(g => new double[]
        {
            g.Count(), g.Count(r => r.Label == positive),
            g.Count(r => r.Gold == positive), g.Count(r => r.Gold == positive && r.Label == positive),
            g.Count(r => r.Gold is { } x && x != positive), g.Count(r => r.Gold is { } x && x != positive && r.Label != positive),
        })];
        if (byQuestion.Length < 2)
            throw new ArgumentException($"There are {byQuestion.Length} questions, expected at least 2: they are what is resampled.", nameof(rows));
        double[] all = [.. Enumerable.Range(0, 6).Select(i => byQuestion.Sum(q => q[i]))];
        if (all[2] == 0 || all[4] == 0)
            throw new ArgumentException($"There are {all[2]} positive and {all[4]} negative gold rows, expected at least one of each: without them the coder's errors are not known.", nameof(rows));
        double estimate = Estimate(all) ?? throw new ArgumentException(
            FormattableString.Invariant($"Sensitivity {all[3] / all[2]:0.000} and specificity {all[5] / all[4]:0.000} add to at most 1, expected more: the coder tells nothing of the gold."), nameof(rows));
        double[] draws = QuestionSums.Of(byQuestion, resamples, seed, (_, sums) => [Estimate(sums) is { } x ? Math.Clamp(x, 0, 1) : null])[0];
        (double Low, double High)? interval = QuestionSums.Interval(draws, resamples);
        return new RoganGladenResult(
            all[1] / all[0], Math.Clamp(estimate, 0, 1), estimate, all[3] / all[2], all[5] / all[4], interval?.Low, interval?.High, rows.Count, (int)(all[2] + all[4]), byQuestion.Length);
    }

    /// <summary>The share under each sensitivity and specificity from .80 to 1: what there is to say where gold is missing.</summary>
    /// <param name="share">p, 0 to 1.</param>
    /// <exception cref="ArgumentException">The share is outside 0 to 1.</exception>
    public static IReadOnlyList<SensitivityPoint> Curve(double share)
    {
        double[] steps = [.8, .85, .9, .95, 1];
        return [.. from se in steps from sp in steps select new SensitivityPoint(se, sp, Of(share, se, sp) is { } x && x is >= -1e-12 and <= 1 + 1e-12 ? Math.Clamp(x, 0, 1) : null)];
    }

    private static double? Estimate(double[] sums) => sums[2] > 0 && sums[4] > 0 ? Of(sums[1] / sums[0], sums[3] / sums[2], sums[5] / sums[4]) : null;

    private static void Check(double value, string name)
    {
        if (!(value >= 0 && value <= 1))
            throw new ArgumentException($"The {name} is {value}, expected 0 to 1.", name);
    }
}
