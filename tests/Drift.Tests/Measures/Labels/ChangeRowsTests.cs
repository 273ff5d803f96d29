namespace Drift.Tests.Measures;

public class ChangeRowsTests
{
    private static readonly Lazy<IReadOnlyList<RateChange>> Rows = new(() => ChangeRows.Of(SpeechMapLabels.Grid("en", "zh")));

    [Fact]
    public void A_model_has_the_tests_of_its_own_pairs()
    {
        RateChange row = Assert.Single(Rows.Value, r => r is { Model: "qwen/qwen-2.5-72b-instruct", Coder: SpeechMapLabels.Gpt, Among: RateChange.Asked });
        McNemarTestResult test = McNemarTest.Test(row.Lost, row.Gained);

        Assert.Equal((50, 47, 21, SpeechMapLabels.China), (row.Pairs, row.CompleteA, row.CompleteB, row.Set));
        Assert.Equal(26, row.Lost - row.Gained);
        Assert.Equal(-.52, row.Difference, 1e-12);
        Assert.InRange(row.Difference, row.Low!.Value, row.High!.Value);
        Assert.Equal((test.PValue, test.MidPValue, test.SmallestP), (row.PValue!.Value, row.MidPValue!.Value, row.SmallestP!.Value));
        Assert.Null(row.RowsPValue);
    }

    [Fact]
    public void Deepseek_r1_completes_more_in_chinese() =>
        Assert.Equal((11, 15), Assert.Single(Rows.Value, r => r is { Model: "deepseek/deepseek-r1", Coder: SpeechMapLabels.Gpt, Among: RateChange.Asked }) is var row ? (row.CompleteA, row.CompleteB) : default);

    [Fact]
    public void Holm_is_over_the_models_of_one_coder_and_denominator()
    {
        RateChange[] family = [.. Rows.Value.Where(r => r is { Coder: SpeechMapLabels.Gpt, Among: RateChange.Asked, Model: not null })];

        Assert.Equal(36, family.Length);
        Assert.Equal(PValueAdjustment.Holm([.. family.Select(r => r.PValue)]), family.Select(r => r.Adjusted));
    }

    [Fact]
    public void Models_of_an_origin_together_are_counted_and_described_not_tested()
    {
        RateChange chinese = Assert.Single(Rows.Value, r => r is { Model: null, Origin: "CN", Coder: SpeechMapLabels.Gpt, Among: RateChange.Asked });

        Assert.Equal((15, 750, 513, 314), (chinese.Models, chinese.Pairs, chinese.CompleteA, chinese.CompleteB));
        Assert.Null(chinese.PValue);
        Assert.Null(chinese.Low);
        Assert.True(chinese.RowsOddsRatio > 1);
        Assert.True(chinese.RowsPValue < .001);
    }

    [Fact]
    public void Pairs_without_a_valid_label_count_as_not_complete_or_are_left_out()
    {
        Label Made(string question, string language, string value) => new(new Cell("m0", question, language, "", 1), Compliance.Scheme, "x", "", value, false);
        AnalysisInput input = MadeLabels.Of(
            [
                Made("q0", "en", "COMPLETE"), Made("q0", "zh", "COMPLETE"), Made("q1", "en", "COMPLETE"), Made("q1", "zh", "ERROR"), Made("q2", "en", "EVASIVE"), Made("q2", "zh", "COMPLETE"),
                Made("q3", "en", "COMPLETE"), Made("q3", "zh", "DENIAL"), Made("q4", "en", "COMPLETE"),
            ],
            ["en", "zh"], [new Model("m0", "dev0", "CN", [], "open", null, null)]);

        IReadOnlyList<RateChange> rows = ChangeRows.Of(new LabelGrid(input));

        RateChange asked = Assert.Single(rows, r => r is { Model: "m0", Among: RateChange.Asked }), valid = Assert.Single(rows, r => r is { Model: "m0", Among: RateChange.Valid });
        Assert.Equal((4, 3, 2, 2, 1), (asked.Pairs, asked.CompleteA, asked.CompleteB, asked.Lost, asked.Gained));
        Assert.Equal((3, 2, 2, 1, 1), (valid.Pairs, valid.CompleteA, valid.CompleteB, valid.Lost, valid.Gained));
        Assert.Equal(1, valid.PValue!.Value);
    }
}
