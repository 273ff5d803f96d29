namespace Drift.Tests.Measures;

public class AgreementRowsTests
{
    private static readonly Lazy<IReadOnlyList<CoderAgreement>> Rows = new(() => AgreementRows.Of(SpeechMapLabels.Grid("en", "zh", "fi"), SpeechMapLabels.Options));

    [Theory]
    [InlineData(true, 10991, .963425, .859815)]
    [InlineData(false, 10947, .964191, .862761)]
    public void The_two_judges_of_speechmap_with_and_without_answers_that_were_asked_again(bool withStale, int responses, double raw, double kappa)
    {
        CoderAgreement row = Assert.Single(Rows.Value, r => r.Group == "all" && r.WithStale == withStale);

        Assert.Equal((responses, 200), (row.Responses, row.Questions));
        Assert.Equal(raw, row.Raw, 5e-7);
        Assert.Equal(kappa, row.Kappa!.Value, 5e-7);
        Assert.InRange(row.Kappa.Value, row.KappaLow!.Value, row.KappaHigh!.Value);
        Assert.Equal(responses, row.Confusion.Sum(r => r.Sum()));
        Assert.Equal(("US", "US"), (row.FirstOrigin, row.SecondOrigin));
        if (withStale)
            Assert.Equal(.899413, row.CompleteKappa!.Value, 5e-7);
    }

    [Theory]
    [InlineData("china_criticism", "en", 1836, .881591)]
    [InlineData("china_criticism", "zh", 1788, .840903)]
    [InlineData("china_criticism", "fi", 1839, .831539)]
    [InlineData("us_criticism", "en", 1847, .855675)]
    [InlineData("eu_criticism", "en", 1841, .804432)]
    [InlineData("russia_criticism", "en", 1840, .859287)]
    public void Each_set(string set, string language, int responses, double kappa)
    {
        CoderAgreement row = Assert.Single(Rows.Value, r => r.Group == "set" && r.Set == set && r.Language == language && r.WithStale);

        Assert.Equal(responses, row.Responses);
        Assert.Equal(kappa, row.Kappa!.Value, 5e-7);
    }

    [Fact]
    public void Versions_of_one_judge_stand_side_by_side()
    {
        CoderAgreement[] rows = [.. Rows.Value.Where(r => r.Group == "version")];

        Assert.Equal(["x-ai/grok-4.1-fast", "xai/grok-4.1-fast-non-reasoning"], rows.Select(r => r.SecondVersion!));
        Assert.Equal((44, .773), (rows[1].Responses, Math.Round(rows[1].Raw, 3)));
        Assert.All(rows, r => Assert.True(r.WithStale));
    }

    [Fact]
    public void Rows_of_origins_and_languages_add_up()
    {
        foreach (bool withStale in (bool[])[true, false])
        {
            CoderAgreement[] rows = [.. Rows.Value.Where(r => r.WithStale == withStale)];
            int all = rows.Single(r => r.Group == "all").Responses;
            foreach (string group in withStale ? (string[])["language", "set", "version"] : ["language", "set", "origin", "origin and language"])
                Assert.Equal(all, rows.Where(r => r.Group == group).Sum(r => r.Responses));
        }
    }

    [Fact]
    public void Counts_give_what_ratings_give()
    {
        double[] counts = [20, 5, 1, 3, 10, 0, 2, 1, 8];
        Ratings ratings = new([.. Enumerable.Range(0, 9).SelectMany(i => Enumerable.Repeat((IReadOnlyList<double?>)[i / 3, i % 3], (int)counts[i]))]);

        Assert.Equal(RawAgreement.Of(ratings).Value!.Value, ConfusionCounts.Raw(counts, 3)!.Value, 1e-12);
        Assert.Equal(CohenKappa.Of(ratings).Value!.Value, ConfusionCounts.Kappa(counts, 3)!.Value, 1e-12);
        Assert.Equal(GwetAc1.Of(ratings, 3).Value!.Value, ConfusionCounts.Ac1(counts, 3)!.Value, 1e-12);
        Assert.Equal([20, 6, 5, 19], ConfusionCounts.FirstAgainstRest(counts, 3));
        Assert.Null(ConfusionCounts.Kappa([5, 0, 0, 0], 2));
        Assert.Null(ConfusionCounts.Ac1([0, 0, 0, 0], 2));
    }

    [Fact]
    public void Intervals_are_those_of_the_cluster_bootstrap()
    {
        LabelGrid grid = SpeechMapLabels.Grid("zh");
        CoderAgreement row = Assert.Single(AgreementRows.Of(grid, SpeechMapLabels.Options), r => r is { Group: "all", WithStale: false });
        Dictionary<string, int> questions = grid.Input.Questions.Select((q, i) => (q.Id, i)).ToDictionary();
        var both = grid.Labels.Where(l => !l.IsStale && LabelGrid.Valid(l) is not null).GroupBy(l => l.Cell).Where(g => g.Count() == 2)
            .Select(g => (Question: questions[g.Key.QuestionId], First: g.Single(l => l.Coder == SpeechMapLabels.Gpt).Value, Second: g.Single(l => l.Coder == SpeechMapLabels.Grok).Value))
            .OrderBy(r => r.Question).ToArray();
        double?[] Codes(string a, string b) => [Compliance.Valid.Index().Single(v => v.Item == a).Index, Compliance.Valid.Index().Single(v => v.Item == b).Index];

        AgreementIntervalResult expected = new Ratings([.. both.Select(r => Codes(r.First, r.Second))], [.. both.Select(r => r.Question)]).Bootstrap(r => CohenKappa.Of(r), 199, 1);

        Assert.Equal(expected.Estimate!.Value, row.Kappa!.Value, 1e-12);
        Assert.Equal((expected.Interval.Low, expected.Interval.High), (row.KappaLow!.Value, row.KappaHigh!.Value), (x, y) => Math.Abs(x.Item1 - y.Item1) < 1e-12 && Math.Abs(x.Item2 - y.Item2) < 1e-12);
    }
}
