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
    private readonly double[] _weights;

    /// <param name="scale">The model's scale for the pair.</param>
    /// <param name="strata">Positions in the scale's questions, with coefficients; may be empty for a model that only enters the common ceiling.</param>
    /// <param name="values">x by position.</param>
    /// <param name="lessFloor">Whether x has F_q subtracted, so that the floor's error enters it.</param>
    public ScaledMean(PairScale scale, IReadOnlyList<Stratum> strata, double[] values, bool lessFloor)
    {
        (_scale, _values, _lessFloor) = (scale, values, lessFloor);
        int[] rest = [.. Enumerable.Range(0, scale.Shifts.Count).Except(strata.SelectMany(s => s.Positions))];
        _row = [.. strata];
        _strata = [.. strata, new Stratum(rest, 0)];
        HasRow = _row.Length > 0 && _row.All(s => s.Positions.Length > 0);
        _weights = new double[scale.Shifts.Count];
    }

    /// <summary>Whether the model has questions of the row in every stratum.</summary>
    public bool HasRow { get; }

    /// <summary>Whether the other is the same sum of the same numbers, so that its estimate is this one's.</summary>
    public bool IsSameAs(ScaledMean other) =>
        HasStrataOf(other) && _lessFloor == other._lessFloor && _row.Length == other._row.Length && _values.AsSpan().SequenceEqual(other._values)
        && _strata.Zip(other._strata).All(s => s.First.Coefficient == s.Second.Coefficient);

    /// <summary>Whether the other resamples the same questions of the same model in the same strata, so that its ceilings are this one's.</summary>
    public bool HasStrataOf(ScaledMean other) =>
        _scale == other._scale && IsLaidOutLike(other) && _strata.Zip(other._strata).All(s => s.First.Positions.AsSpan().SequenceEqual(s.Second.Positions));

    /// <summary>Estimates and intervals of several models for one pair of languages, by the same resamples.</summary>
    /// <param name="models">One entry a model.</param>
    /// <param name="floorNoise">z_k by resample: the floor's error in units of its standard error.</param>
    /// <param name="seed">Seed of the run.</param>
    /// <param name="kept">Ceilings of earlier rows of the pair.</param>
    public static IReadOnlyList<ScaledMeanEstimate?> Of(IReadOnlyList<ScaledMean> models, double[] floorNoise, uint seed, ResampledCeilings kept)
    {
        int resamples = floorNoise.Length;
        double?[]?[] known = kept.Of(models, resamples);
        double[][] own = [.. models.Select(_ => new double[resamples])];
        double[][] shared = [.. models.Select(_ => new double[resamples])];
        bool[] fails = new bool[models.Count];
        Philox stream = new(seed, RandomPurpose.Resample, 0);
        int[][] draws = [.. models.Select(m => new int[m._weights.Length])];

        // Models with equally large strata get the same draws: they are drawn once.
        int[] first = [.. models.Select(m => Enumerable.Range(0, models.Count).First(i => models[i].IsLaidOutLike(m)))];
        for (int k = 0; k < resamples; k++)
        {
            bool isNew = known[k] is null;
            double?[] ceilings = known[k] ??= new double?[models.Count];
            for (int m = 0; m < models.Count; m++)
            {
                if (first[m] == m)
                    models[m].Draw(stream, k, draws[m]);
                models[m].Weigh(draws[first[m]]);
                if (isNew)
                    ceilings[m] = models[m]._scale.CeilingOf(models[m]._weights);
            }

            double? ceiling = CommonCeiling(ceilings);
            for (int m = 0; m < models.Count; m++)
            {
                if (!models[m].HasRow)
                    continue;
                (double? ownK, double? commonK) = models[m].Resampled(ceilings[m], ceiling, floorNoise[k]);
                fails[m] |= ownK is null || commonK is null;
                (own[m][k], shared[m][k]) = (ownK ?? 0, commonK ?? 0);
            }
        }

        double? common = CommonCeiling(models.Select(m => m._scale.Ceiling));
        IReadOnlyDictionary<int, double?>[] without = [.. models.Select(m => m._scale.CeilingsByQuestion)];
        return [.. models.Select((m, i) => m.Estimate(common, fails[i] ? null : own[i], fails[i] ? null : shared[i], without, i))];
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

    private bool IsLaidOutLike(ScaledMean other) =>
        _strata.Length == other._strata.Length && _strata.Zip(other._strata).All(s => s.First.Positions.Length == s.Second.Positions.Length);

    // Places within each stratum, drawn with replacement.
    private void Draw(Philox stream, int k, int[] draws)
    {
        stream.MoveTo(k);
        int at = 0;
        foreach (Stratum stratum in _strata)
        {
            for (int i = 0; i < stratum.Positions.Length; i++)
                draws[at++] = stream.NextInt32(stratum.Positions.Length);
        }
    }

    private void Weigh(int[] draws)
    {
        Array.Clear(_weights);
        int at = 0;
        foreach (Stratum stratum in _strata)
        {
            int[] positions = stratum.Positions;
            for (int i = 0; i < positions.Length; i++)
                _weights[positions[draws[at++]]]++;
        }
    }

    private (double? Own, double? Common) Resampled(double? ceiling, double? common, double z)
    {
        double floor = 0, total = 0, numerator = 0;
        for (int i = 0; i < _weights.Length; i++)
        {
            floor += _weights[i] * (_scale.Floors[i] + z * _scale.FloorErrors[i]);
            total += _weights[i];
        }

        foreach (Stratum stratum in _row)
        {
            double sum = 0;
            foreach (int i in stratum.Positions)
                sum += _weights[i] * (_values[i] - (_lessFloor ? z * _scale.FloorErrors[i] : 0));
            numerator += stratum.Coefficient * sum / stratum.Positions.Length;
        }

        return (Ratio(numerator, ceiling - floor / total), Ratio(numerator, common - floor / total));
    }

    private static double? Ratio(double numerator, double? scale) => scale is > 0 ? numerator / scale : null;

    private ScaledMeanEstimate? Estimate(
        double? commonCeiling, double[]? own, double[]? shared, IReadOnlyDictionary<int, double?>[] without, int self)
    {
        if (!HasRow)
            return null;
        double numerator = _row.Sum(s => s.Coefficient * s.Positions.Average(i => _values[i]));
        if (Ratio(numerator, _scale.Scale) is not { } estimate || Ratio(numerator, commonCeiling - _scale.MeanFloor) is not { } common)
            return null;
        if (own is null || shared is null || own.Length < 100 || _row.Any(s => s.Positions.Length < FewestForInterval))
            return new ScaledMeanEstimate(estimate, common, null, null);

        // Each interval sorts its resamples; what is sorted is sorted again in no time.
        Array.Sort(own);
        Array.Sort(shared);
        (List<double[]> ownWithout, List<double[]> commonWithout) = ([], []);
        foreach (Stratum stratum in _strata.Where(s => s.Positions.Length > 1))
        {
            double[] x = new double[stratum.Positions.Length];
            double[] y = new double[stratum.Positions.Length];
            double mean = stratum.Positions.Average(i => _values[i]);
            double floors = _scale.Floors.Sum();
            for (int j = 0; j < x.Length; j++)
            {
                int position = stratum.Positions[j];
                int question = _scale.Shifts[position].Question;
                double less = numerator - stratum.Coefficient * (_values[position] - mean) / (x.Length - 1);
                double floor = (floors - _scale.Floors[position]) / (_scale.Floors.Length - 1);
                double? ceiling = without[self].GetValueOrDefault(question);
                double? shareCeiling = CommonCeiling(without.Select(w => w.GetValueOrDefault(question, w[-1])));
                if (Ratio(less, ceiling - floor) is not { } ratio || Ratio(less, shareCeiling - floor) is not { } commonRatio)
                    return new ScaledMeanEstimate(estimate, common, null, null);
                (x[j], y[j]) = (ratio, commonRatio);
            }

            ownWithout.Add(x);
            commonWithout.Add(y);
        }

        return new ScaledMeanEstimate(
            estimate, common, BootstrapInterval.Bca(estimate, own, ownWithout), BootstrapInterval.Bca(common, shared, commonWithout))
        {
            NarrowInterval = BootstrapInterval.Bca(estimate, own, ownWithout, 0.9),
        };
    }
}
