using System.Globalization;

namespace Drift;

/// <summary>Contrast of sensitive and control questions by model and subset, for one pair.</summary>
internal static class ContrastRows
{
    public static IEnumerable<ContrastEstimate> Of(PairContext pair)
    {
        foreach (string subset in Subset.Known)
        {
            ContrastSides[] sides = [.. pair.Scales.Select(s => ContrastSides.Of(pair, s.Model, s.Scale, subset))];
            Dictionary<string, ContrastSides> byModel = pair.Scales.Zip(sides).ToDictionary(s => s.First.Model.Id, s => s.Second);
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

            ContrastSides Of(Model model) => byModel[model.Id];
        }
    }

    private static ContrastEstimate Estimate(
        PairContext pair, Model model, PairScale scale, string subset, ContrastSides side, ScaledMeanEstimate mean)
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

    private static string Note(ContrastSides side, WelchPermutationTestResult? test, ScaledMeanEstimate mean, int permutations)
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
}
