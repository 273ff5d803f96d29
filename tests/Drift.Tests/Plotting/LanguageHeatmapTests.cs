using Drift.Plotting;

namespace Drift.Tests.Plotting;

public class LanguageHeatmapTests
{
    [Fact]
    public void Shows_drift_below_the_diagonal_and_debiased_drift_above_it() =>
        Snapshot.Matches(ForestChartTests.Told(LanguageHeatmap.Of(FakeResults.Of(), "gemma-3-270m-base")));

    [Fact]
    public void One_pair_is_enough() => Assert.Equal(88, LanguageHeatmap.Of(FakeResults.Of(["model"], ["en", "zh"]), "model").WidthMm, 1e-9);

    [Fact]
    public void One_repeat_leaves_the_upper_half_empty()
    {
        Figure figure = LanguageHeatmap.Of(FakeResults.Of(hasRepeats: false), "gemma-3-270m-base");

        Assert.Equal(15, figure.Sheet.Texts.Count(text => text.StartsWith('.') && text.Length == 3));
        Assert.Contains("nothing above it", figure.Caption);
    }

    [Fact]
    public void A_missing_pair_is_hatched_and_the_hatching_explained()
    {
        AnalysisResult result = FakeResults.Of();
        result = result with { Drift = [.. result.Drift.Where(row => row.B != "es" || row.A != "en")] };

        Assert.Contains("not given", LanguageHeatmap.Of(result, "gemma-3-270m-base").Sheet.Texts);
        Assert.DoesNotContain("not given", LanguageHeatmap.Of(FakeResults.Of(), "gemma-3-270m-base").Sheet.Texts);
    }

    [Fact]
    public void All_models_of_a_run_have_one_scale_of_colours()
    {
        AnalysisResult result = FakeResults.Of(strength: 3);

        Assert.Single(result.Models.Select(model => Ticks(LanguageHeatmap.Of(result, model.Id))).Distinct());
    }

    [Fact]
    public void Twenty_languages_fit_the_page()
    {
        string[] languages = ["en", "zh", "fr", "ru", "ar", "es", "de", "it", "pt", "nl", "pl", "cs", "sv", "fi", "el", "tr", "he", "hi", "ja", "ko"];

        Assert.Equal(180, LanguageHeatmap.Of(FakeResults.Of(["model"], languages), "model").WidthMm, 1e-9);
    }

    [Fact]
    public void An_unknown_model_is_an_error_that_names_it() =>
        Assert.StartsWith("The result has no drift for nobody", Assert.Throws<ArgumentException>(() => LanguageHeatmap.Of(FakeResults.Of(), "nobody")).Message);

    private static string Ticks(Figure figure) => string.Join(" ", figure.Sheet.Texts.SkipWhile(text => text != "es" && !text.StartsWith("Spanish", StringComparison.Ordinal)).TakeLast(10));
}
