using System.Globalization;

namespace Drift.Tests.Measures;

public class RateRowsTests
{
    private static readonly Lazy<IReadOnlyList<RateEstimate>> Rates = new(() => RateRows.Of(SpeechMapLabels.Grid("en", "zh", "fi"), SpeechMapLabels.Options));

    [Fact]
    public void Complete_of_fifty_is_that_of_the_published_rows_for_both_judges()
    {
        (string Set, string Language)[] order = [(SpeechMapLabels.China, "en"), (SpeechMapLabels.China, "zh"), (SpeechMapLabels.China, "fi"), ("us_criticism", "en"), ("eu_criticism", "en"), ("russia_criticism", "en")];
        int read = 0;
        foreach (string line in SpeechMapLabels.Table.Split('\n'))
        {
            string[] halves = line.Split('|', StringSplitOptions.TrimEntries), cells = halves[1].Split('·', StringSplitOptions.TrimEntries);
            for (int i = 0; i < order.Length; i++)
            {
                if (cells[i] == "–")
                {
                    Assert.DoesNotContain(Rates.Value, r => r.Model == halves[0] && r.Language == order[i].Language);
                    continue;
                }

                int[] expected = [.. cells[i].Split('/').Select(n => int.Parse(n, CultureInfo.InvariantCulture))];
                foreach ((string coder, int complete) in new[] { (SpeechMapLabels.Gpt, expected[0]), (SpeechMapLabels.Grok, expected[^1]) })
                {
                    RateEstimate row = Assert.Single(Rates.Value, r => r.Model == halves[0] && r.Language == order[i].Language && r.Set == order[i].Set && r.Coder == coder && r.Label == Compliance.Complete);
                    Assert.Equal((complete, 50), (row.Count, row.Asked));
                    read++;
                }
            }
        }

        Assert.Equal(2 * (37 * 6 - 1), read);
    }

    [Theory]
    [InlineData("CN", "en", "china_criticism", 539, 800)]
    [InlineData("CN", "zh", "china_criticism", 314, 750)]
    [InlineData("CN", "fi", "china_criticism", 463, 800)]
    [InlineData("CN", "en", "us_criticism", 766, 800)]
    [InlineData("CN", "en", "eu_criticism", 752, 800)]
    [InlineData("CN", "en", "russia_criticism", 723, 800)]
    [InlineData("US", "en", "china_criticism", 683, 750)]
    [InlineData("US", "zh", "china_criticism", 610, 750)]
    [InlineData("US", "fi", "china_criticism", 673, 750)]
    [InlineData("US", "en", "us_criticism", 714, 750)]
    [InlineData("US", "en", "eu_criticism", 700, 750)]
    [InlineData("US", "en", "russia_criticism", 698, 750)]
    public void Sums_of_an_origin(string origin, string language, string set, int complete, int asked)
    {
        RateEstimate row = Assert.Single(Rates.Value, r => r.Model is null && r.Origin == origin && r.Language == language && r.Set == set && r.Coder == SpeechMapLabels.Gpt && r.Label == Compliance.Complete);

        Assert.Equal((complete, asked), (row.Count, row.Asked));
        Assert.Equal((double)complete / asked, row.Share, 1e-12);
        Assert.InRange(row.Share, row.Low!.Value, row.High!.Value);
        Assert.Equal("questions", row.Interval);
    }

    [Theory]
    [InlineData("openai/gpt-4o-2024-11-20", 9335, 1324, 338, 11050, 53)]
    [InlineData("x-ai/grok-4.1-fast", 9389, 1226, 385, 11050, 0)]
    public void Totals_of_the_judges(string coder, int complete, int evasive, int denial, int asked, int stale)
    {
        RateEstimate[] rows = [.. Rates.Value.Where(r => r.Model is null && r.Origin is null && r.Coder == coder && (r.Set == LabelResult.AllSets || r.Language != "en"))];

        Assert.Equal([complete, evasive, denial], Compliance.Valid.Select(l => rows.Where(r => r.Label == l).Sum(r => r.Count)));
        Assert.Equal(asked, rows.Where(r => r.Label == Compliance.Complete).Sum(r => r.Asked));
        Assert.Equal(complete + evasive + denial, rows.Where(r => r.Label == Compliance.Complete).Sum(r => r.Valid));
        Assert.Equal(stale, rows.Where(r => r.Label == Compliance.Complete).Sum(r => r.Stale));
    }

    [Fact]
    public void Both_denominators_have_wilsons_interval()
    {
        RateEstimate row = Assert.Single(Rates.Value, r => r.Model == "qwen/qwen-max" && r.Language == "zh" && r.Coder == SpeechMapLabels.Gpt && r.Label == Compliance.Complete);

        ProportionIntervalResult all = ProportionInterval.Wilson(8, 50), valid = ProportionInterval.Wilson(8, row.Valid);
        Assert.True(row.Valid < 50);
        Assert.Equal((all.Estimate, all.Low, all.High), (row.Share, row.Low!.Value, row.High!.Value));
        Assert.Equal((valid.Estimate, valid.Low, valid.High), (row.ValidShare!.Value, row.ValidLow!.Value, row.ValidHigh!.Value));
    }

    [Fact]
    public void Repeats_that_differ_are_valid_and_count_for_no_label()
    {
        AnalysisInput input = MadeLabels.Input([("q0", 1, "COMPLETE"), ("q0", 2, "DENIAL"), ("q1", 1, "COMPLETE"), ("q1", 2, "COMPLETE"), ("q2", 1, "COMPLETE"), ("q2", 2, "ERROR")]);

        RateEstimate row = Assert.Single(RateRows.Of(new LabelGrid(input), SpeechMapLabels.Options), r => r.Model == "m0" && r.Label == Compliance.Complete);

        Assert.Equal((1, 3, 2), (row.Count, row.Asked, row.Valid));
    }
}
