using Drift.Plotting;

namespace Drift.Tests.Plotting;

public class PullChartTests
{
    [Fact]
    public void Shows_models_by_origin_with_both_languages() => Snapshot.Matches(ForestChartTests.Told(PullChart.Of(FakeOrigins.Of(), "CN", "US", "en", "zh")));

    [Fact]
    public void Three_languages_are_an_error_that_says_why() =>
        Assert.StartsWith("There are 3 languages, expected one or two", Assert.Throws<ArgumentException>(() => PullChart.Of(FakeOrigins.Of(), "CN", "US", "en", "zh", "fi")).Message);

    [Fact]
    public void No_rows_are_an_error_that_names_them() =>
        Assert.StartsWith("The result has no pull of CN against FR in en", Assert.Throws<ArgumentException>(() => PullChart.Of(FakeOrigins.Of(), "CN", "FR", "en")).Message);
}
