using Drift.Plotting;

namespace Drift.Tests.Plotting;

public class ForestChartTests
{
    [Fact]
    public void Shows_models_roles_intervals_and_counts() => Snapshot.Matches(Told(ForestChart.Of(FakeResults.Of(), "en", "zh")));

    [Fact]
    public void Compares_models_on_the_common_scale_noise_too()
    {
        AnalysisResult result = FakeResults.Of();
        DriftEstimate row = result.Drift.First(r => r is { Role: "sensitive", A: "en", B: "zh", Model: "gemma-3-270m-base" });
        ForestRow plotted = ForestRow.Groups(result, "en", "zh")[2].Rows[1];

        Assert.Equal(row.DriftCommon, plotted.Value);
        Assert.NotEqual(row.Drift!.Value, plotted.Value!.Value, 1e-3);
        Assert.Equal((row.Noise!.Value - row.Floor!.Value) / (0.79 - 0.2), plotted.Noise!.Value, 1e-9);
    }

    [Fact]
    public void A_row_without_drift_says_why()
    {
        AnalysisResult result = FakeResults.Of(["model"], ["en", "zh"]);
        result = result with { Drift = [.. result.Drift.Select(row => row.Role == "control" ? row with { Drift = null, DriftCommon = null, CommonLow = null, CommonHigh = null, Resolution = 0.18 } : row)] };

        Figure figure = ForestChart.Of(result, "en", "zh");

        Assert.Contains("not given: resolution .18", figure.Sheet.Texts);
        Assert.Contains("control not given: resolution .18", figure.AlternativeText);
    }

    [Fact]
    public void All_rows_without_drift_still_make_a_chart()
    {
        AnalysisResult result = FakeResults.Of(["model"], ["en", "zh"], hasRepeats: false);
        result = result with { Drift = [.. result.Drift.Select(row => row with { Floor = null, Scale = null, Drift = null, DriftCommon = null, CommonLow = null, CommonHigh = null, Resolution = null })] };

        Assert.Equal(3, ForestChart.Of(result, "en", "zh").Sheet.Texts.Count(text => text == "not given: no floor"));
    }

    [Fact]
    public void One_repeat_shows_no_noise_and_says_so()
    {
        Figure figure = ForestChart.Of(FakeResults.Of(hasRepeats: false), "en", "zh");

        Assert.DoesNotContain("noise between repeats", figure.Sheet.Texts);
        Assert.Contains("cannot be separated here", figure.Caption);
    }

    [Fact]
    public void A_long_name_is_broken_and_stays_left_of_the_chart()
    {
        Figure figure = ForestChart.Of(FakeResults.Of(["some-organisation/a-model-with-a-name-that-never-seems-to-end-405B-Instruct", new string('m', 90)], ["en", "zh"]), "en", "zh");

        Assert.Contains("some-organisation/a-model-", figure.Sheet.Texts);
        Assert.Equal(180, figure.WidthMm, 1e-9);
    }

    [Fact]
    public void Forty_models_make_it_taller()
    {
        string[] forty = [.. Enumerable.Range(0, 40).Select(i => "model-" + i)];

        Figure figure = ForestChart.Of(FakeResults.Of(forty, ["en", "zh"]), "en", "zh");

        Assert.InRange(figure.HeightMm, 400, 800);
        Assert.EndsWith("And 28 more models.", figure.AlternativeText);
    }

    [Fact]
    public void A_wide_interval_ends_at_the_axis_and_keeps_its_printed_value()
    {
        AnalysisResult result = FakeResults.Of(["model"], ["en", "zh"]);
        result = result with { Drift = [.. result.Drift.Select(row => row with { DriftCommon = 3.8, CommonLow = -6, CommonHigh = 9 })] };

        Figure figure = ForestChart.Of(result, "en", "zh");

        Assert.Contains("3.80 [−6.00, 9.00]", figure.Sheet.Texts);
        Assert.Contains("−1", figure.Sheet.Texts);
    }

    [Fact]
    public void A_pair_without_rows_is_an_error_that_names_it() =>
        Assert.StartsWith("The result has no drift for en-de", Assert.Throws<ArgumentException>(() => ForestChart.Of(FakeResults.Of(), "en", "de")).Message);

    internal static string Told(Figure figure) =>
        $"{figure}\n{figure.AlternativeText}\n{figure.Caption}\n{figure.Sheet.Shapes.Count} shapes\n{string.Join("\n", figure.Sheet.Texts)}";
}
