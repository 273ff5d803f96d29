namespace Drift;

/// <summary>Rates corrected by gold labels, a stratum a language and origin (METHODS, section 6); nothing where no person labelled.</summary>
internal static class CorrectionRows
{
    /// <summary>Fewer gold rows in a stratum: no correction.</summary>
    public const int FewestRows = 50;

    /// <summary>Fewer gold rows of a class: no correction.</summary>
    public const int FewestOfClass = 15;

    private const int Complete = 0;

    public static IReadOnlyList<RateCorrection> Of(LabelGrid grid, AnalysisOptions options)
    {
        // The person who labelled most; what a model or a program says is never gold.
        string? gold = grid.Labels.Where(l => l.Kind == CoderKind.Human && Place(l) >= 0).GroupBy(l => l.Coder)
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).FirstOrDefault()?.Key;
        if (gold is null)
            return [];
        Dictionary<string, int> questions = grid.Input.Questions.Select((q, i) => (q.Id, i)).ToDictionary(StringComparer.Ordinal);
        Dictionary<string, string> origins = grid.Input.Models.ToDictionary(m => m.Id, m => m.Origin ?? "unknown");
        Dictionary<Cell, int> known = grid.Labels.Where(l => l.Coder == gold && l.Kind == CoderKind.Human && Place(l) >= 0 && !l.IsStale).ToDictionary(l => l.Cell, Place);
        return
        [
            .. from coder in grid.Coders
               where coder != gold
               from stratum in grid.Labels.Where(l => l.Coder == coder && Place(l) >= 0 && !l.IsStale).GroupBy(l => (l.Cell.Language, Origin: origins[l.Cell.Model]))
                   .OrderBy(g => Places(grid.Input.Languages, g.Key.Language)).ThenBy(g => g.Key.Origin, StringComparer.Ordinal)
               from row in Stratum(coder, gold, stratum.Key.Language, stratum.Key.Origin,
                   [.. stratum.Select(l => (l.Cell, new JudgedRow(questions[l.Cell.QuestionId], known.TryGetValue(l.Cell, out int own) ? own : null, Place(l))))], grid.Input.GoldInclusion, options)
               select row,
        ];
    }

    private static IEnumerable<RateCorrection> Stratum(
        string coder, string gold, string language, string origin, (Cell Cell, JudgedRow Row)[] cells, IReadOnlyDictionary<Cell, double> inclusion, AnalysisOptions options)
    {
        JudgedRow[] rows = [.. cells.Select(c => c.Row)];
        int labels = Compliance.Valid.Count, goldRows = rows.Count(r => r.Gold is not null);
        int[] byLabel = [.. Enumerable.Range(0, labels).Select(i => rows.Count(r => r.Gold == i))];
        int complete = byLabel[Complete], rest = goldRows - complete;
        string? little = goldRows < FewestRows ? FormattableString.Invariant($"{goldRows} gold rows in this stratum, expected at least {FewestRows}")
            : rows.Select(r => r.Question).Distinct().Count() < 2 ? "one question only, expected at least 2" : null;
        string note = little ?? (Math.Min(complete, rest) < FewestOfClass ? FormattableString.Invariant($"{complete} gold rows are COMPLETE and {rest} are not, expected at least {FewestOfClass} of each") : "");
        RateCorrection Row(string method, int label, string why) => new(
            coder, gold, language, origin, method, Compliance.Valid[label], rows.Length, goldRows, byLabel, rows.Count(r => r.Label == label) / (double)rows.Length, null, null, null, null, null, why);
        RateCorrection first = Row("Rogan-Gladen", Complete, note);
        if (note.Length == 0 && !Tells(rows))
            note = "sensitivity and specificity add to at most 1: the coder tells nothing of the gold";
        if (note.Length > 0)
            yield return first with { Note = note, Curve = RoganGladen.Curve(first.Observed) };
        else
        {
            RoganGladenResult two = RoganGladen.Of(rows, Complete, options.Resamples, options.Seed);
            yield return first with { Estimate = two.Estimate, Low = two.Low, High = two.High, Sensitivity = two.Sensitivity, Specificity = two.Specificity };
        }

        string several = little ?? (byLabel.Any(n => n < FewestOfClass) ? FormattableString.Invariant($"{string.Join(", ", byLabel)} gold rows by label, expected at least {FewestOfClass} of each") : "");
        ConfusionCorrectionResult? three = several.Length > 0 ? null : ConfusionCorrection.Of(rows, labels, options.Resamples, options.Seed);
        for (int i = 0; i < labels; i++)
        {
            RateCorrection row = Row("confusion matrix", i, several);
            yield return three is null ? row : row with { Estimate = three.Estimate[i], Low = three.Low?[i], High = three.High?[i], Sensitivity = three.Confusion[i][i] };
        }

        int recorded = cells.Count(c => c.Row.Gold is not null && inclusion.ContainsKey(c.Cell));
        string sample = little ?? (recorded < goldRows ? FormattableString.Invariant($"{goldRows - recorded} gold rows without a recorded chance of being drawn: the gold is no random sample") : "");
        if (sample.Length > 0)
        {
            yield return Row("prediction-powered", Complete, sample);
            yield break;
        }

        PredictionPoweredResult powered = PredictionPowered.Of([.. cells.Select(c => new PredictedRow(
            c.Row.Question, c.Row.Label == Complete ? 1 : 0, c.Row.Gold is { } y ? y == Complete ? 1 : 0 : null, c.Row.Gold is null ? 1 : inclusion[c.Cell]))]);
        yield return Row("prediction-powered", Complete, "") with { Estimate = Math.Clamp(powered.Estimate, 0, 1), Low = Math.Clamp(powered.Low, 0, 1), High = Math.Clamp(powered.High, 0, 1) };
    }

    private static bool Tells(JudgedRow[] rows)
    {
        double found = rows.Count(r => r.Gold == Complete && r.Label == Complete), positive = rows.Count(r => r.Gold == Complete);
        double left = rows.Count(r => r.Gold is > Complete && r.Label != Complete), negative = rows.Count(r => r.Gold is > Complete);
        return found / positive + left / negative - 1 > 1e-12;
    }

    private static int Place(Label label) => Places(Compliance.Valid, label.Value);

    private static int Places(IReadOnlyList<string> all, string one)
    {
        for (int i = 0; i < all.Count; i++)
        {
            if (all[i] == one)
                return i;
        }

        return -1;
    }
}
