using Drift.Reporting;
using Drift.Tests.Plotting;

namespace Drift.Tests.Reporting;

public class SummaryTests
{
    [Fact]
    public void Tells_a_run_with_repeats() => Snapshot.Matches(Told(FakeResults.Of()));

    [Fact]
    public void Tells_a_run_with_one_repeat()
    {
        string told = Told(FakeResults.Of(hasRepeats: false));

        Snapshot.Matches(told);
        Assert.DoesNotContain("effect of language", told);
        Assert.Contains("nothing about language follows", told);
        Assert.Contains("It includes sampling noise, which cannot be separated here.", told);
    }

    [Fact]
    public void Without_controls_it_says_that_there_is_no_contrast_and_why_that_matters()
    {
        string told = Told(FakeResults.Of(hasControls: false));

        Assert.Contains("No contrast is given: there are no control questions answered in both languages, so it cannot be told", told);
        Assert.DoesNotContain("raw contrast", told);
    }

    [Fact]
    public void One_pair_has_no_sentence_over_all_pairs() => Assert.DoesNotContain("pairs its", Told(FakeResults.Of(languages: ["en", "zh"])));

    [Fact]
    public void One_model_is_compared_with_none() => Assert.DoesNotContain("Between models", Told(FakeResults.Of(["model"])));

    [Fact]
    public void Nothing_significant_is_never_told_as_no_difference()
    {
        AnalysisResult result = FakeResults.Of();
        string told = Told(result with { Contrast = [.. result.Contrast.Select(row => row with { PValue = 0.4, Adjusted = row.Adjusted is null ? null : 1.0 })] });

        Assert.Contains("No difference between sensitive and control questions can be shown for English and Chinese, which is not evidence that there is none.", told);
        Assert.DoesNotContain("Its answers to sensitive", told);
        Assert.DoesNotContain("no drift", told);
    }

    [Fact]
    public void A_p_that_does_not_hold_after_Holm_is_a_lead()
    {
        AnalysisResult result = FakeResults.Of(["model"], ["en", "zh"]);
        string told = Told(result with { Contrast = [.. result.Contrast.Select(row => row with { PValue = 0.01, Adjusted = 0.13 })] });

        Assert.Contains("p .010 (Holm .13)", told);
        Assert.Contains("a lead, not a finding", told);
    }

    [Theory]
    [InlineData(-0.1, 0.0, "drift alone shows no effect of language")]
    [InlineData(0.02, 0.05, "drift alone shows no effect of language")]
    [InlineData(0.2, 0.05, "more than that, the error of the floor by genre included")]
    [InlineData(null, 0.0, "with so few questions no more is said")]
    public void Drift_is_read_beside_what_one_content_could_give(double? low, double genre, string expected)
    {
        AnalysisResult result = FakeResults.Of(["model"], ["en", "zh"]);
        string told = Told(result with { Drift = [.. result.Drift.Select(row => row with { GenreError = genre * row.Scale, Excess = 0.3, ExcessLow = low, ExcessHigh = low + 0.4 })] });

        Assert.Contains(expected, told);
    }

    [Fact]
    public void No_verdict_on_wording_follows_from_rows_that_hold_the_encoders_own_distance()
    {
        AnalysisResult result = FakeResults.Of(["model"], ["en", "zh"]);
        WordingComparison plain = new("model", "en", "zh", "en", QuestionRole.Sensitive, 30, 0.5, 0.05, 0.45, 0.3, 0.6, 0.0001, 0.0001, 0.001, "question");
        WordingComparison contrast = plain with { Role = WordingComparison.Contrast, Difference = -0.06, Low = -0.2, High = 0.1, PValue = 0.4, Adjusted = 1 };
        string told = Told(result with { WordingComparisons = [plain, contrast] });

        Assert.Contains("language less a second English wording is −.06 [−.20, .10], p .40, Holm 1.00, n 30: not shown", told);
        Assert.Contains("so no verdict follows", told);
        Assert.DoesNotContain("language moves them more", told);
    }

    [Fact]
    public void No_resolution_is_no_drift()
    {
        AnalysisResult result = FakeResults.Of(["model"], ["en", "zh"]);
        string told = Told(result with { Drift = [.. result.Drift.Select(row => row with { Drift = null, DriftCommon = null, DriftNoise = null, DriftDebiased = null, Resolution = 0.18 })] });

        Assert.Contains("No drift between English (en) and Chinese (zh) is given: the encoder leaves .18 of its scale for the pair", told);
    }

    [Fact]
    public void One_language_has_nothing_to_compare() => Assert.Contains("nothing to compare", Told(FakeResults.Of(languages: ["en"])));

    private static string Told(AnalysisResult result) => string.Join("\n", Summary.Of(result));
}
