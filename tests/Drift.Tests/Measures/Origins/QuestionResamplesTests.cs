namespace Drift.Tests.Measures.Origins;

public class QuestionResamplesTests
{
    [Fact]
    public void Rows_that_were_made_before_change_nothing()
    {
        AnalysisInput input = Lacking(MadeCorpus.Input(models: 3, languageEffect: _ => 0.5), "m1", "s3");
        PairContext fresh = MadePair.Of(input), used = MadePair.Of(input);
        Assert.NotEmpty(DriftRows.Of(used).ToArray());
        Assert.NotEmpty(ContrastRows.Of(used).ToArray());
        ContrastSides[] Sides(PairContext pair) => [.. pair.Scales.Select(s => ContrastSides.Of(pair, s.Model, s.Scale, Subset.All))];
        Assert.Equal(QuestionResamples.OfDrift(fresh).Resampled, QuestionResamples.OfDrift(used).Resampled);
        Assert.Equal(QuestionResamples.OfDrift(fresh).WithOwnCeilings.Resampled, QuestionResamples.OfDrift(used).WithOwnCeilings.Resampled);
        Assert.Equal(QuestionResamples.OfContrast(fresh, Sides(fresh), true).Resampled, QuestionResamples.OfContrast(used, Sides(used), true).Resampled);
    }

    [Fact]
    public void What_one_model_lacks_does_not_move_another_in_its_own_units()
    {
        // m1 answered all in one input and lacks a question in the other: its questions weigh the same, but as a model that lacks some.
        AnalysisInput whole = MadeCorpus.Input(models: 2, sensitive: 20, control: 0, languageEffect: _ => 0.5);
        AnalysisInput lacks = Lacking(whole, "m1", "s3"), both = Lacking(lacks, "m0", "s3");
        double[][] Own(AnalysisInput input) => QuestionResamples.OfDrift(MadePair.Of(input)).WithOwnCeilings.Resampled;
        Assert.Equal(Own(whole)[0], Own(lacks)[0]);
        Assert.All(Own(lacks)[1].Concat(Own(both)[1]), x => Assert.True(double.IsFinite(x)));

        // Weights that come from twenty questions and from nineteen agree in the mean, not draw by draw.
        Assert.Equal(Own(both)[1].Average(), Own(lacks)[1].Average(), 0.02);
    }

    [Fact]
    public void Without_a_question_is_as_if_nobody_had_answered_it()
    {
        AnalysisInput input = MadeCorpus.Input(models: 3, sensitive: 12, control: 8, languageEffect: _ => 0.5);
        QuestionResamples all = QuestionResamples.OfDrift(MadePair.Of(input));
        for (int q = 0; q < 20; q += 6)
        {
            QuestionResamples without = QuestionResamples.OfDrift(MadePair.Of(Lacking(input, null, input.Questions[q].Id)));
            for (int m = 0; m < 3; m++)
            {
                Assert.Equal(without.Observed[m]!.Value, all.Without[0][m][q], 1e-12);
                Assert.Equal(without.WithOwnCeilings.Observed[m]!.Value, all.WithOwnCeilings.Without[0][m][q], 1e-12);
            }
        }
    }

    // The input without one question of one model, or of all.
    private static AnalysisInput Lacking(AnalysisInput input, string? model, string question) =>
        input with { Responses = [.. input.Responses.Where(r => r.Cell.QuestionId != question || (model is not null && r.Cell.Model != model))] };
}
