using System.Globalization;

namespace Drift;

/// <summary>Contrast of sensitive and control questions by model and subset, for one pair.</summary>
internal static class ContrastRows
{
    public static IEnumerable<ContrastEstimate> Of(PairContext pair)
    {
        bool matched = pair.Input.Questions.Any(q => q.Role == QuestionRole.Control && q.Matched);
        foreach (string subset in Subset.Known)
        {
            Sides[] sides = [.. pair.Scales.Select(s => Sides.Of(pair, s.Model, s.Scale, subset, matched))];
            if (sides.All(s => s.IsEmpty))
                continue;
            IReadOnlyList<ScaledMeanEstimate?> means = pair.Rows(
                model => Of(model) is { IsEmpty: false } side ? [(1, side.Sensitive), (-1, side.Control)] : [],
                (model, shift) => Of(model).Value(shift), lessFloor: _ => false);
            for (int m = 0; m < sides.Length; m++)
            {
                if (!sides[m].IsEmpty && means[m] is { } mean)
                    yield return Estimate(pair, pair.Scales[m].Model, pair.Scales[m].Scale, subset, matched, sides[m], mean);
            }

            Sides Of(Model model) => sides[pair.Scales.Select(s => s.Model).ToList().IndexOf(model)];
        }
    }

    private static ContrastEstimate Estimate(
        PairContext pair, Model model, PairScale scale, string subset, bool matched, Sides side, ScaledMeanEstimate mean)
    {
        double Difference(Func<PairedShift, double?> value) =>
            (side.Sensitive.Average(value)!.Value - side.Control.Average(value)!.Value) / scale.Scale!.Value;

        (int n, int m) = (side.Sensitive.Count, side.Control.Count);
        WelchPermutationTestResult? test = n < 2 || m < 2 ? null : WelchPermutationTest.Test(
            [.. side.Sensitive.Concat(side.Control).Select(side.Value)],
            [.. Enumerable.Range(0, n + m).Select(i => i < n)], pair.Options.Permutations, pair.Options.Seed);
        return new ContrastEstimate(
            model.Id, pair.A, pair.B, pair.Input.Embedder, pair.Input.Centred, subset, matched ? "matched" : QuestionRole.Control,
            mean.Estimate, side.IsDebiased, Difference(s => s.Distance), side.IsDebiased ? Difference(s => s.Noise) : null, Difference(s => s.Floor),
            mean.Interval?.Low, mean.Interval?.High, mean.Interval?.Method,
            test?.Statistic, test?.PValue, test?.SmallestP, null, n, m, n + m, "question", Note(side, test, mean, pair.Options.Permutations));
    }

    private static string Note(Sides side, WelchPermutationTestResult? test, ScaledMeanEstimate mean, int permutations)
    {
        List<string> notes = [];
        if (!side.IsDebiased)
            notes.Add("One repeat: the contrast includes sampling noise, which cannot be separated here.");
        else if (side.LeftOut > 0)
            notes.Add($"Left out for want of repeats in both languages: {side.LeftOut} of {side.LeftOut + side.Sensitive.Count + side.Control.Count} questions.");
        if (test is null)
            notes.Add("Fewer than 2 questions on a side: no test.");
        else if (!test.IsExact && PermutationPValue.MonteCarloInterval(test.PValue, permutations) is var (low, high) && low <= 0.05 && high >= 0.05)
            notes.Add(string.Create(CultureInfo.InvariantCulture, $"With infinitely many permutations p lies between {low:0.000} and {high:0.000} (95 %)."));
        if (mean.Interval is null)
            notes.Add($"Fewer than {ScaledMean.FewestForInterval} questions on a side: no interval.");
        return string.Join(" ", notes);
    }

    /// <summary>The questions of the two sides; debiased where there are repeats.</summary>
    private sealed record Sides(IReadOnlyList<PairedShift> Sensitive, IReadOnlyList<PairedShift> Control, bool IsDebiased, int LeftOut)
    {
        public bool IsEmpty => Sensitive.Count == 0 || Control.Count == 0;

        public double Value(PairedShift shift) => IsDebiased ? shift.Debiased!.Value : shift.Distance;

        public static Sides Of(PairContext pair, Model model, PairScale scale, string subset, bool matched)
        {
            if (!PairContext.IsGiven(scale))
                return new Sides([], [], false, 0);
            IReadOnlyList<PairedShift> all = pair.ShiftsOf(model.Id, subset);
            PairedShift[] sensitive = [.. all.Where(s => pair.QuestionOf(s).Role == QuestionRole.Sensitive)];
            PairedShift[] control = [.. all.Where(s => pair.QuestionOf(s).Role == QuestionRole.Control && (!matched || pair.QuestionOf(s).Matched))];
            PairedShift[] sensitiveRepeated = [.. sensitive.Where(s => s.Noise is not null)];
            PairedShift[] controlRepeated = [.. control.Where(s => s.Noise is not null)];
            return sensitiveRepeated.Length > 0 && controlRepeated.Length > 0
                ? new Sides(sensitiveRepeated, controlRepeated, true, sensitive.Length + control.Length - sensitiveRepeated.Length - controlRepeated.Length)
                : new Sides(sensitive, control, false, 0);
        }
    }
}
