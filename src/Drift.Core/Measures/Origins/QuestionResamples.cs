namespace Drift;

/// <summary>One number of every model of a pair under resampled questions: the same questions for all models, one floor error a resample.</summary>
/// <remarks>A question weighs w for every model that answered it; C is over q ≠ q′ with w_q · w_q′, so that a question never meets its own copy.</remarks>
internal sealed class QuestionResamples
{
    private readonly PairContext _pair;
    private readonly IReadOnlyList<ContrastSides>? _sides;
    private readonly bool _common;
    private readonly bool _debiased;
    private readonly double[][] _weights;
    private readonly double?[]?[] _ceilings;

    private QuestionResamples(PairContext pair, IReadOnlyList<ContrastSides>? sides, bool common, bool debiased, QuestionResamples? sameQuestions)
    {
        (_pair, _sides, _common, _debiased) = (pair, sides, common, debiased);
        _ceilings = sameQuestions?._ceilings ?? new double?[pair.Options.Resamples][];
        _weights = [.. pair.Scales.Select(s => new double[s.Scale.Shifts.Count])];
        int[] questions = [.. pair.Scales.SelectMany(s => s.Scale.Shifts).Select(s => s.Question).Distinct().Order()];

        // A contrast keeps as many questions of each role as there are.
        int[][] strata = sides is null ? [questions]
            : [.. questions.GroupBy(q => pair.Input.Questions[q].Role).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => g.ToArray())];
        double[] weights = new double[pair.Input.Questions.Count];
        Array.Fill(weights, 1);
        Observed = Values(weights, 0);
        Without = [.. strata.Where(s => s.Length > 1).Select(stratum => stratum.Select(q =>
        {
            weights[q] = 0;
            double?[] values = Values(weights, 0);
            weights[q] = 1;
            return values;
        }).ToArray())];

        Resampled = new double?[pair.Options.Resamples][];
        Philox stream = new(pair.Options.Seed, RandomPurpose.Resample, 0);
        for (int k = 0; k < Resampled.Length; k++)
        {
            stream.MoveTo(k);
            Array.Clear(weights);
            foreach (int[] stratum in strata)
            {
                for (int i = 0; i < stratum.Length; i++)
                    weights[stratum[stream.NextInt32(stratum.Length)]]++;
            }

            Resampled[k] = Values(weights, pair.FloorNoise[k], k);
        }
    }

    /// <summary>The number of each model in the pair's scales, every question once; null where the model has none.</summary>
    public IReadOnlyList<double?> Observed { get; }

    /// <summary>The same by resample; null where a resample has no scale.</summary>
    public double?[][] Resampled { get; }

    /// <summary>The same without each question, by stratum.</summary>
    public IReadOnlyList<double?[][]> Without { get; }

    /// <summary>Drift with the models' mean ceiling.</summary>
    public static QuestionResamples OfDrift(PairContext pair) => new(pair, null, true, false, null);

    /// <summary>Drift with each model's own ceiling, under the same resamples.</summary>
    public QuestionResamples WithOwnCeilings() => new(_pair, null, false, false, this);

    /// <summary>Contrast with the models' mean ceiling, resampled within role.</summary>
    /// <param name="pair">The pair.</param>
    /// <param name="sides">Questions of each model in the pair's scales.</param>
    /// <param name="debiased">Whether sampling noise is taken out.</param>
    public static QuestionResamples OfContrast(PairContext pair, IReadOnlyList<ContrastSides> sides, bool debiased) => new(pair, sides, true, debiased, null);

    // Of resample k, or of none.
    private double?[] Values(double[] weights, double z, int? k = null)
    {
        double?[] values = new double?[_weights.Length];
        double?[]? ceilings = k is { } own ? _ceilings[own] : null;
        for (int m = 0; m < values.Length; m++)
        {
            PairScale scale = _pair.Scales[m].Scale;
            for (int i = 0; i < _weights[m].Length; i++)
                _weights[m][i] = weights[scale.Shifts[i].Question];
        }

        ceilings ??= [.. _weights.Select((w, m) => _pair.Scales[m].Scale.CeilingOf(w))];
        if (k is { } resample)
            _ceilings[resample] = ceilings;

        double? mean = ceilings.Average();
        for (int m = 0; m < values.Length; m++)
        {
            PairScale scale = _pair.Scales[m].Scale;
            double floor = 0, total = 0, sum = 0;
            for (int i = 0; i < _weights[m].Length; i++)
            {
                double at = scale.Floors[i] + z * scale.FloorErrors[i];
                floor += _weights[m][i] * at;
                sum += _weights[m][i] * (scale.Shifts[i].Distance - at);
                total += _weights[m][i];
            }

            double? unit = (_common ? mean : ceilings[m]) - floor / total;
            if (unit > 0)
                values[m] = (_sides is null ? sum / total : Contrast(_sides[m], weights)) / unit;
        }

        return values;
    }

    private double? Contrast(ContrastSides sides, double[] weights) => Side(sides.Sensitive, weights) - Side(sides.Control, weights);

    private double? Side(IReadOnlyList<PairedShift> side, double[] weights)
    {
        double sum = 0, total = 0;
        foreach (PairedShift shift in side)
        {
            sum += weights[shift.Question] * (_debiased ? shift.Debiased!.Value : shift.Distance);
            total += weights[shift.Question];
        }

        return total > 0 ? sum / total : null;
    }
}
