using Drift.Reporting;
using Drift.Tests.Plotting;

namespace Drift.Tests.Reporting;

public class TwoPartSentencesTests
{
    [Fact]
    public void Tells_pairs_shares_and_whether_distance_tells_labels() => Snapshot.Matches(string.Join("\n", [.. TwoPartSentences.Of(FakeOrigins.Of()), .. TwoPartSentences.Of(FakeOrigins.Of(), "cn-1/small", "en", "zh")]));

    [Fact]
    public void Without_labels_it_is_silent() => Assert.Empty(TwoPartSentences.Of(FakeOrigins.Of(hasLabels: false)));

    [Fact]
    public void A_model_without_complete_pairs_has_no_content_drift()
    {
        AnalysisResult result = FakeOrigins.Of();
        result = result with { Origin = result.Origin with { TwoParts = [result.Origin.TwoParts[0] with { Complete = 0, CompleteShare = 0, ContentDrift = null }] } };

        string told = string.Concat(TwoPartSentences.Of(result, "cn-1/small", "en", "zh"));

        Assert.StartsWith("By the labels of judge-1, 0 of 50 pairs are complete on both sides", told);
        Assert.DoesNotContain("plausible", told);
    }
}
