namespace Drift.Tests.Measures.Languages;

public class DriftTestRowsTests
{
    [Fact]
    public void Three_questions_by_hand()
    {
        // d = .4, .2, 0 in the plane, floor .1 with error .05: x = .3, .1, −.1; mean .1, s²/n = .04/3.
        PairContext pair = MadePair.Of(Plane((0.6f, 0.8f), (0.8f, 0.6f), (1, 0)) with { Floors = [Floor(0.1, 0.05)] });
        DriftTestEstimate row = DriftTestRows.Of(pair).Single(r => r.Subset == Subset.All);
        Assert.Equal(0.1 / Math.Sqrt(0.04 / 3 + 0.05 * 0.05), row.Statistic!.Value, 1e-6);
        Assert.Equal((3, 0.25, true), (row.N, row.SmallestP!.Value, row.IsExact!.Value));

        // Observed .795. |t| of the flips, without the floor's error: .866 (.3, .1, −.1), 2.5 (.3, .1, .1), .866 (.3, −.1, .1), .25 (.3, −.1, −.1), each with its twin.
        Assert.Equal(0.75, row.PValue!.Value, 1e-12);
        Assert.Contains("no effect of language", row.Note, StringComparison.Ordinal);
    }

    [Fact]
    public void Keeps_its_level_where_the_floor_is_the_distance()
    {
        AnalysisInput At(uint seed) => MadeCorpus.Input(sensitive: 24, control: 6, repeats: 1, noise: 0.7, seed: seed);
        double floor = Enumerable.Range(0, 60).Average(i => MadePair.Of(At((uint)(5000 + i))).Scales[0].Scale.Shifts.Average(s => s.Distance));
        AnalysisOptions options = MadeCorpus.Fast with { Permutations = 199 };
        int rejected = 0;
        for (uint seed = 0; seed < 300; seed++)
            rejected += DriftTestRows.Of(MadePair.Of(At(seed) with { Floors = [Floor(floor, 0)] }, options)).First().PValue <= 0.05 ? 1 : 0;

        // Binomial(300, .05): four standard errors are .05.
        Assert.InRange(rejected / 300.0, 0.005, 0.1);
    }

    [Fact]
    public void Excess_stands_beside_drift_where_there_are_repeats_and_each_is_a_family_of_Holm()
    {
        AnalysisResult result = Analysis.Run(MadeCorpus.Input(models: 3, languageEffect: _ => 0.8), MadeCorpus.Fast);
        DriftTestEstimate[] rows = [.. result.Language.Tests.Where(t => t.Subset == Subset.All)];
        Assert.Equal(6, rows.Length);
        foreach (IGrouping<string, DriftTestEstimate> family in rows.GroupBy(r => r.Estimand))
            Assert.Equal(PValueAdjustment.Holm([.. family.Select(f => f.PValue)]), family.Select(f => f.Adjusted));
        DriftEstimate drift = result.Drift.First(d => d is { Model: "m0", Role: QuestionRole.All, Subset: Subset.All });
        Assert.Equal(drift.Drift!.Value, rows.First(r => r is { Model: "m0", Estimand: "drift" }).Estimate, 1e-12);
        Assert.Equal(drift.Excess!.Value, rows.First(r => r is { Model: "m0", Estimand: "excess" }).Estimate, 1e-12);
    }

    [Fact]
    public void Few_flips_are_said_to_pass_no_Holm()
    {
        AnalysisResult result = Analysis.Run(MadeCorpus.Input(models: 3, sensitive: 3, control: 2), MadeCorpus.Fast);
        Assert.Contains(result.Limitations, l => l.Code == "too-few-permutations"
            && l.Sentence.StartsWith("No test in the table of drift against 0 can pass Holm at .05: 3 tests times the smallest possible p, 0.0625, is 0.19. Needed: a smallest p of 0.0167", StringComparison.Ordinal));
    }

    [Fact]
    public void Without_a_floor_there_is_no_test() =>
        Assert.Empty(DriftTestRows.Of(MadePair.Of(MadeCorpus.Input(floor: null))));

    private static FloorTable Floor(double floor, double error) => new("en", "zh", [new FloorBucket("1", false, 9, 10, floor, error, 0.9, 1)]);

    // English answers along the first axes, Chinese ones turned out of them.
    private static AnalysisInput Plane(params (float X, float Y)[] turned)
    {
        AnalysisInput made = MadeCorpus.Input(sensitive: turned.Length, control: 0, repeats: 1);
        int Question(Cell cell) => int.Parse(cell.QuestionId[1..], System.Globalization.CultureInfo.InvariantCulture);
        return MadePair.Moved(made, (cell, _) =>
        {
            float[] vector = new float[8];
            (float x, float y) = cell.Language == "en" ? (1, 0) : turned[Question(cell)];
            (vector[2 * Question(cell)], vector[2 * Question(cell) + 1]) = (x, y);
            return vector;
        });
    }
}
