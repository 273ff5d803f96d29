using Drift.Plotting;

namespace Drift.Tests.Plotting;

public class TwoPartsChartTests
{
    [Fact]
    public void Shows_shares_of_pairs_and_of_the_shift() => Snapshot.Matches(ForestChartTests.Told(TwoPartsChart.Of(FakeOrigins.Of(), "en", "zh")));

    [Fact]
    public void A_share_outside_the_axis_keeps_its_printed_value()
    {
        AnalysisResult result = FakeOrigins.Of();
        result = result with { Origin = result.Origin with { TwoParts = [result.Origin.TwoParts[0] with { ExcessShare = -1.7 }, result.Origin.TwoParts[1] with { ExcessShare = null }] } };

        Figure figure = TwoPartsChart.Of(result, "en", "zh");

        Assert.Contains("−170 %", figure.Sheet.Texts);
        Assert.Contains("–", figure.Sheet.Texts);
    }

    [Fact]
    public void Without_labels_it_is_an_error() =>
        Assert.StartsWith("The result has no labelled pairs of en-zh", Assert.Throws<ArgumentException>(() => TwoPartsChart.Of(FakeOrigins.Of(hasLabels: false), "en", "zh")).Message);
}
