namespace Drift;

/// <summary>The sensitive questions of a contrast and its controls; debiased where there are repeats.</summary>
internal sealed record ContrastSides(IReadOnlyList<PairedShift> Sensitive, IReadOnlyList<PairedShift> Control, bool IsMatched, bool IsDebiased, int LeftOut)
{
    public bool IsEmpty => Sensitive.Count == 0 || Control.Count == 0;

    public double Value(PairedShift shift) => IsDebiased ? shift.Debiased!.Value : shift.Distance;

    /// <summary>Where Welch's statistic does not keep the level: a small side with the larger spread.</summary>
    public bool SmallSideSpreadsMore
    {
        get
        {
            (IReadOnlyList<PairedShift> small, IReadOnlyList<PairedShift> large) = Sensitive.Count < Control.Count ? (Sensitive, Control) : (Control, Sensitive);
            return small.Count is > 1 and < 10 && Spread(small) > Spread(large);
        }
    }

    public static ContrastSides Of(PairContext pair, Model model, PairScale scale, string subset, bool needsScale = true)
    {
        if (needsScale && !PairContext.IsGiven(scale))
            return new ContrastSides([], [], false, false, 0);
        IReadOnlyList<PairedShift> all = pair.ShiftsOf(model.Id, subset);
        PairedShift[] sensitive = [.. all.Where(s => pair.QuestionOf(s).Role == QuestionRole.Sensitive)];
        PairedShift[] control = [.. all.Where(s => pair.QuestionOf(s).Role == QuestionRole.Control)];

        // A matched control is about the politics of a state that is not the model's: about its own it is none.
        PairedShift[] matched = [.. control.Where(s => pair.QuestionOf(s) is { Matched: true } q && (q.Target is null || q.Target != model.Origin))];
        if (matched.Length > 0)
            control = matched;
        PairedShift[] sensitiveRepeated = [.. sensitive.Where(s => s.Noise is not null)];
        PairedShift[] controlRepeated = [.. control.Where(s => s.Noise is not null)];
        int leftOut = sensitive.Length + control.Length - sensitiveRepeated.Length - controlRepeated.Length;

        // Noise is taken out where most questions allow it: else a handful with repeats would stand for all.
        bool debiased = sensitiveRepeated.Length > 0 && 2 * sensitiveRepeated.Length >= sensitive.Length
            && controlRepeated.Length > 0 && 2 * controlRepeated.Length >= control.Length;
        return debiased
            ? new ContrastSides(sensitiveRepeated, controlRepeated, matched.Length > 0, true, leftOut)
            : new ContrastSides(sensitive, control, matched.Length > 0, false, sensitiveRepeated.Length + controlRepeated.Length > 0 ? leftOut : 0);
    }

    private double Spread(IReadOnlyList<PairedShift> side)
    {
        double mean = side.Average(Value);
        return side.Sum(s => (Value(s) - mean) * (Value(s) - mean)) / Math.Max(1, side.Count - 1);
    }
}
