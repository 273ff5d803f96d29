using System.Text.Json;

namespace Drift.Tests.Measures;

public class LabelAnalysisTests
{
    [Fact]
    public void Threads_change_no_number()
    {
        AnalysisInput input = SpeechMapLabels.Input with { Languages = ["en", "zh"] };

        Assert.Equal(
            JsonSerializer.Serialize(LabelAnalysis.Of(input, SpeechMapLabels.Options)), JsonSerializer.Serialize(LabelAnalysis.Of(input, SpeechMapLabels.Options with { Threads = 4 })));
    }

    [Fact]
    public void Without_labels_of_compliance_there_is_nothing()
    {
        Assert.Same(LabelResult.Empty, LabelAnalysis.Of(SpeechMapLabels.Input with { Labels = [] }, SpeechMapLabels.Options));
        Assert.Same(LabelResult.Empty, LabelAnalysis.Of(SpeechMapLabels.Input with { Languages = ["ru"] }, SpeechMapLabels.Options));
    }

    [Fact]
    public void A_coder_without_a_valid_label_has_rates_of_nothing()
    {
        LabelResult result = LabelAnalysis.Of(MadeLabels.Input([("q0", 1, "ERROR"), ("q1", 1, "ERROR")]), SpeechMapLabels.Options);

        Assert.All(result.Rates, r => Assert.Equal((0, 2, 0, null), (r.Count, r.Asked, r.Valid, r.ValidShare)));
        Assert.Empty(result.Agreement);
        Assert.Empty(result.Corrections);
    }
}
