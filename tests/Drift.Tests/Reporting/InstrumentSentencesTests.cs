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

    [Theory]
    [InlineData(0.9, 0.81, "en-zh: answers that are labelled differently also differ more in length than others, which alone tells them with AUC .81 (.5 is chance), less than distance does (.90).")]
    [InlineData(0.6, 0.7, "alone tells them with AUC .70 (.5 is chance), more than distance does (.60).")]
    [InlineData(0.6, 0.52, "en-zh: length alone hardly tells answers that are labelled differently, with AUC .52 (.5 is chance), less than distance does (.60).")]
    [InlineData(0.3, 0.3, "differ less in length than others, so that length alone points the wrong way, with AUC .30 (.5 is chance), as much as distance does (.30).")]
    public void What_is_said_of_length_follows_from_its_number(double auc, double length, string expected) =>
        Assert.EndsWith(expected, InstrumentSentences.Length(new SeparationEstimate("en", "zh", "judge", auc, length, null, 900, 250), length), StringComparison.Ordinal);

    [Fact]
    public void Without_labels_and_pairs_nothing_is_said() => Assert.Equal("", Told(FakeResults.Of(languages: ["en"])));

    private static string Told(AnalysisResult result) => string.Join("\n", InstrumentSentences.Of(result).Select(row => $"{row.Asked}\n  {row.Answer}"));
}
