namespace Drift;

/// <summary>One number of every model of a pair under resampled questions: the same questions for all models, one floor error a resample.</summary>
/// <remarks>A question weighs w for every model that answered it; C is over q ≠ q′ with w_q · w_q′, so that a question never meets its own copy.</remarks>
internal sealed class QuestionResamples
{
    private readonly PairContext _pair;
    private readonly IReadOnlyList<ContrastSides>? _sides;
    private readonly bool _debiased;
    private readonly double[][] _lanes;

    private QuestionResamples(PairContext pair, IReadOnlyList<ContrastSides>? sides, bool debiased)
    {
        (_pair, _sides, _debiased) = (pair, sides, debiased);
        _lanes = [.. pair.Scales.Select(s => new double[QuadraticForm.Batch * s.Scale.Shifts.Count])];
        int[] questions = [.. pair.Scales.SelectMany(s => s.Scale.Shifts).Select(s => s.Question).Distinct().Order()];

        // A contrast keeps as many questions of each role as there are.
        int[][] strata = sides is null ? [questions]
            : [.. questions.GroupBy(q => pair.Input.Questions[q].Role).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => g.ToArray())];
        double[] weights = new double[pair.Input.Questions.Count];
        Array.Fill(weights, 1);
        (Observed, double?[] observedOwn) = First(Values([weights], [0]));
        (double?[] Common, double?[] Own)[][] without = [.. strata.Where(s => s.Length > 1).Select(stratum => stratum.Select(q =>
        {
            weights[q] = 0;
            (double?[], double?[]) values = First(Values([weights], [0]));
            weights[q] = 1;
            return values;
        }).ToArray())];
        Without = [.. without.Select(s => s.Select(v => v.Common).ToArray())];

        int resamples = pair.Options.Resamples;
        Resampled = new double?[resamples][];
        double?[][] own = new double?[resamples][];
        Philox stream = new(pair.Options.Seed, RandomPurpose.Resample, 0);
        double[][] batch = [.. Enumerable.Range(0, QuadraticForm.Batch).Select(_ => new double[weights.Length])];
        for (int first = 0; first < resamples; first += QuadraticForm.Batch)
        {
            int count = Math.Min(QuadraticForm.Batch, resamples - first);
            for (int v = 0; v < count; v++)
            {
                stream.MoveTo(first + v);
                Array.Clear(batch[v]);
                foreach (int[] stratum in strata)
                {
                    for (int i = 0; i < stratum.Length; i++)
                        batch[v][stratum[stream.NextInt32(stratum.Length)]]++;
                }
            }

            (double?[][] commonForm, double?[][] ownForm) = Values(batch.AsSpan(0, count), pair.FloorNoise.AsSpan(first, count));
            commonForm.CopyTo(Resampled, first);
            ownForm.CopyTo(own, first);
        }

        WithOwnCeilings = new QuestionResamples(this, observedOwn, own, [.. without.Select(s => s.Select(v => v.Own).ToArray())]);
    }

    private QuestionResamples(QuestionResamples common, double?[] observed, double?[][] resampled, double?[][][] without)
    {
        (_pair, _sides, _debiased, _lanes) = (common._pair, common._sides, common._debiased, common._lanes);
        (Observed, Resampled, Without, WithOwnCeilings) = (observed, resampled, without, this);
    }

    /// <summary>The number of each model in the pair's scales, every question once; null where the model has none.</summary>
    public IReadOnlyList<double?> Observed { get; }

    /// <summary>The same by resample; null where a resample has no scale.</summary>
    public double?[][] Resampled { get; }

    /// <summary>The same without each question, by stratum.</summary>
    public IReadOnlyList<double?[][]> Without { get; }

    /// <summary>Drift with the models' mean ceiling.</summary>
    public static QuestionResamples OfDrift(PairContext pair) => new(pair, null, false);

    /// <summary>Drift with each model's own ceiling, under the same resamples.</summary>
    public QuestionResamples WithOwnCeilings { get; }

    /// <summary>Contrast with the models' mean ceiling, resampled within role.</summary>
    /// <param name="pair">The pair.</param>
    /// <param name="sides">Questions of each model in the pair's scales.</param>
    /// <param name="debiased">Whether sampling noise is taken out.</param>
    public static QuestionResamples OfContrast(PairContext pair, IReadOnlyList<ContrastSides> sides, bool debiased) => new(pair, sides, debiased);

    private static (double?[] Common, double?[] Own) First((double?[][] Common, double?[][] Own) values) => (values.Common[0], values.Own[0]);

    // By vector of weights, at most sixteen, and model: in units of the models' mean ceiling, and of each model's own.
    private (double?[][] Common, double?[][] Own) Values(ReadOnlySpan<double[]> weights, ReadOnlySpan<double> noise)
    {
        int models = _pair.Scales.Count, count = weights.Length;
        double[] ceilings = new double[models * QuadraticForm.Batch], floors = new double[ceilings.Length], shifts = new double[ceilings.Length];
        for (int m = 0; m < models; m++)
        {
            PairScale scale = _pair.Scales[m].Scale;
            for (int i = 0; i < scale.Shifts.Count; i++)
            {
                for (int v = 0; v < count; v++)
                    _lanes[m][QuadraticForm.Batch * i + v] = weights[v][scale.Shifts[i].Question];
            }

            int at = m * QuadraticForm.Batch;
            scale.ResampleAny(_lanes[m], noise, ceilings.AsSpan(at), floors.AsSpan(at), shifts.AsSpan(at));
        }

        double?[][] common = new double?[count][], own = new double?[count][];
        for (int v = 0; v < count; v++)
        {
            (common[v], own[v]) = (new double?[models], new double?[models]);
            double sum = 0;
            int known = 0;
            for (int m = 0; m < models; m++)
            {
                double ceiling = ceilings[m * QuadraticForm.Batch + v];
                (sum, known) = double.IsNaN(ceiling) ? (sum, known) : (sum + ceiling, known + 1);
            }

            double mean = known > 0 ? sum / known : double.NaN;
            for (int m = 0; m < models; m++)
            {
                int at = m * QuadraticForm.Batch + v;
                double? value = _sides is null ? shifts[at] - floors[at] : Contrast(_sides[m], weights[v]);
                common[v][m] = mean - floors[at] > 0 ? value / (mean - floors[at]) : null;
                own[v][m] = ceilings[at] - floors[at] > 0 ? value / (ceilings[at] - floors[at]) : null;
            }
        }

        return (common, own);
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
