namespace Drift.Tests.Measures.Origins;

public class DifferenceIntervalTests
{
    [Fact]
    public void Few_families_speak_for_these_models_and_more_for_their_origins()
    {
        OriginDifference few = Row(4, "families", "driftCommon"), many = Row(12, "families", "driftCommon");
        Assert.Equal(("these models", "questions and families"), (few.Interval, many.Interval));
        Assert.True(few.Low <= few.Difference && few.Difference <= few.High && many.Low < many.Difference && many.Difference < many.High);
        Assert.Null(few.WelchLow);
        Assert.True(many.WelchLow < many.Difference && many.Difference < many.WelchHigh);
        Assert.Equal(12, many.FamilyValues.Count);
    }

    [Fact]
    public void Welch_by_hand()
    {
        // Variance 3.5 on both sides of six: error √(7/6), 10 degrees of freedom, t 2.2281.
        (double low, double high) = DifferenceInterval.Welch([1, 2, 3, 4, 5, 6], [2, 3, 4, 5, 6, 7])!.Value;
        Assert.Equal(-1 - 2.228139 * Math.Sqrt(7 / 6.0), low, 1e-5);
        Assert.Equal(-1 + 2.228139 * Math.Sqrt(7 / 6.0), high, 1e-5);
        Assert.Null(DifferenceInterval.Welch([1, 2, 3, 4, 5], [2, 3, 4, 5, 6, 7]));
        Assert.Null(DifferenceInterval.Welch([1, 1, 1, 1, 1, 1], [1, 1, 1, 1, 1, 1]));
    }

    [Fact]
    public void The_resamples_start_from_the_rows_of_drift()
    {
        AnalysisInput input = MadeCorpus.Input(models: 3, languageEffect: _ => 0.5);
        DriftEstimate[] rows = [.. Analysis.Run(input, MadeCorpus.Fast).Drift.Where(d => d is { Role: QuestionRole.All, Subset: Subset.All })];
        PairContext pair = MadePair.Of(input);
        Assert.All(QuestionResamples.OfDrift(pair).Observed.Zip(rows), r => Assert.Equal(r.Second.DriftCommon!.Value, r.First!.Value, 1e-12));
        Assert.All(QuestionResamples.OfDrift(pair).WithOwnCeilings.Observed.Zip(rows), r => Assert.Equal(r.Second.Drift!.Value, r.First!.Value, 1e-12));
    }

    [Fact]
    public void Intervals_of_these_models_cover_the_difference_of_many_questions()
    {
        // Two models: with more questions of the same kind the difference of their drift is known.
        const int Trials = 100;
        AnalysisInput At(uint seed, int n) => MadePair.Moved(
            MadeCorpus.Input(models: 2, sensitive: n, control: 0, repeats: 1, seed: seed, languageEffect: _ => 0.5),
            (cell, v) => { v[0] += cell is { Language: "zh", Model: "m0" } ? 0.5f : 0; return v; });
        OriginDifference Of(uint seed, int n) => OriginDifferenceRows.Of(MadePair.Of(At(seed, n), MadeCorpus.Fast with { Resamples = 199, Permutations = 1 }))
            .First(d => d is { Measure: "driftCommon", Weighting: "families" });
        double truth = Enumerable.Range(0, 15).Average(i => Of((uint)(2000 + i), 60).Difference);
        int covered = 0;
        for (uint seed = 0; seed < Trials; seed++)
            covered += Of(seed, 24) is var row && row.Low <= truth && truth <= row.High ? 1 : 0;

        // Binomial(100, .95): four standard errors are .09.
        Assert.InRange(covered / (double)Trials, 0.85, 1);
    }

    [Fact]
    public void Contrasts_are_compared_in_the_common_form()
    {
        AnalysisResult result = Analysis.Run(MadeCorpus.Input(models: 4, languageEffect: r => r == QuestionRole.Sensitive ? 0.8 : 0.3), MadeCorpus.Fast);
        double Common(string model)
        {
            DriftEstimate drift = result.Drift.Single(d => d.Model == model && d is { Role: QuestionRole.All, Subset: Subset.All });
            return result.Contrast.Single(c => c.Model == model && c.Subset == Subset.All).Estimate * drift.DriftCommon!.Value / drift.Drift!.Value;
        }

        OriginDifference row = result.Origin.Differences.Single(d => d is { Measure: "contrast", Weighting: "models" });
        Assert.Equal((Common("m0") + Common("m2")) / 2 - (Common("m1") + Common("m3")) / 2, row.Difference, 1e-9);
        Assert.True(row.Low < row.Difference && row.Difference < row.High);
        Assert.DoesNotContain(result.Origin.Differences, d => d.Measure == "raw contrast");
    }

    [Fact]
    public void Contrasts_of_one_repeat_are_called_raw() =>
        Assert.Contains(Analysis.Run(MadeCorpus.Input(models: 4, repeats: 1), MadeCorpus.Fast).Origin.Differences, d => d.Measure == "raw contrast");

    private static OriginDifference Row(int models, string weighting, string measure) =>
        Analysis.Run(MadeCorpus.Input(models: models, languageEffect: _ => 0.5), MadeCorpus.Fast).Origin.Differences.Single(d => d.Weighting == weighting && d.Measure == measure);
}
