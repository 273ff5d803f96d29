using System.Globalization;

namespace Drift;

/// <summary>Contrast of sensitive and control questions by model and subset, for one pair.</summary>
internal static class ContrastRows
{
    public static IEnumerable<ContrastEstimate> Of(PairContext pair)
    {
        foreach (string subset in Subset.Known)
        {
            Sides[] sides = [.. pair.Scales.Select(s => Sides.Of(pair, s.Model, s.Scale, subset))];
            Dictionary<string, Sides> byModel = pair.Scales.Zip(sides).ToDictionary(s => s.First.Model.Id, s => s.Second);
            if (sides.All(s => s.IsEmpty))
                continue;
            IReadOnlyList<ScaledMeanEstimate?> means = pair.Rows(
                model => Of(model) is { IsEmpty: false } side ? [(1, side.Sensitive), (-1, side.Control)] : [],
                (model, shift) => Of(model).Value(shift), lessFloor: _ => false);
            for (int m = 0; m < sides.Length; m++)
            {
                if (!sides[m].IsEmpty && means[m] is { } mean)
                    yield return Estimate(pair, pair.Scales[m].Model, pair.Scales[m].Scale, subset, sides[m], mean);
            }

            Sides Of(Model model) => byModel[model.Id];
        }
    }

    private static ContrastEstimate Estimate(
        PairContext pair, Model model, PairScale scale, string subset, Sides side, ScaledMeanEstimate mean)
    {
        double Difference(Func<PairedShift, double?> value) =>
            (side.Sensitive.Average(value)!.Value - side.Control.Average(value)!.Value) / scale.Scale!.Value;

        (int n, int m) = (side.Sensitive.Count, side.Control.Count);
        WelchPermutationTestResult? test = n < 2 || m < 2 ? null : WelchPermutationTest.Test(
            [.. side.Sensitive.Concat(side.Control).Select(side.Value)],
            [.. Enumerable.Range(0, n + m).Select(i => i < n)], pair.Options.Permutations, pair.Options.Seed, pair.Draws);
        return new ContrastEstimate(
            model.Id, pair.A, pair.B, pair.Input.Embedder, pair.Input.Centred, subset, side.IsMatched ? "matched" : QuestionRole.Control,
            mean.Estimate, side.IsDebiased, Difference(s => s.Distance), side.IsDebiased ? Difference(s => s.Noise) : null, Difference(s => s.Floor),
            mean.Interval?.Low, mean.Interval?.High, mean.Interval?.Method,
            test?.Statistic, test?.PValue, test?.SmallestP, null, n, m, n + m, "question", Note(side, test, mean, pair.Options.Permutations))
        {
            IsExact = test?.IsExact,
        };
    }

    private static string Note(Sides side, WelchPermutationTestResult? test, ScaledMeanEstimate mean, int permutations)
    {
        List<string> notes = [];
        if (!side.IsDebiased)
            notes.Add(side.LeftOut > 0
                ? "Too few questions have repeats in both languages: the contrast includes sampling noise, which cannot be separated here."
                : "One repeat: the contrast includes sampling noise, which cannot be separated here.");
        else if (side.LeftOut > 0)
            notes.Add($"Left out for want of repeats in both languages: {side.LeftOut} of {side.LeftOut + side.Sensitive.Count + side.Control.Count} questions.");
        if (test is null)
            notes.Add("Fewer than 2 questions on a side: no test.");
        else if (!test.IsExact && PermutationPValue.MonteCarloInterval(test.PValue, permutations) is var (low, high) && low <= 0.05 && high >= 0.05)
            notes.Add(string.Create(CultureInfo.InvariantCulture, $"With infinitely many permutations p lies between {low:0.000} and {high:0.000} (95 %)."));
        if (mean.Interval is null)
        {
            notes.Add(Math.Min(side.Sensitive.Count, side.Control.Count) < ScaledMean.FewestForInterval
                ? $"Fewer than {ScaledMean.FewestForInterval} questions on a side: no interval."
                : "No interval: a resample had no positive scale.");
        }

        if (test is not null && side.SmallSideSpreadsMore)
            notes.Add("The smaller side has fewer than 10 questions and spreads more than the other: the test may reject too often (up to .16 at a level of .05 in simulations with skewed values).");
        return string.Join(" ", notes);
    }

    /// <summary>The questions of the two sides; debiased where there are repeats.</summary>
    private sealed record Sides(IReadOnlyList<PairedShift> Sensitive, IReadOnlyList<PairedShift> Control, bool IsMatched, bool IsDebiased, int LeftOut)
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

        public static Sides Of(PairContext pair, Model model, PairScale scale, string subset)
        {
            if (!PairContext.IsGiven(scale))
                return new Sides([], [], false, false, 0);
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
                ? new Sides(sensitiveRepeated, controlRepeated, matched.Length > 0, true, leftOut)
                : new Sides(sensitive, control, matched.Length > 0, false, sensitiveRepeated.Length + controlRepeated.Length > 0 ? leftOut : 0);
        }

        private double Spread(IReadOnlyList<PairedShift> side)
        {
            double mean = side.Average(Value);
            return side.Sum(s => (Value(s) - mean) * (Value(s) - mean)) / Math.Max(1, side.Count - 1);
        }
    }
}
