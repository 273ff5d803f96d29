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

    [Fact]
    public void Drift_near_the_noise_is_not_distinguishable_from_it()
    {
        AnalysisResult result = FakeResults.Of(["model"], ["en", "zh"]);
        string told = Told(result with { Drift = [.. result.Drift.Select(row => row with { Drift = 0.31, Low = 0.25, High = 0.37, DriftNoise = 0.28, DriftDebiased = -0.2 })] });

        Assert.Contains("drift cannot be told from sampling noise", told);
    }

    [Fact]
    public void Drift_between_noise_and_noise_with_a_floor_shows_no_effect_by_itself()
    {
        AnalysisResult result = FakeResults.Of(["model"], ["en", "zh"]);
        string told = Told(result with { Drift = [.. result.Drift.Select(row => row with { Drift = 0.5, Low = 0.45, High = 0.55, Noise = 0.6 * row.Scale, DriftNoise = 0.28, DriftDebiased = 0.02 })] });

        Assert.Contains("so drift alone shows no effect of language", told);
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
