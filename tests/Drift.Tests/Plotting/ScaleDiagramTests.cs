using Drift.Plotting;

namespace Drift.Tests.Plotting;

public class ScaleDiagramTests
{
    [Fact]
    public void Shows_distances_above_and_drift_below() => Snapshot.Matches(ForestChartTests.Told(ScaleDiagram.Of(FakeResults.Of().Drift[0])));

    [Fact]
    public void A_row_without_drift_is_an_error() =>
        Assert.StartsWith("The row", Assert.Throws<ArgumentException>(() => ScaleDiagram.Of(FakeResults.Of().Drift[0] with { Drift = null })).Message);
}
