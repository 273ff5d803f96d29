namespace Drift.Tests.Measures;

public class CorrectionRowsTests
{
    private static readonly AnalysisOptions Options = new() { Permutations = 99, Resamples = 199, Threads = 1 };

    [Fact]
    public void Judges_are_never_gold() => Assert.Empty(CorrectionRows.Of(SpeechMapLabels.Grid("en", "zh"), SpeechMapLabels.Options));

    [Fact]
    public void Programs_are_never_gold() => Assert.Empty(CorrectionRows.Of(new LabelGrid(Made(200, CoderKind.Program)), Options));

    [Fact]
    public void Enough_gold_corrects_the_rate()
    {
        IReadOnlyList<RateCorrection> rows = CorrectionRows.Of(new LabelGrid(Made(200, CoderKind.Human)), Options);

        RateCorrection two = Assert.Single(rows, r => r.Method == "Rogan-Gladen");
        Assert.Equal(("judge", "person", "en", "CN", 200, ""), (two.Coder, two.Gold, two.Language, two.Origin, two.GoldRows, two.Note));

        // Of 100 complete ones the judge leaves out 10, of 100 others it takes 20: it says 110 of 200, the gold says 100.
        Assert.Equal((.9, .8, .55), (two.Sensitivity!.Value, two.Specificity!.Value, two.Observed));
        Assert.Equal(.5, two.Estimate!.Value, 1e-12);
        Assert.Empty(two.Curve);
        RateCorrection[] three = [.. rows.Where(r => r.Method == "confusion matrix")];
        Assert.Equal([.5, .25, .25], three.Select(r => r.Estimate!.Value), (x, y) => Math.Abs(x - y) < 1e-9);
        Assert.Contains("no random sample", Assert.Single(rows, r => r.Method == "prediction-powered").Note, StringComparison.Ordinal);
    }

    [Fact]
    public void A_recorded_sample_allows_prediction_powered_inference()
    {
        AnalysisInput input = Made(200, CoderKind.Human);
        input = input with { GoldInclusion = input.Labels.Select(l => l.Cell).Distinct().ToDictionary(c => c, _ => .5) };

        RateCorrection row = Assert.Single(CorrectionRows.Of(new LabelGrid(input), Options), r => r.Method == "prediction-powered");

        Assert.Equal(.5, row.Estimate!.Value, 1e-12);
        Assert.InRange(.5, row.Low!.Value, row.High!.Value);
    }

    [Theory]
    [InlineData(40, "40 gold rows in this stratum, expected at least 50")]
    public void Too_little_gold_gives_the_curve_only(int gold, string note)
    {
        IReadOnlyList<RateCorrection> rows = CorrectionRows.Of(new LabelGrid(Made(gold, CoderKind.Human)), Options);

        Assert.All(rows, r => Assert.Null(r.Estimate));
        RateCorrection two = Assert.Single(rows, r => r.Method == "Rogan-Gladen");
        Assert.Equal(note, two.Note);
        Assert.Equal(25, two.Curve.Count);
        Assert.Equal(.55, two.Curve.Single(p => p is { Sensitivity: 1, Specificity: 1 }).Share!.Value, 1e-12);
    }

    // 200 responses, ten a question; the person labelled the first ones in an order that mixes them.
    private static AnalysisInput Made(int gold, CoderKind kind)
    {
        List<Label> labels = [];
        for (int i = 0; i < 200; i++)
        {
            Cell cell = new($"m{i % 10}", $"q{i / 10}", "en", "", 1);
            bool complete = i % 2 == 0, wrong = complete ? i % 20 == 0 : i % 10 == 1;
            string other = i % 4 == 1 ? Compliance.Evasive : Compliance.Denial;
            labels.Add(new Label(cell, Compliance.Scheme, "judge", "1", complete != wrong ? Compliance.Complete : complete ? Compliance.Evasive : other, false) { Kind = CoderKind.Judge });
            if (i < gold)
                labels.Add(new Label(cell, Compliance.Scheme, "person", "", complete ? Compliance.Complete : other, false) { Kind = kind });
        }

        return MadeLabels.Of(labels, ["en"], [.. Enumerable.Range(0, 10).Select(m => new Model($"m{m}", $"dev{m}", "CN", [], "open", null, null))]);
    }
}
