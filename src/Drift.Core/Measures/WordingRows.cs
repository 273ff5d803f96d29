namespace Drift;

/// <summary>The shift between two wordings in one language, and language drift against it, question by question.</summary>
internal static class WordingRows
{
    /// <summary>Conditions that are wordings: a question has a text for them.</summary>
    public static IReadOnlyList<string> Conditions(AnalysisInput input) =>
        [.. input.Questions.SelectMany(q => q.Conditions.Keys).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Wording shifts in units of this pair, for the languages whose unit it is.</summary>
    public static IEnumerable<WordingEstimate> Of(PairContext pair, IReadOnlyCollection<string> languages)
    {
        foreach ((string condition, string language, string role) in
            from c in Conditions(pair.Input) from l in languages from r in (string[])[QuestionRole.All, .. QuestionRole.Known] select (c, l, r))
        {
            IReadOnlyList<PairedShift> Row(Model model, bool onlyRepeated) => [.. Shifts(pair, model, language, condition, role)
                .Where(s => !onlyRepeated || s.Noise is not null && pair.ShiftsOf(model.Id, Subset.All).Any(t => t.Question == s.Question))];

            IReadOnlyList<ScaledMeanEstimate?> means = pair.Rows(
                m => Row(m, true) is { Count: > 0 } row ? [(1, row)] : [], (_, s) => s.Debiased!.Value, lessFloor: _ => false);
            for (int m = 0; m < pair.Scales.Count; m++)
            {
                (Model model, PairScale scale) = pair.Scales[m];
                // Where there are repeats all numbers are of the questions that have them, so that they belong together.
                IReadOnlyList<PairedShift> row = Row(model, true) is { Count: > 0 } repeated ? repeated : Row(model, false);
                if (row.Count == 0)
                    continue;
                ScaledMeanEstimate? mean = PairContext.IsGiven(scale) ? means[m] : null;
                double[] noise = [.. row.Where(s => s.Noise is not null).Select(s => s.Noise!.Value)];
                yield return new WordingEstimate(
                    model.Id, language, role, condition, pair.A, pair.B, row.Count, row.Average(s => s.Distance),
                    noise.Length > 0 ? noise.Average() : null, mean?.Estimate, mean?.Interval?.Low, mean?.Interval?.High, "question");
            }
        }
    }

    /// <summary>Language drift less wording shift by question, for each language of the pair in which a second wording was asked.</summary>
    public static IEnumerable<WordingComparison> Comparisons(PairContext pair)
    {
        foreach ((string condition, string language, string role) in
            from c in Conditions(pair.Input) from l in (string[])[pair.A, pair.B] from r in (string[])[QuestionRole.All, .. QuestionRole.Known] select (c, l, r))
        {
            Dictionary<Model, Dictionary<int, double>> wording = Debiased(pair, language, condition, role);
            IReadOnlyList<PairedShift> Row(Model model) =>
                [.. pair.ShiftsOf(model.Id, Subset.All).Where(s => s.Debiased is not null && wording[model].ContainsKey(s.Question))];

            double Value(Model model, PairedShift shift) => shift.Debiased!.Value - wording[model][shift.Question];
            IReadOnlyList<ScaledMeanEstimate?> means = pair.Rows(m => Row(m) is { Count: > 0 } row ? [(1, row)] : [], Value, lessFloor: _ => false);
            for (int m = 0; m < pair.Scales.Count; m++)
            {
                (Model model, PairScale scale) = pair.Scales[m];
                IReadOnlyList<PairedShift> row = Row(model);
                if (means[m] is not { } mean || !PairContext.IsGiven(scale))
                    continue;
                SignFlipTestResult? test = row.Count < 2 ? null
                    : SignFlipTest.Test([.. row.Select(s => Value(model, s))], pair.Options.Permutations, pair.Options.Seed);
                yield return new WordingComparison(
                    model.Id, pair.A, pair.B, language, role, row.Count,
                    row.Average(s => s.Debiased!.Value) / scale.Scale!.Value, row.Average(s => wording[model][s.Question]) / scale.Scale!.Value,
                    mean.Estimate, mean.Interval?.Low, mean.Interval?.High, test?.PValue, test?.SmallestP, null, "question")
                {
                    Condition = condition,
                    IsExact = test?.IsExact,
                };
            }
        }
    }

    /// <summary>Sensitive less control of (language − wording): what the encoder's own distance between the languages cannot make.</summary>
    public static IEnumerable<WordingComparison> Contrasts(PairContext pair)
    {
        foreach ((string condition, string language) in from c in Conditions(pair.Input) from l in (string[])[pair.A, pair.B] select (c, l))
        {
            Dictionary<Model, Dictionary<int, double>> wording = Debiased(pair, language, condition, QuestionRole.All);
            IReadOnlyList<PairedShift> Row(Model model, string role) => [.. pair.ShiftsOf(model.Id, Subset.All)
                .Where(s => s.Debiased is not null && wording[model].ContainsKey(s.Question) && pair.QuestionOf(s).Role == role)];

            double Value(Model model, PairedShift shift) => shift.Debiased!.Value - wording[model][shift.Question];
            IReadOnlyList<ScaledMeanEstimate?> means = pair.Rows(
                m => (Row(m, QuestionRole.Sensitive), Row(m, QuestionRole.Control)) is ({ Count: > 1 } x, { Count: > 1 } y) ? [(1, x), (-1, y)] : [],
                Value, lessFloor: _ => false);
            for (int m = 0; m < pair.Scales.Count; m++)
            {
                (Model model, PairScale scale) = pair.Scales[m];
                if (means[m] is not { } mean || !PairContext.IsGiven(scale))
                    continue;
                IReadOnlyList<PairedShift> sensitive = Row(model, QuestionRole.Sensitive), control = Row(model, QuestionRole.Control);
                double Difference(Func<PairedShift, double> value) => (sensitive.Average(value) - control.Average(value)) / scale.Scale!.Value;
                int n = sensitive.Count + control.Count;
                WelchPermutationTestResult test = WelchPermutationTest.Test(
                    [.. sensitive.Concat(control).Select(s => Value(model, s))], [.. Enumerable.Range(0, n).Select(i => i < sensitive.Count)],
                    pair.Options.Permutations, pair.Options.Seed, pair.Draws);
                yield return new WordingComparison(
                    model.Id, pair.A, pair.B, language, WordingComparison.Contrast, n, Difference(s => s.Debiased!.Value), Difference(s => wording[model][s.Question]),
                    mean.Estimate, mean.Interval?.Low, mean.Interval?.High, test.PValue, test.SmallestP, null, "question")
                {
                    Condition = condition,
                    IsExact = test.IsExact,
                };
            }
        }
    }

    private static Dictionary<Model, Dictionary<int, double>> Debiased(PairContext pair, string language, string condition, string role) =>
        pair.Scales.ToDictionary(s => s.Model, s => Shifts(pair, s.Model, language, condition, role)
            .Where(x => x.Debiased is not null).ToDictionary(x => x.Question, x => x.Debiased!.Value));

    private static IEnumerable<PairedShift> Shifts(PairContext pair, Model model, string language, string condition, string role)
    {
        CellMeans cells = pair.Cells[Subset.All];
        return PairedShift.Of(cells.Of(model.Id, language), cells.Of(model.Id, language, condition), PairedShift.NoFloor)
            .Where(s => role == QuestionRole.All || pair.QuestionOf(s).Role == role);
    }
}
