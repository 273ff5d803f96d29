namespace Drift;

/// <summary>All that the rows of one pair of languages share: scales of the models, shifts by subset.</summary>
internal sealed class PairContext
{
    private readonly double[] _floorNoise;
    private readonly KnownResamples _known;
    private readonly Dictionary<(string Model, string Subset), IReadOnlyList<PairedShift>> _shifts = [];
    private readonly List<(IReadOnlyList<ScaledMean> Rows, IReadOnlyList<ScaledMeanEstimate?> Estimates)> _rows = [];

    public PairContext(AnalysisInput input, AnalysisOptions options, IReadOnlyDictionary<string, CellMeans> cells, IReadOnlyDictionary<string, int> questions, PairLabels labels, KnownResamples known, string a, string b)
    {
        (Input, Options, Cells, Labels, A, B) = (input, options, cells, labels, a, b);
        _known = known;
        CellMeans cut = new(input.EqualLength.FirstOrDefault(e => e.A == a && e.B == b)?.Responses ?? [], questions);
        FloorTable? table = input.Floors.FirstOrDefault(f => f.A == a && f.B == b || f.A == b && f.B == a);
        Floor = options.FloorWindow is { } sentences ? table?.Fixed(sentences) : table;
        IsFloorFixed = options.FloorWindow is not null;
        foreach (Model model in input.Models)
        {
            foreach (string subset in Subset.Known)
            {
                CellMeans own = subset == Subset.EqualLength ? cut : cells[subset];
                _shifts[(model.Id, subset)] = PairedShift.Of(own.Of(model.Id, a), own.Of(model.Id, b), PairedShift.FloorFrom(Floor));
            }
        }

        Scales = [.. input.Models.Where(m => ShiftsOf(m.Id, Subset.All).Count > 0).Select(m =>
            (m, new PairScale(ShiftsOf(m.Id, Subset.All), cells[Subset.All].Of(m.Id, a), cells[Subset.All].Of(m.Id, b), known)))];
        _floorNoise = ScaledMean.FloorNoise(a, b, options.Resamples, options.Seed);
    }

    public AnalysisInput Input { get; }

    public AnalysisOptions Options { get; }

    /// <summary>Cell means by subset, but for the one of equal lengths.</summary>
    public IReadOnlyDictionary<string, CellMeans> Cells { get; }

    /// <summary>Labels of the answers; none where the corpus has none.</summary>
    public PairLabels Labels { get; }

    /// <summary>What rows of this pair share.</summary>
    public KnownResamples Known => _known;

    /// <summary>Arrangements of two groups of questions that tests of this pair have drawn.</summary>
    public Dictionary<(int, int), TwoGroupDraws> Draws => _known.Arrangements;

    public string A { get; }

    public string B { get; }

    /// <summary>The floor that is applied; null without calibration.</summary>
    public FloorTable? Floor { get; }

    /// <summary>z_k of each resample: the floor's error in units of its standard error.</summary>
    public double[] FloorNoise => _floorNoise;

    /// <summary>Whether one bucket is applied to every length.</summary>
    public bool IsFloorFixed { get; }

    /// <summary>The models with at least one question answered in both languages, in the corpus's order.</summary>
    public IReadOnlyList<(Model Model, PairScale Scale)> Scales { get; }

    public IReadOnlyList<PairedShift> ShiftsOf(string model, string subset) => _shifts[(model, subset)];

    public Question QuestionOf(PairedShift shift) => Input.Questions[shift.Question];

    /// <summary>Whether drift may be given at all: a floor is there and the encoder leaves at least a fifth of the scale.</summary>
    public static bool IsGiven(PairScale scale) => scale.Resolution >= FewestResolution;

    public const double FewestResolution = 0.2;

    public const double LowResolution = 0.35;

    /// <summary>Estimates and intervals of one row for each model in <see cref="Scales"/>, null where the model has no such row.</summary>
    /// <param name="strata">By model: the questions of the row, by coefficient; empty for none.</param>
    /// <param name="value">x of a question.</param>
    /// <param name="lessFloor">Whether x has F_q subtracted.</param>
    public IReadOnlyList<ScaledMeanEstimate?> Rows(
        Func<Model, IReadOnlyList<(double Coefficient, IReadOnlyList<PairedShift> Shifts)>> strata, Func<Model, PairedShift, double> value, Func<Model, bool> lessFloor)
    {
        List<ScaledMean> means = [];
        foreach ((Model model, PairScale scale) in Scales)
        {
            Dictionary<int, int> positions = scale.Shifts.Select((s, i) => (s.Question, i)).ToDictionary();
            double[] values = new double[positions.Count];
            List<Stratum> rows = [];
            foreach ((double coefficient, IReadOnlyList<PairedShift> shifts) in strata(model))
            {
                rows.Add(new Stratum([.. shifts.Select(s => positions[s.Question])], coefficient));
                foreach (PairedShift shift in shifts)
                    values[positions[shift.Question]] = value(model, shift);
            }

            means.Add(new ScaledMean(scale, rows, values, lessFloor(model)));
        }

        // Nobody has such a row: nothing to resample.
        if (means.All(m => !m.HasRow))
            return [.. means.Select(_ => (ScaledMeanEstimate?)null)];

        // Where no answer is cut or in another language, subsets hold the same questions, and often a role holds them all.
        foreach ((IReadOnlyList<ScaledMean> rows, IReadOnlyList<ScaledMeanEstimate?> estimates) in _rows)
        {
            if (rows.Zip(means).All(r => r.First.IsSameAs(r.Second)))
                return estimates;
        }

        IReadOnlyList<ScaledMeanEstimate?> found = ScaledMean.Of(means, _floorNoise, Options.Seed, _known);
        _rows.Add((means, found));
        return found;
    }
}
