using Drift.Reporting;
using Drift.Tests.Plotting;

namespace Drift.Tests.Reporting;

public class InstrumentSentencesTests
{
    [Fact]
    public void Tells_what_the_instrument_can_and_cannot_see() => Snapshot.Matches(Told(FakeOrigins.Of()));

    [Fact]
    public void Many_pairs_are_told_by_the_first_and_the_one_with_least_room()
    {
        string told = Told(FakeResults.Of());

        Assert.Contains("Over 15 pairs of languages between", told);
        Assert.DoesNotContain("fr-ru: human", told);
        Assert.Contains("repeats of one question in one language lie", told);
    }

    [Fact]
    public void Without_labels_and_pairs_nothing_is_said() => Assert.Equal("", Told(FakeResults.Of(languages: ["en"])));

    private static string Told(AnalysisResult result) => string.Join("\n", InstrumentSentences.Of(result).Select(row => $"{row.Asked}\n  {row.Answer}"));
}
