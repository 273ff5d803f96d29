namespace Drift.Tests.Measures.Languages;

public class EquivalenceRowsTests
{
    private static readonly AnalysisInput Alike = MadeCorpus.Input(sensitive: 40, control: 10, repeats: 1, noise: 0.2);

    [Fact]
    public void An_interval_inside_the_margin_is_equivalent_and_one_outside_shows_nothing()
    {
        double floor = MadePair.Of(Alike).Scales[0].Scale.Shifts.Average(s => s.Distance);
        EquivalenceEstimate row = Row(Alike with { Floors = [Floor(floor, genre: 0.01)] }, 0.05);
        Assert.Equal((EquivalenceRows.Equivalent, ""), (row.Verdict, row.Reason));
        Assert.Equal(Math.Max(Math.Abs(row.Low!.Value), Math.Abs(row.High!.Value)), row.SmallestMargin!.Value);
        EquivalenceEstimate far = Row(Alike with { Floors = [Floor(floor - 0.2, genre: 0.01)] }, 0.05);
        Assert.Equal((EquivalenceRows.NotShown, true), (far.Verdict, far.SmallestMargin > 0.05));
    }

    [Fact]
    public void The_90_percent_interval_lies_inside_the_95_percent_one()
    {
        DriftEstimate[] rows = [.. Analysis.Run(MadeCorpus.Input(models: 2, languageEffect: _ => 0.5), MadeCorpus.Fast).Drift.Where(d => d.Low is not null)];
        Assert.NotEmpty(rows);
        Assert.All(rows, d => Assert.True(d.Low <= d.Low90 && d.Low90 < d.High90 && d.High90 <= d.High));
    }

    [Theory]
    [InlineData(1.0, 20, 0.5, "The floor is off by ")]
    [InlineData(0.05, 200, 0.0, "100 % of the questions have answers longer than the longest calibrated text")]
    public void A_floor_that_may_be_off_gives_no_verdict(double margin, int length, double genre, string reason)
    {
        AnalysisInput input = Alike with { Floors = [Floor(0.05, genre == 0 ? 0 : genre * 3)], Responses = [.. Alike.Responses.Select(r => r with { Tokens = length })] };
        EquivalenceEstimate row = Row(input, margin);
        Assert.Equal(EquivalenceRows.NoVerdict, row.Verdict);
        Assert.StartsWith(reason, row.Reason, StringComparison.Ordinal);
        Assert.NotNull(row.SmallestMargin);
    }

    [Fact]
    public void Too_few_questions_give_no_verdict() =>
        Assert.StartsWith("No interval, so no margin is supported.", Row(MadeCorpus.Input(sensitive: 4, control: 0, repeats: 1), 0.05).Reason, StringComparison.Ordinal);

    [Theory]
    [InlineData(0)]
    [InlineData(-0.1)]
    [InlineData(double.PositiveInfinity)]
    public void A_margin_of_nothing_is_an_error(double margin) =>
        Assert.Contains("must be a number above 0", Assert.Throws<ArgumentOutOfRangeException>(() => Analysis.Run(Alike, MadeCorpus.Fast with { Margin = margin })).Message, StringComparison.Ordinal);

    private static EquivalenceEstimate Row(AnalysisInput input, double margin) =>
        Analysis.Run(input, MadeCorpus.Fast with { Margin = margin }).Language.Equivalence.First(e => e.Subset == Subset.All);

    private static FloorTable Floor(double floor, double genre) => new("en", "zh", [new FloorBucket("1", false, 9, 120, floor, 0.001, 0.9, 1)], genre);
}
