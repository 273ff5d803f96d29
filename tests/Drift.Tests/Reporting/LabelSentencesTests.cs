using Drift.Reporting;
using Drift.Tests.Measures;
using Drift.Tests.Plotting;

namespace Drift.Tests.Reporting;

public class LabelSentencesTests
{
    private static AnalysisResult SpeechMap() => FakeOrigins.Of() is var made ? made with
    {
        Labels = LabelAnalysis.Of(SpeechMapLabels.Input with { Languages = ["en", "zh"] }, SpeechMapLabels.Options),
        Settings = made.Settings with { Coder = SpeechMapLabels.Gpt },
    } : throw new InvalidOperationException();

    [Fact]
    public void Tells_rates_families_models_coders_and_that_nobody_labelled() => Snapshot.Matches(string.Join("\n", LabelSentences.Of(SpeechMap())));

    [Fact]
    public void Without_labels_it_is_silent()
    {
        AnalysisResult result = FakeOrigins.Of() with { Labels = LabelResult.Empty };

        Assert.Empty(LabelSentences.Of(result));
        Assert.Empty(LabelSections.Of(result));
        Assert.All(AnalysisTables.Labels(result), table => Assert.Empty(table.Rows));
    }

    [Fact]
    public void No_sentence_names_a_cause() =>
        Assert.All(LabelSentences.Of(SpeechMap()), s => Assert.DoesNotMatch(@"\b(caus|because|due to|leads? to|makes?|effect of origin)", s));

    [Fact]
    public void Every_table_has_rows_but_those_of_gold() => Assert.Equal(
        ["rates-origin", "rates", "rate-changes-origin", "rate-changes", "origin-rates", "coders", "coders-confusion"],
        AnalysisTables.Labels(SpeechMap()).Where(table => table.Rows.Count > 0).Select(table => table.Name));
}
