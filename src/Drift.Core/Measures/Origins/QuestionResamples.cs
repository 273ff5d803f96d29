using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Drift;

/// <summary>One number of every model of a pair under resampled questions: the same questions for all models, one floor error a resample.</summary>
/// <remarks>
/// <para>A question weighs w for every model that answered it; C is over q ≠ q′ with w_q · w_q′, so that a question never meets its own copy.</para>
/// <para>Models that answered all questions have the same C and F̄ under the same resamples as in the rows of drift and contrast: they are taken from there.
/// Numbers of many resamples stand in plain arrays, where NaN marks a resample without a scale.</para>
/// </remarks>
internal sealed class QuestionResamples
{
    private const int Batch = QuadraticForm.Batch;

    private readonly PairContext _pair;
    private readonly int[] _questions;
    private readonly int[][] _places;
    private readonly (int[] Positions, double[] Values)[][]? _sides;

    // Of one batch of resamples, by model: C, F̄ and the number before it is divided by the scale.
    private readonly double[] _ceilings;
    private readonly double[] _floors;
    private readonly double[] _numerators;

    private QuestionResamples(PairContext pair, IReadOnlyList<ContrastSides>? sides, bool debiased)
    {
        _pair = pair;
        _questions = [.. pair.Scales.SelectMany(s => s.Scale.Shifts).Select(s => s.Question).Distinct().Order()];
        _places = [.. pair.Scales.Select(s => s.Scale.Shifts.Select(x => Array.BinarySearch(_questions, x.Question)).ToArray())];
        _sides = sides is null ? null : [.. pair.Scales.Zip(sides, (s, side) => new[] { Side(s.Scale, side.Sensitive, debiased), Side(s.Scale, side.Control, debiased) })];
        (_ceilings, _floors, _numerators) = (new double[Batch * _places.Length], new double[Batch * _places.Length], new double[Batch * _places.Length]);

        // A contrast keeps as many questions of each role as there are.
        int[] all = [.. Enumerable.Range(0, _questions.Length)];
        Stratum[] strata = sides is null ? [new Stratum(all, 1)]
            : [.. all.GroupBy(i => pair.Input.Questions[_questions[i]].Role).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => new Stratum([.. g], 1))];
        (double[][] common, double[][] own) = WithoutEach([]);
        (Observed, double?[] observedOwn) = ([.. common.Select(First)], [.. own.Select(First)]);
        (double[][] Common, double[][] Own)[] without = [.. strata.Where(s => s.Positions.Length > 1).Select(s => WithoutEach(s.Positions))];
        Without = [.. without.Select(w => w.Common)];
        (Resampled, own) = Resample(strata);
        WithOwnCeilings = new QuestionResamples(this, observedOwn, own, [.. without.Select(w => w.Own)]);
    }

    private QuestionResamples(QuestionResamples common, double?[] observed, double[][] resampled, double[][][] without)
    {
        (_pair, _questions, _places, _sides) = (common._pair, common._questions, common._places, common._sides);
        (_ceilings, _floors, _numerators) = (common._ceilings, common._floors, common._numerators);
        (Observed, Resampled, Without, WithOwnCeilings) = (observed, resampled, without, this);
    }

    /// <summary>The number of each model in the pair's scales, every question once; null where the model has none.</summary>
    public IReadOnlyList<double?> Observed { get; }

    /// <summary>The same by model and resample; NaN where a resample has no scale.</summary>
    public double[][] Resampled { get; }

    /// <summary>The same without each question, by stratum of questions, model and question; NaN for none.</summary>
    public IReadOnlyList<double[][]> Without { get; }

    /// <summary>Drift with the models' mean ceiling.</summary>
    public static QuestionResamples OfDrift(PairContext pair) => new(pair, null, false);

    /// <summary>Drift with each model's own ceiling, under the same resamples.</summary>
    public QuestionResamples WithOwnCeilings { get; }

    /// <summary>Contrast with the models' mean ceiling, resampled within role.</summary>
    /// <param name="pair">The pair.</param>
    /// <param name="sides">Questions of each model in the pair's scales.</param>
    /// <param name="debiased">Whether sampling noise is taken out.</param>
    public static QuestionResamples OfContrast(PairContext pair, IReadOnlyList<ContrastSides> sides, bool debiased) => new(pair, sides, debiased);

    private static double? First(double[] values) => double.IsNaN(values[0]) ? null : values[0];

    private static (int[] Positions, double[] Values) Side(PairScale scale, IReadOnlyList<PairedShift> side, bool debiased)
    {
        Dictionary<int, int> positions = scale.Shifts.Select((s, i) => (s.Question, i)).ToDictionary();
        return ([.. side.Select(s => positions[s.Question])], [.. side.Select(s => debiased ? s.Debiased!.Value : s.Distance)]);
    }

    // By model: without each of some questions, one after the other; with all questions where there are none to leave out.
    private (double[][] Common, double[][] Own) WithoutEach(int[] left)
    {
        int count = Math.Max(1, left.Length);
        (double[][] common, double[][] own) = ([.. _places.Select(_ => new double[count])], [.. _places.Select(_ => new double[count])]);
        double[] weights = new double[Batch * _questions.Length], lanes = new double[weights.Length], noise = new double[Batch];
        for (int first = 0; first < count; first += Batch)
        {
            int some = Math.Min(Batch, count - first);
            Array.Fill(weights, 1);
            for (int v = 0; v < some && left.Length > 0; v++)
                weights[Batch * left[first + v] + v] = 0;
            for (int m = 0; m < _places.Length; m++)
                OfAnyWeights(m, weights, lanes, noise.AsSpan(0, some));
            Divide(some, first, common, own);
        }

        return (common, own);
    }

    // By model: in units of the models' mean ceiling, and of each model's own.
    private (double[][] Common, double[][] Own) Resample(Stratum[] strata)
    {
        KnownResamples known = _pair.Known;
        int resamples = _pair.Options.Resamples;
        (double[][] common, double[][] own) = ([.. _places.Select(_ => known.Room(resamples))], [.. _places.Select(_ => known.Room(resamples))]);
        string key = KnownResamples.KeyOf(strata);
        (ResampledScale Scale, bool IsNew)?[] scales =
            [.. _places.Select((p, m) => p.Length == _questions.Length ? known.Scale(_pair.Scales[m].Scale, key, resamples) : ((ResampledScale, bool)?)null)];
        ResampledWeights weights = new([(key, strata)], resamples, _pair.Options.Seed, known);
        double[] lanes = new double[Batch * _questions.Length];
        for (int k = 0; k < resamples; k += Batch)
        {
            int count = Math.Min(Batch, resamples - k);
            ReadOnlySpan<double> noise = _pair.FloorNoise.AsSpan(k, count);
            weights.MoveTo(k, count);
            for (int m = 0; m < _places.Length; m++)
            {
                if (scales[m] is not (var scale, var isNew))
                {
                    OfAnyWeights(m, weights.Of(0), lanes, noise);
                    continue;
                }

                if (isNew)
                    _pair.Scales[m].Scale.Resample(weights.Of(0), weights.SquaresOf(0), noise, scale.Ceilings.AsSpan(k), scale.Floors.AsSpan(k));
                scale.Ceilings.AsSpan(k, count).CopyTo(_ceilings.AsSpan(Batch * m));
                scale.Floors.AsSpan(k, count).CopyTo(_floors.AsSpan(Batch * m));
                if (_sides is null)
                    _pair.Scales[m].Scale.ResampleShifts(weights.Of(0), _numerators.AsSpan(Batch * m, count));
                Number(m, weights.Of(0), count);
            }

            Divide(count, k, common, own);
        }

        return (common, own);
    }

    // A model weighs the questions it answered.
    private void OfAnyWeights(int m, ReadOnlySpan<double> weights, Span<double> lanes, ReadOnlySpan<double> noise)
    {
        for (int i = 0; i < _places[m].Length; i++)
            weights.Slice(Batch * _places[m][i], Batch).CopyTo(lanes[(Batch * i)..]);
        lanes = lanes[..(Batch * _places[m].Length)];
        _pair.Scales[m].Scale.ResampleAny(lanes, noise, _ceilings.AsSpan(Batch * m), _floors.AsSpan(Batch * m), _numerators.AsSpan(Batch * m));
        Number(m, lanes, noise.Length);
    }

    // Drift: S − F̄. Contrast: sensitive less control.
    private void Number(int m, ReadOnlySpan<double> lanes, int count)
    {
        Span<double> numerators = _numerators.AsSpan(Batch * m, count);
        if (_sides is null)
        {
            for (int v = 0; v < count; v++)
                numerators[v] -= _floors[Batch * m + v];
            return;
        }

        (Vector512<double> first0, Vector512<double> first1) = Mean(_sides[m][0], lanes);
        (Vector512<double> second0, Vector512<double> second1) = Mean(_sides[m][1], lanes);
        (first0, first1) = (first0 - second0, first1 - second1);
        for (int v = 0; v < count; v++)
            numerators[v] = v < 8 ? first0[v] : first1[v - 8];
    }

    // 0/0 is NaN: no weight, no mean.
    private static (Vector512<double> Low, Vector512<double> High) Mean((int[] Positions, double[] Values) side, ReadOnlySpan<double> weights)
    {
        ReadOnlySpan<Vector512<double>> lanes = MemoryMarshal.Cast<double, Vector512<double>>(weights);
        Vector512<double> sum0 = default, sum1 = default, total0 = default, total1 = default;
        for (int j = 0; j < side.Positions.Length; j++)
        {
            Vector512<double> value = Vector512.Create(side.Values[j]), low = lanes[2 * side.Positions[j]], high = lanes[2 * side.Positions[j] + 1];
            (sum0, sum1) = (sum0 + low * value, sum1 + high * value);
            (total0, total1) = (total0 + low, total1 + high);
        }

        return (sum0 / total0, sum1 / total1);
    }

    private void Divide(int count, int at, double[][] common, double[][] own)
    {
        for (int v = 0; v < count; v++)
        {
            double sum = 0;
            int known = 0;
            for (int m = 0; m < _places.Length; m++)
            {
                double ceiling = _ceilings[Batch * m + v];
                (sum, known) = double.IsNaN(ceiling) ? (sum, known) : (sum + ceiling, known + 1);
            }

            double mean = known > 0 ? sum / known : double.NaN;
            for (int m = 0; m < _places.Length; m++)
            {
                int place = Batch * m + v;
                (double ofMean, double ofOwn) = (mean - _floors[place], _ceilings[place] - _floors[place]);
                common[m][at + v] = ofMean > 0 ? _numerators[place] / ofMean : double.NaN;
                own[m][at + v] = ofOwn > 0 ? _numerators[place] / ofOwn : double.NaN;
            }
        }
    }
}
