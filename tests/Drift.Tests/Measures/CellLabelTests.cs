namespace Drift.Tests.Measures;

public class CellLabelTests
{
    [Theory]
    [InlineData("COMPLETE COMPLETE", "COMPLETE", 2)]
    [InlineData("DENIAL DENIAL", "DENIAL", 0)]
    [InlineData("COMPLETE DENIAL", "mixed", 0)]
    [InlineData("COMPLETE none", null, 0)]
    [InlineData("none", null, 0)]
    public void Repeats_are_answered_together_or_not_at_all(string labels, string? expected, int answered)
    {
        ResponseVector[] repeats = [.. labels.Split(' ').Select((label, i) => new ResponseVector(new Cell("m", "q", "en", "", i + 1), true, true, 10, new float[] { 1 }) { Label = label == "none" ? null : label })];

        Assert.Equal(expected, CellLabel.Of(repeats));
        Assert.Equal(answered, CellLabel.In(Subset.Answered, repeats).Count);
        Assert.Equal(repeats.Length, CellLabel.In(Subset.Untruncated, repeats).Count);
    }

    [Fact]
    public void The_subset_answered_holds_the_pairs_that_count_as_complete()
    {
        AnalysisInput made = MadeCorpus.Input(models: 2);
        made = made with
        {
            Coder = "x",
            Responses = [.. made.Responses.Select((r, i) => r with { Label = i % 29 == 0 ? null : i % 13 == 0 ? "DENIAL" : Compliance.Complete })],
        };
        AnalysisResult result = Analysis.Run(made, MadeCorpus.Fast);

        Assert.All(result.Origin.TwoParts.Where(t => t.Model is not null), parts =>
        {
            DriftEstimate answered = result.Drift.Single(d => d.Model == parts.Model && d is { Role: QuestionRole.All, Subset: Subset.Answered });
            Assert.Equal(parts.Complete, answered.N);
            Assert.Equal(parts.ContentDrift!.Value, answered.Drift!.Value, 1e-12);
            Assert.Equal(parts.High!.Value, answered.High!.Value, 1e-12);
            Assert.Equal((answered.DriftCommon!.Value * answered.N + 20 - answered.N) / 20, answered.CommonHigh!.Value, 1e-12);
        });
    }
}
