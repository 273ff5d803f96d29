using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using MathNet.Numerics.Distributions;

namespace Drift;

/// <summary>A sum of means over strata of questions, in units of the pair's scale, with its interval over questions.</summary>
/// <remarks>
/// <para>θ = Σₛ cₛ · mean of x over stratum s / (C − F̄). Questions are resampled within each stratum; the model's other questions,
/// which enter C and F̄ alone, are one more stratum. Resample k draws the same places for every model with equally many questions,
/// and one floor error z_k · SE(F) shared by all models of the pair. The common form puts the mean C of all models in place of the model's own.</para>
/// </remarks>
internal sealed class ScaledMean
{
    /// <summary>Fewer questions than this in a stratum: no interval.</summary>
    public const int FewestForInterval = 5;

    private readonly PairScale _scale;
    private readonly double[] _values;
    private readonly bool _lessFloor;
    private readonly Stratum[] _row;
    private readonly Stratum[] _strata;
    private readonly string _key;

    /// <param name="scale">The model's scale for the pair.</param>
    /// <param name="strata">Positions in the scale's questions, with coefficients; may be empty for a model that only enters the common ceiling.</param>
    /// <param name="values">x by position.</param>
    /// <param name="lessFloor">Whether x has F_q subtracted, so that the floor's error enters it.</param>
    public ScaledMean(PairScale scale, IReadOnlyList<Stratum> strata, double[] values, bool lessFloor)
    {
        (_scale, _values, _lessFloor) = (scale, values, lessFloor);
        int[] rest = [.. Enumerable.Range(0, scale.Shifts.Count).Except(strata.SelectMany(s => s.Positions))];
        _row = [.. strata];

        // An empty stratum draws nothing: without it more rows are seen to have the same resamples.
        _strata = [.. strata.Append(new Stratum(rest, 0)).Where(s => s.Positions.Length > 0)];
        HasRow = _row.Length > 0 && _row.All(s => s.Positions.Length > 0);
        _key = KnownResamples.KeyOf(_strata);
    }

    /// <summary>Whether the model has questions of the row in every stratum.</summary>
    public bool HasRow { get; }

    /// <summary>Whether the other is the same sum of the same numbers, so that its estimate is this one's.</summary>
    public bool IsSameAs(ScaledMean other) =>
        _scale == other._scale && _key == other._key && _lessFloor == other._lessFloor && _row.Length == other._row.Length && HasRow == other.HasRow && _values.AsSpan().SequenceEqual(other._values)
        && _strata.Zip(other._strata).All(s => s.First.Coefficient == s.Second.Coefficient);

    /// <summary>Estimates and intervals of several models for one pair of languages, by the same resamples.</summary>
    /// <param name="models">One entry a model.</param>
    /// <param name="floorNoise">z_k by resample: the floor's error in units of its standard error.</param>
    /// <param name="seed">Seed of the run.</param>
    /// <param name="known">Draws and ceilings that were made for other rows of the pair; those of these rows are added.</param>
    public static IReadOnlyList<ScaledMeanEstimate?> Of(
        IReadOnlyList<ScaledMean> models, double[] floorNoise, uint seed, KnownResamples known)
    {
        int resamples = floorNoise.Length;
        double[][] numerators = [.. models.Select((m, i) => m.HasRow ? known.Row(i, resamples) : [])];
        (ResampledScale[] scales, bool[] isNew) = (new ResampledScale[models.Count], new bool[models.Count]);
        for (int m = 0; m < models.Count; m++)
            (scales[m], isNew[m]) = known.Scale(models[m]._scale, models[m]._key, resamples);
        Terms[] terms = [.. models.Select(m => m.HasRow ? m.TermsOf() : default)];
        ResampledWeights weights = new(models.Select(m => (m._key, m._strata)), resamples, seed, known);
        for (int k = 0; k < resamples; k += QuadraticForm.Batch)
        {
            int count = Math.Min(QuadraticForm.Batch, resamples - k);
            weights.MoveTo(k, count);
            for (int m = 0; m < models.Count; m++)
            {
                if (isNew[m])
                    models[m]._scale.Resample(weights.Of(m), weights.SquaresOf(m), floorNoise.AsSpan(k, count), scales[m].Ceilings.AsSpan(k), scales[m].Floors.AsSpan(k));
            }

            for (int m = 0; m < models.Count; m++)
            {
                if (models[m].HasRow)
                    Numerators(terms[m], weights.Of(m), floorNoise.AsSpan(k, count), numerators[m].AsSpan(k));
            }
        }

        double[] common = known.Row(models.Count, resamples), shared = known.Row(models.Count + 1, resamples);
        CommonCeilings(scales, common);
        double? commonCeiling = CommonCeiling(models.Select(m => m._scale.Ceiling));
        Dictionary<int, double?> without = CommonCeilingsWithout(models);
        ScaledMeanEstimate?[] estimates = new ScaledMeanEstimate?[models.Count];
        for (int m = 0; m < estimates.Length; m++)
        {
            if (!models[m].HasRow)
                continue;
            bool all = Ratios(numerators[m], common, scales[m].Floors, shared) && Ratios(numerators[m], scales[m].Ceilings, scales[m].Floors, numerators[m]);
            estimates[m] = models[m].Estimate(commonCeiling, numerators[m], shared, all, without);
        }

        return estimates;
    }

