namespace Drift;

/// <summary>Drift and content drift of models compared between two origins, for one pair of languages.</summary>
internal static class OriginDifferenceRows
{
    public static IEnumerable<OriginDifference> Of(PairContext pair)
    {
        Lazy<QuestionResamples> commonDraws = new(() => QuestionResamples.OfDrift(pair)), ownDraws = new(() => commonDraws.Value.WithOwnCeilings);
        Lazy<(ContrastSides[] Sides, QuestionResamples Draws)> contrast = new(() => Contrasts(pair));
        foreach ((string a, string b) in OriginContext.PairsOf(pair.Input.Lineage))
        {
            (OriginRow Row, PairScale Scale)[] models =
            [
                .. from m in pair.Input.Lineage.Models
                   where m.Family is not null && (m.Model.Origin == a || m.Model.Origin == b)
                   from s in pair.Scales
                   where s.Model.Id == m.Model.Id && PairContext.IsGiven(s.Scale)
                   select (new OriginRow(m.Model.Id, m.Family!, m.Model.Origin == b), s.Scale),
            ];
            string[] missing = [.. pair.Input.Lineage.Models.Where(m => m.Family is not null && (m.Model.Origin == a || m.Model.Origin == b)).Select(m => m.Model.Id).Except(models.Select(m => m.Row.Name))];
            if (models.All(m => m.Row.Second) || models.All(m => !m.Row.Second))
                continue;
            double common = pair.Scales.Average(s => s.Scale.Ceiling) ?? 0;
            double Numerator(OriginRow row) => pair.ShiftsOf(row.Name, Subset.All).Average(s => s.Distance - s.Floor!.Value);
            OriginRow[] rows = [.. models.Select(m => m.Row)];
            foreach (OriginDifference row in Rows(pair, a, b, "driftCommon", rows, [.. models.Select(m => Numerator(m.Row) / (common - m.Scale.MeanFloor!.Value))], missing, commonDraws.Value))
                yield return row;
            foreach (OriginDifference row in Rows(pair, a, b, "drift", rows, [.. models.Select(m => Numerator(m.Row) / m.Scale.Scale!.Value)], missing, ownDraws.Value))
                yield return row;
            foreach (OriginDifference row in ContrastRows(pair, a, b, models, missing, contrast))
                yield return row;
            if (!pair.Labels.Any)
                continue;
            var complete = models.Select(m => (m.Row, Pairs: TwoPartRows.PairsOf(pair, m.Row.Name).Where(p => p.Complete)
                .Select(p => (p.Shift.Question, (p.Shift.Distance - p.Shift.Floor!.Value) / (common - m.Scale.MeanFloor!.Value))).ToArray())).ToArray();
            var kept = complete.Where(m => m.Pairs.Length >= AdjustedContent.FewestPairs).ToArray();
            string[] few = [.. missing, .. complete.Except(kept).Select(m => m.Row.Name)];
            if (!AdjustedContent.AreJoined([.. kept.Select(m => m.Pairs)]) || kept.All(m => m.Row.Second) || kept.All(m => !m.Row.Second))
                continue;
            foreach (OriginDifference row in Rows(pair, a, b, "content drift", [.. kept.Select(m => m.Row)], AdjustedContent.Of([.. kept.Select(m => m.Pairs)]), few))
                yield return row;
        }
    }

    // Models are compared in one form: debiased where all of them have repeats.
    private static (ContrastSides[] Sides, QuestionResamples Draws) Contrasts(PairContext pair)
    {
        ContrastSides[] sides = [.. pair.Scales.Select(s => ContrastSides.Of(pair, s.Model, s.Scale, Subset.All))];
        return (sides, QuestionResamples.OfContrast(pair, sides, IsDebiased(sides)));
    }

    private static bool IsDebiased(ContrastSides[] sides) => sides.All(s => s.IsEmpty || s.IsDebiased);

