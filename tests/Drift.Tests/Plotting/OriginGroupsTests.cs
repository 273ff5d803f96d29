using Drift.Plotting;

namespace Drift.Tests.Plotting;

public class OriginGroupsTests
{
    [Fact]
    public void Origins_come_first_then_derived_then_unknown() =>
        Assert.Equal(
            ["CN (4 families): 8", "US (4 families): 8", "derived from another origin: 1", "developer or origin unknown: 1"],
            OriginGroups.Of(FakeOrigins.Of(), [.. FakeOrigins.Of().Models.Select(m => m.Id)]).Select(group => $"{group.Heading}: {group.Models.Count}"));

    [Fact]
    public void Families_are_counted_as_the_tests_count_them()
    {
        AnalysisResult result = FakeOrigins.Of();
        result = result with { Origin = result.Origin with { Tests = [.. result.Origin.Tests.Select(t => t with { UnitsA = 3 })] } };

        Assert.Equal(
            ["CN (3 families; 1 more not in the tests)", "US (4 families)"],
            OriginGroups.Of(result, [.. result.Models.Select(m => m.Id)]).Take(2).Select(group => group.Heading));
        Assert.Contains("CN (3 families)", OriginGroups.Of(result, [.. result.Models.Select(m => m.Id).Where(id => !id.StartsWith("cn-4", StringComparison.Ordinal))]).Select(group => group.Heading));
    }

    [Fact]
    public void Many_models_of_a_forest_stand_under_their_origins()
    {
        string[] texts = [.. ForestChart.Of(FakeOrigins.Of(), "en", "zh").Sheet.Texts];

        Assert.True(Array.IndexOf(texts, "CN (4 families)") < Array.IndexOf(texts, "US (4 families)"));
        Assert.Contains("derived from another origin", texts);
    }

    [Fact]
    public void Few_models_of_a_forest_keep_their_order() =>
        Assert.DoesNotContain(ForestChart.Of(FakeResults.Of(), "en", "zh").Sheet.Texts, text => text.Contains("famil", StringComparison.Ordinal));
}