    /// <summary>z_k of every resample for a pair: standard normal, the same whichever other languages are in the run.</summary>
    public static double[] FloorNoise(string a, string b, int resamples, uint seed)
    {
        // FNV-1a of the pair's name.
        uint hash = 2166136261;
        foreach (char c in string.CompareOrdinal(a, b) < 0 ? $"{a}|{b}" : $"{b}|{a}")
            hash = (hash ^ c) * 16777619;
        Philox stream = new(seed, RandomPurpose.FloorNoise, 0, (ulong)hash << 8);
        double[] noise = new double[resamples];
        for (int k = 0; k < resamples; k++)
        {
            stream.MoveTo(k);
            noise[k] = Normal.InvCDF(0, 1, stream.NextDouble());
        }

        return noise;
    }

    private static double? CommonCeiling(IEnumerable<double?> ceilings)
    {
        double sum = 0;
        int known = 0;
        foreach (double? ceiling in ceilings)
        {
            sum += ceiling ?? 0;
            known += ceiling is null ? 0 : 1;
        }

        return known > 0 ? sum / known : null;
    }

    // Mean over the models that have one, by resample; NaN where none has.
    private static void CommonCeilings(ResampledScale[] scales, double[] common)
    {
        int[] known = new int[common.Length];
        Array.Clear(common);
        foreach (ResampledScale scale in scales)
        {
            double[] ceilings = scale.Ceilings;
            for (int k = 0; k < common.Length; k++)
            {
                if (double.IsNaN(ceilings[k]))
                    continue;
                common[k] += ceilings[k];
                known[k]++;
            }
        }

        for (int k = 0; k < common.Length; k++)
            common[k] = known[k] > 0 ? common[k] / known[k] : double.NaN;
    }

    // By the question left out; −1 with all.
    private static Dictionary<int, double?> CommonCeilingsWithout(IReadOnlyList<ScaledMean> models)
    {
        IReadOnlyDictionary<int, double?>[] without = [.. models.Select(m => m._scale.CeilingsByQuestion)];
        return without.SelectMany(w => w.Keys).Distinct()
            .ToDictionary(question => question, question => CommonCeiling(without.Select(w => w.GetValueOrDefault(question, w[-1]))));
    }

    // cₛ x / nₛ of each question of the row, and the same of the floor's error; 0 where x has no floor subtracted.
    private Terms TermsOf()
    {
        int[] positions = [.. _row.SelectMany(s => s.Positions)];
        double[] shares = [.. _row.SelectMany(s => Enumerable.Repeat(s.Coefficient / s.Positions.Length, s.Positions.Length))];
        return new Terms(
            positions, [.. positions.Select((i, j) => shares[j] * _values[i])], [.. positions.Select((i, j) => _lessFloor ? shares[j] * _scale.FloorErrors[i] : 0)]);
    }

