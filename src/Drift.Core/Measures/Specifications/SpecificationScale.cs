namespace Drift;

/// <summary>Drift of each model under one specification, for one pair of languages; nothing is resampled.</summary>
internal sealed class SpecificationScale
{
    private readonly PairContext _pair;
    private readonly string _subset;

    public SpecificationScale(PairContext pair, string subset)
    {
        (_pair, _subset) = (pair, subset);
        (Model Model, PairScale Scale)[] known = [.. pair.Scales.Where(s => s.Scale.Scale is not null)];
        Resolution = known.Length == 0 ? null : known.Average(s => s.Scale.Resolution);
        double? ceiling = known.Length == 0 ? null : known.Average(s => s.Scale.Ceiling);
        Common = known.Where(s => pair.ShiftsOf(s.Model.Id, subset).Count > 0 && ceiling > s.Scale.MeanFloor).ToDictionary(
            s => s.Model.Id, s => pair.ShiftsOf(s.Model.Id, subset).Average(x => x.Distance - x.Floor!.Value) / (ceiling!.Value - s.Scale.MeanFloor!.Value));
        if (subset == Subset.Answered)
        {
            // What was said is compared as the main result compares it: adjusted for which questions each model answered, too few answers left out.
            var models = known.Where(s => PairContext.IsGiven(s.Scale) && ceiling > s.Scale.MeanFloor && pair.ShiftsOf(s.Model.Id, subset).Count >= AdjustedContent.FewestPairs
                && pair.Input.Lineage.Models.Any(m => m.Model.Id == s.Model.Id && m.Family is not null)).ToArray();
            (int Question, double Drift)[][] pairs =
                [.. models.Select(s => pair.ShiftsOf(s.Model.Id, subset).Select(x => (x.Question, (x.Distance - x.Floor!.Value) / (ceiling!.Value - s.Scale.MeanFloor!.Value))).ToArray())];
            double[] adjusted = AdjustedContent.AreJoined(pairs) ? AdjustedContent.Of(pairs) : [];
            Common = models.Take(adjusted.Length).Select((s, i) => (s.Model.Id, adjusted[i])).ToDictionary();
        }

        Own = known.Where(s => PairContext.IsGiven(s.Scale) && pair.ShiftsOf(s.Model.Id, subset).Count > 0).ToDictionary(
            s => s.Model.Id, s => pair.ShiftsOf(s.Model.Id, subset).Average(x => x.Distance - x.Floor!.Value) / s.Scale.Scale!.Value);
    }

    /// <summary>Mean resolution over the models; null without floor.</summary>
    public double? Resolution { get; }

    /// <summary>The questions that any model answered in both languages.</summary>
    public IEnumerable<int> Questions => _pair.Scales.SelectMany(s => s.Scale.Shifts.Select(x => x.Question)).Distinct();

    /// <summary>driftCommon by model.</summary>
    public IReadOnlyDictionary<string, double> Common { get; }

    /// <summary>Drift with the model's own ceiling.</summary>
    public IReadOnlyDictionary<string, double> Own { get; }

    /// <summary>Drift with the model's own ceiling under weights of the questions; null where it has no scale under them.</summary>
    /// <param name="model">Id of the model.</param>
    /// <param name="weights">Weight of each question of the corpus.</param>
    public double? Weighted(string model, double[] weights)
    {
        PairScale scale = _pair.Scales.First(s => s.Model.Id == model).Scale;
        double[] lanes = new double[QuadraticForm.Batch * scale.Shifts.Count];
        for (int i = 0; i < scale.Shifts.Count; i++)
            lanes[QuadraticForm.Batch * i] = weights[scale.Shifts[i].Question];
        double[] ends = new double[3];
        scale.ResampleAny(lanes, [0], ends.AsSpan(0, 1), ends.AsSpan(1, 1), ends.AsSpan(2, 1));
        double sum = 0, count = 0;
        foreach (PairedShift shift in _pair.ShiftsOf(model, _subset))
            (sum, count) = (sum + weights[shift.Question] * (shift.Distance - shift.Floor!.Value), count + weights[shift.Question]);
        return count > 0 && ends[0] - ends[1] > 0 ? sum / count / (ends[0] - ends[1]) : null;
    }
}
