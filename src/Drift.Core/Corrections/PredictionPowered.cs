using MathNet.Numerics.Distributions;

namespace Drift;

/// <summary>What is the mean of a number that people gave for a random sample and a coder for all?</summary>
/// <remarks>
/// <para>θ = mean f + Σ (y − f)/π ÷ Σ 1/π over the gold rows, π the chance with which each was drawn (Angelopoulos et al. 2023, Science 382, 669–674; with unequal chances the ratio form of
/// the difference estimator, Särndal, Swensson and Wretman 1992, section 6.8). Right whatever the coder's errors are; the better the coder, the shorter the interval.</para>
/// <para>Standard error: with r the rectifier and w = 1/π over its mean over all rows (0 without gold), ψ = f + w(y − f − r) − mean f; SE² = G/(G − 1) · Σ_g (Σ_{i∈g} ψᵢ)²/N² over G questions;
/// ends by t with G − 1 degrees of freedom.</para>
/// <para>Caution: gold must be a random sample with recorded chances; rows that a coder found hard, picked by hand, are none. Few questions give too short an interval.</para>
/// <para>No peer at hand; held by examples worked by hand and by simulated coverage.</para>
/// </remarks>
public static class PredictionPowered
{
    /// <summary>Computes it.</summary>
    /// <param name="rows">All rows, at least two questions, with and without gold.</param>
    /// <param name="level">Coverage, between 0 and 1; .95 unless told.</param>
    /// <exception cref="ArgumentException">There are fewer than two questions or gold rows, a number is not finite, or a chance is not above 0 to 1.</exception>
    public static PredictionPoweredResult Of(IReadOnlyList<PredictedRow> rows, double level = 0.95)
    {
        ArgumentNullException.ThrowIfNull(rows);
        Counts.CheckLevel(level);
        if (rows.Any(r => !double.IsFinite(r.Prediction) || r.Gold is { } y && !double.IsFinite(y)))
            throw new ArgumentException("A prediction or gold number is not finite.", nameof(rows));
        PredictedRow[] gold = [.. rows.Where(r => r.Gold is not null)];
        if (gold.Any(r => !(r.Inclusion > 0 && r.Inclusion <= 1)))
            throw new ArgumentException($"A gold row was drawn with chance {gold.First(r => !(r.Inclusion > 0 && r.Inclusion <= 1)).Inclusion}, expected above 0 to 1: without it the sample is not a random one.", nameof(rows));
        int questions = rows.Select(r => r.Question).Distinct().Count();
        if (questions < 2 || gold.Length < 2)
            throw new ArgumentException($"There are {questions} questions and {gold.Length} gold rows, expected at least 2 of each.", nameof(rows));
        double n = rows.Count, predicted = rows.Sum(r => r.Prediction) / n, weights = gold.Sum(r => 1 / r.Inclusion);
        double rectifier = gold.Sum(r => (r.Gold!.Value - r.Prediction) / r.Inclusion) / weights;
        double squares = rows.GroupBy(r => r.Question).Sum(g => Square(g.Sum(r =>
            r.Prediction - predicted + (r.Gold is { } y ? n / (weights * r.Inclusion) * (y - r.Prediction - rectifier) : 0))));
        double error = Math.Sqrt(squares * questions / (questions - 1.0)) / n;
        double half = StudentT.InvCDF(0, 1, questions - 1, (1 + level) / 2) * error;
        double estimate = predicted + rectifier;
        return new PredictionPoweredResult(predicted, rectifier, estimate, error, estimate - half, estimate + half, level, rows.Count, gold.Length, questions);
    }

    private static double Square(double x) => x * x;
}
