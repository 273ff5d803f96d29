using Drift.Plotting;

namespace Drift.Tests.Plotting;

public class MapChartTests
{
    [Fact]
    public void Numbers_every_model_and_names_it_in_the_key() => Snapshot.Matches(ForestChartTests.Told(MapChart.Of(FakeOrigins.Of(), "zh")));

    [Fact]
    public void Models_in_one_place_still_make_a_map()
    {
        AnalysisResult result = FakeOrigins.Of();
        result = result with { Origin = result.Origin with { Map = [.. result.Origin.Map.Select(place => place with { X = 0.1, Y = 0.1 })] } };

        Assert.Contains("18", MapChart.Of(result, "en").Sheet.Texts);
    }

    [Fact]
    public void A_language_without_a_map_is_an_error() =>
        Assert.StartsWith("The result has no map of models in fi.", Assert.Throws<ArgumentException>(() => MapChart.Of(FakeOrigins.Of(), "fi")).Message);
}
