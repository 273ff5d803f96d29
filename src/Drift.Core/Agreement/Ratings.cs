namespace Drift;

/// <summary>What raters said of units: one row a unit, one column a rater, null where a rater said nothing.</summary>
public sealed class Ratings
{
    private readonly double?[][] _units;

    /// <summary>Takes ratings after checking them.</summary>
    /// <param name="units">One row a unit (an answer), as many columns as raters (2 or more); categories as numbers, whose distances count for weighted
    /// and interval forms; null for no rating.</param>
    /// <param name="questions">The question of each unit, by any numbers: what <see cref="Bootstrap"/> resamples; each unit by itself unless told.</param>
    /// <exception cref="ArgumentException">There are no units, fewer than two raters, ragged rows, a value that is not finite, or as many questions as units are missing.</exception>
    public Ratings(IReadOnlyList<IReadOnlyList<double?>> units, IReadOnlyList<int>? questions = null)
    {
        ArgumentNullException.ThrowIfNull(units);
        if (units.Count == 0 || units[0].Count < 2)
            throw new ArgumentException($"There are {units.Count} units with {(units.Count == 0 ? 0 : units[0].Count)} raters, expected at least 1 with at least 2.", nameof(units));
        if (questions is not null && questions.Count != units.Count)
            throw new ArgumentException($"There are {questions.Count} questions for {units.Count} units, expected one for each.", nameof(questions));
        for (int i = 0; i < units.Count; i++)
        {
            if (units[i].Count != units[0].Count)
                throw new ArgumentException($"Unit {i} has {units[i].Count} places, expected {units[0].Count} as the first: write null for no rating.", nameof(units));
            if (units[i].FirstOrDefault(v => v is { } x && !double.IsFinite(x)) is { } bad)
                throw new ArgumentException($"Unit {i} has a rating of {bad}, expected finite ones: write null for no rating.", nameof(units));
        }

        _units = [.. units.Select(u => u.ToArray())];
        Questions = questions is null ? [.. Enumerable.Range(0, units.Count)] : [.. questions];
    }

    /// <summary>The rows, one a unit.</summary>
    public IReadOnlyList<IReadOnlyList<double?>> Units => _units;

    /// <summary>The question of each unit.</summary>
    public IReadOnlyList<int> Questions { get; }

    /// <summary>Number of raters.</summary>
    public int Raters => _units[0].Length;

    /// <summary>The categories that were used, ascending.</summary>
    public IReadOnlyList<double> Categories => [.. _units.SelectMany(u => u).OfType<double>().Distinct().Order()];

    /// <summary>Interval of a measure of agreement: questions are drawn with replacement, with all their units.</summary>
    /// <remarks>
    /// <para>Percentile interval of <see cref="ClusterBootstrap"/>. Where a draw leaves the measure undefined (one category only) it is left out and counted.</para>
    /// <para>Caution: with few questions the interval is too short; below about 20 report the questions' own values.</para>
    /// </remarks>
    /// <param name="measure">Such as <c>r => CohenKappa.Of(r)</c>.</param>
    /// <param name="resamples">Number of draws, at least 100.</param>
    /// <param name="seed">Seed of the run.</param>
    /// <param name="level">Coverage; .95 unless told.</param>
    /// <exception cref="ArgumentException">There are fewer than two questions, or the measure is defined in fewer than 100 draws.</exception>
    public AgreementIntervalResult Bootstrap(Func<Ratings, AgreementResult> measure, int resamples, uint seed, double level = 0.95)
    {
        ArgumentNullException.ThrowIfNull(measure);
        double?[] values = [.. ClusterBootstrap.Draws(Questions, resamples, seed).Select(rows => measure(At(rows)).Value)];
        double[] defined = [.. values.OfType<double>()];
        return new AgreementIntervalResult(
            measure(this).Value, BootstrapInterval.Percentile(defined, level), values.Length - defined.Length, Questions.Distinct().Count());
    }

    private Ratings At(IReadOnlyList<int> rows) => new([.. rows.Select(i => _units[i])]);
}
