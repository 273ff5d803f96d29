using Drift.Plotting;

namespace Drift.Tests.Plotting;

public class SpecificationChartTests
{
    [Fact]
    public void Shows_both_curves_sorted_above_their_choices() => Snapshot.Matches(ForestChartTests.Told(SpecificationChart.Of(FakeSpecifications.Of(), "CN", "US", "en", "zh")));

    [Fact]
    public void One_curve_is_one_panel()
    {
        AnalysisResult result = FakeSpecifications.Of();
        result = result with { Specifications = result.Specifications with { Verdicts = [result.Specifications.Verdicts[0]] } };

        Figure figure = SpecificationChart.Of(result, "CN", "US", "en", "zh");

        Assert.Contains("all answers", figure.Sheet.Texts);
        Assert.DoesNotContain("complete", figure.Sheet.Texts);
    }

    [Fact]
    public void Without_specifications_it_is_an_error() =>
        Assert.StartsWith("The result has no specifications of CN against US in en-zh", Assert.Throws<ArgumentException>(() => SpecificationChart.Of(FakeOrigins.Of(), "CN", "US", "en", "zh")).Message);
}