    // Σₛ cₛ · weighted mean of x, of some resamples.
    private static void Numerators(Terms terms, ReadOnlySpan<double> weights, ReadOnlySpan<double> noise, Span<double> numerators)
    {
        ReadOnlySpan<Vector512<double>> lanes = MemoryMarshal.Cast<double, Vector512<double>>(weights);
        Vector512<double> value0 = default, value1 = default, less0 = default, less1 = default;
        for (int j = 0; j < terms.Positions.Length; j++)
        {
            int i = 2 * terms.Positions[j];
            (Vector512<double> x, Vector512<double> e) = (Vector512.Create(terms.Values[j]), Vector512.Create(terms.Errors[j]));
            (value0, value1) = (Vector512.FusedMultiplyAdd(lanes[i], x, value0), Vector512.FusedMultiplyAdd(lanes[i + 1], x, value1));
            (less0, less1) = (Vector512.FusedMultiplyAdd(lanes[i], e, less0), Vector512.FusedMultiplyAdd(lanes[i + 1], e, less1));
        }

        for (int v = 0; v < noise.Length; v++)
            numerators[v] = v < 8 ? value0[v] - noise[v] * less0[v] : value1[v - 8] - noise[v] * less1[v - 8];
    }

    // In units of C − F̄; false where one of those is not above 0.
    private static bool Ratios(double[] numerators, double[] ceilings, double[] floors, double[] ratios)
    {
        bool all = true;
        for (int k = 0; k < ratios.Length; k++)
        {
            double scale = ceilings[k] - floors[k];
            all &= scale > 0;
            ratios[k] = numerators[k] / scale;
        }

        return all;
    }

    private static double? Ratio(double numerator, double? scale) => scale is > 0 ? numerator / scale : null;

    private ScaledMeanEstimate? Estimate(double? commonCeiling, double[] own, double[] shared, bool allHaveScales, Dictionary<int, double?> without)
    {
        double numerator = _row.Sum(s => s.Coefficient * s.Positions.Average(i => _values[i]));
        if (Ratio(numerator, _scale.Scale) is not { } estimate || Ratio(numerator, commonCeiling - _scale.MeanFloor) is not { } common)
            return null;
        if (own.Length < 100 || !allHaveScales || _row.Any(s => s.Positions.Length < FewestForInterval))
            return new ScaledMeanEstimate(estimate, common, null, null);

        double floors = _scale.Floors.Sum();
        (List<double[]> ownWithout, List<double[]> commonWithout) = ([], []);
        foreach (Stratum stratum in _strata.Where(s => s.Positions.Length > 1))
        {
            double[] x = new double[stratum.Positions.Length];
            double[] y = new double[stratum.Positions.Length];
            double mean = stratum.Positions.Average(i => _values[i]);
            for (int j = 0; j < x.Length; j++)
            {
                int position = stratum.Positions[j];
                int question = _scale.Shifts[position].Question;
                double less = numerator - stratum.Coefficient * (_values[position] - mean) / (x.Length - 1);
                double floor = (floors - _scale.Floors[position]) / (_scale.Floors.Length - 1);
                double? ceiling = _scale.CeilingsByQuestion[question];
                if (Ratio(less, ceiling - floor) is not { } ratio || Ratio(less, without[question] - floor) is not { } commonRatio)
                    return new ScaledMeanEstimate(estimate, common, null, null);
                (x[j], y[j]) = (ratio, commonRatio);
            }

            ownWithout.Add(x);
            commonWithout.Add(y);
        }

        return new ScaledMeanEstimate(
            estimate, common, BootstrapInterval.BcaInPlace(estimate, own, ownWithout), BootstrapInterval.BcaInPlace(common, shared, commonWithout))
        {
            NarrowInterval = BootstrapInterval.BcaInPlace(estimate, own, ownWithout, 0.9),
        };
    }

    private readonly record struct Terms(int[] Positions, double[] Values, double[] Errors);
}
