using Drift.Reporting;
using Drift.Tests.Plotting;

namespace Drift.Tests.Reporting;

public class OriginSentencesTests
{
    private static readonly string[] causal = ["because", "cause", "effect", "due to", "leads to", "influence", "explain", "makes"];

    [Fact]
    public void Tells_unit_families_p_and_the_trap() => Snapshot.Matches(string.Join("\n", [.. OriginSentences.Short(FakeOrigins.Of()), .. OriginSentences.Of(FakeOrigins.Of())]));

    [Fact]
    public void Pull_and_neighbours_are_told_with_their_unit() => Snapshot.Matches(string.Join("\n", [.. PullSentences.Short(FakeOrigins.Of()), .. PullSentences.Of(FakeOrigins.Of())]));

    [Theory]
    [InlineData(null, 0.2)]
    [InlineData(0.029, 0.029)]
    [InlineData(0.6, 0.029)]
    public void No_verb_of_cause_stands_in_what_is_said_of_origin(double? p, double smallest)
    {
        AnalysisResult result = FakeOrigins.Of(p, smallest);
        string told = string.Join("\n", [.. OriginSentences.Of(result), .. OriginSentences.Short(result), .. PullSentences.Of(result), .. PullSentences.Short(result), .. TwoPartSentences.Of(result), .. TwoPartSentences.Short(result)]);

        foreach (string word in causal)
            Assert.DoesNotContain(word, told, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Where_no_p_is_possible_nothing_is_claimed()
    {
        AnalysisResult result = FakeOrigins.Of(p: null, smallest: 0.2);

        Assert.Empty(OriginSentences.Of(result));
        Assert.Empty(PullSentences.Of(result));
        Assert.DoesNotContain(AnalysisTables.Terminal(result), table => table.Name is "origin-short" or "pull-separation");
    }

    [Fact]
    public void Many_tests_that_cannot_pass_Holm_are_said_to()
    {
        string told = string.Join("\n", OriginSentences.Short(FakeOrigins.Of(p: 0.04, smallest: 0.03)));

        Assert.Contains("No test of origin can pass Holm at .05: 2 of them stand side by side, and the families allow no p below .030.", told);
        Assert.DoesNotContain("No test of language", told);
    }
}