    private static IEnumerable<OriginDifference> ContrastRows(
        PairContext pair, string a, string b, (OriginRow Row, PairScale Scale)[] models, string[] missing, Lazy<(ContrastSides[] Sides, QuestionResamples Draws)> contrast)
    {
        if (!pair.Input.Questions.Any(q => q.Role == QuestionRole.Sensitive) || !pair.Input.Questions.Any(q => q.Role == QuestionRole.Control))
            yield break;
        (ContrastSides[] sides, QuestionResamples draws) = contrast.Value;
        var values = models.Select(m => (m.Row, Value: draws.Observed[Place(pair, m.Row)])).ToArray();
        var kept = values.Where(v => v.Value is not null).ToArray();
        if (kept.All(m => m.Row.Second) || kept.All(m => !m.Row.Second))
            yield break;
        string[] leftOut = [.. missing, .. values.Where(v => v.Value is null).Select(v => v.Row.Name)];
        foreach (OriginDifference row in Rows(
            pair, a, b, IsDebiased(sides) ? "contrast" : "raw contrast", [.. kept.Select(k => k.Row)], [.. kept.Select(k => k.Value!.Value)], leftOut, draws))
            yield return row;
    }

    private static int Place(PairContext pair, OriginRow row) => Enumerable.Range(0, pair.Scales.Count).First(i => pair.Scales[i].Model.Id == row.Name);

    private static IEnumerable<OriginDifference> Rows(
        PairContext pair, string a, string b, string measure, OriginRow[] models, double[] values, string[] leftOut, QuestionResamples? draws = null)
    {
        (OriginRow Row, double Value)[] families =
            [.. models.Zip(values).GroupBy(m => m.First.Family).Select(g => (g.First().First with { Name = g.Key }, g.Average(m => m.Second)))];
        OriginRow[] familyRows = [.. families.Select(f => f.Row)];
        FamilySides sides = new(familyRows, pair.Options.Permutations, pair.Options.Seed);
        KeyValuePair<string, double>[] byFamily = [.. families.Select(f => KeyValuePair.Create(f.Row.Name, f.Value))];
        string note = sides.SmallestP > 0.05 || Math.Min(sides.First, sides.Second) < 5 ? OriginTestRows.Note(a, b, sides) : "";
        yield return Row("families", familyRows, [.. families.Select(f => f.Value)], null);
        yield return Row("models", models, values, FamilySides.PValueOfRows(models, pair.Options.Permutations, pair.Options.Seed, s => Math.Abs(Difference(s, values))));

        OriginDifference Row(string weighting, OriginRow[] rows, double[] x, double? modelP)
        {
            int[] observed = [.. rows.Select(r => r.Second ? 1 : 0)];
            double Side(int side) => Enumerable.Range(0, x.Length).Where(i => observed[i] == side).Average(i => x[i]);
            var interval = draws is null ? null : DifferenceInterval.Of(draws, models, [.. models.Select(m => Place(pair, m))], weighting == "families", pair.Options);
            (double Low, double High)? welch = weighting == "families" && interval is not null
                ? DifferenceInterval.Welch([.. x.Where((_, i) => observed[i] == 0)], [.. x.Where((_, i) => observed[i] == 1)]) : null;
            return new OriginDifference(
                a, b, pair.A, pair.B, measure, weighting, Side(0), Side(1), Side(0) - Side(1), interval?.Interval.Low, interval?.Interval.High,
                sides.PValue(rows, s => Math.Abs(Difference(s, x))), sides.SmallestP, modelP, sides.First, sides.Second, models.Length, byFamily, leftOut, note)
            {
                Interval = interval?.Kind,
                WelchLow = welch?.Low,
                WelchHigh = welch?.High,
            };
        }
    }

    /// <summary>Mean of side 0 − mean of side 1.</summary>
    internal static double Difference(int[] sides, double[] values)
    {
        double first = 0, second = 0;
        int n = 0;
        for (int i = 0; i < sides.Length; i++)
        {
            if (sides[i] == 0)
                (first, n) = (first + values[i], n + 1);
            else
                second += values[i];
        }

        return first / n - second / (sides.Length - n);
    }
}
