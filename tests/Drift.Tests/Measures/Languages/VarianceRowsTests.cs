namespace Drift.Tests.Measures.Languages;

public class VarianceRowsTests
{
    [Fact]
    public void Shares_add_up_to_one_and_repeats_are_a_term()
    {
        IReadOnlyList<VarianceShare> rows = Analysis.Run(MadeCorpus.Input(models: 4, languageEffect: _ => 0.5), MadeCorpus.Fast).Language.Shares;
        Assert.Equal(1, rows.Sum(r => r.Share), 1e-9);
        Assert.Equal("repeat", rows[^1].Term);
        Assert.Equal(4 * 20 * 2 * 3 - 1, rows.Sum(r => r.DegreesOfFreedom));
        Assert.All(rows, r => Assert.Equal((20, 4, 4, 2, 3), (r.Questions, r.Families, r.Models, r.Languages, r.Repeats)));

        // Four models of four families: the spread between repeats of unit vectors is their mean distance.
        Assert.Contains("families and models cannot be told apart", rows.Single(r => r.Term == "family").Note, StringComparison.Ordinal);
        Assert.Contains("no drift", rows.Single(r => r.Term == "language").Note, StringComparison.Ordinal);
    }

    [Fact]
    public void The_spread_of_repeats_is_the_noise()
    {
        AnalysisInput input = MadeCorpus.Input(models: 3);
        AnalysisResult result = Analysis.Run(input, MadeCorpus.Fast);
        double noise = result.Drift.Where(d => d is { Role: QuestionRole.All, Subset: Subset.All }).Average(d => d.Noise!.Value);
        Assert.Equal(noise, result.Language.Shares.Single(r => r.Term == "repeat").Component, 1e-6);
    }

    [Fact]
    public void One_repeat_leaves_the_noise_in_the_last_term_and_unequal_repeats_too()
    {
        AnalysisInput input = MadeCorpus.Input(models: 3, repeats: 2);
        VarianceShare Last(IEnumerable<ResponseVector> responses) => Analysis.Run(input with { Responses = [.. responses] }, MadeCorpus.Fast).Language.Shares[^1];
        Assert.EndsWith("Holds the sampling noise: one repeat.", Last(input.Responses.Where(r => r.Cell.Repeat == 1)).Note, StringComparison.Ordinal);
        Assert.EndsWith("Holds the sampling noise of cell means: cells differ in their number of repeats.", Last(input.Responses.Skip(1)).Note, StringComparison.Ordinal);
    }

    [Fact]
    public void A_model_that_misses_much_is_dropped_and_then_the_questions_that_are_incomplete()
    {
        AnalysisInput input = MadeCorpus.Input(models: 3, repeats: 1);
        VarianceShare row = Analysis.Run(
            input with { Responses = [.. input.Responses.Where(r => !(r.Cell.Model == "m0" && r.Cell.QuestionId[0] == 'c') && !(r.Cell is { Model: "m1", QuestionId: "s3", Language: "zh" }))] },
            MadeCorpus.Fast).Language.Shares[0];
        Assert.Equal((2, 19), (row.Models, row.Questions));
    }
}
