using System.Text.Json;

namespace Drift.Tests.Statistics;

public class CochranMantelHaenszelTests
{
    public static TheoryData<string> Cases => Parity.Cases("cochran-mantel-haenszel");

    [Fact]
    public void One_table_worked_by_hand()
    {
        CochranMantelHaenszelResult result = CochranMantelHaenszel.Test([new(3, 1, 1, 3)]);

        // δ = 3 − 2; V = 4⁴/(8² · 7) = 4/7.
        Assert.Equal(7 / 4.0, result.Statistic, 1e-12);
        Assert.Equal(7 / 16.0, result.ContinuityStatistic, 1e-12);
        Assert.Equal(9, result.OddsRatio!.Value, 1e-12);
        Assert.Equal(3, result.RiskRatio!.Value, 1e-12);
        Assert.Equal(FisherTest.Test([[3, 1], [1, 3]]).PValue, result.ExactPValue, 1e-12);
        Assert.Null(result.BreslowDay);
    }

    [Theory, MemberData(nameof(Cases))]
    public void Agrees_with_the_definition_in_fractions(string name)
    {
        (_, Input input, Output expected) = Parity.Load<Input, Output>("cochran-mantel-haenszel", name);
        CochranMantelHaenszelResult actual = CochranMantelHaenszel.Test([.. input.Tables.Select(t => new TwoByTwo(t[0], t[1], t[2], t[3]))]);
        Assert.Equal(expected.Statistic, actual.Statistic, 1e-10);
        Assert.Equal(expected.Continuity, actual.ContinuityStatistic, 1e-10);
        Assert.Equal(expected.OddsRatio, actual.OddsRatio!.Value, 1e-10);
        Assert.Equal(expected.Interval[0], actual.Low!.Value, 1e-10);
        Assert.Equal(expected.Interval[1], actual.High!.Value, 1e-10);
        Assert.Equal(expected.Exact, actual.ExactPValue, 1e-12);
        Assert.Equal(1, actual.SmallestP / expected.Smallest, 1e-9);
    }

    [Theory]
    [InlineData("UCB")]
    [InlineData("rabbits")]
    public void Agrees_with_mantelhaen_test(string name)
    {
        JsonElement stored = Parity.Shared("tables.json").GetProperty("mantelhaen").GetProperty(name);
        CochranMantelHaenszelResult actual = CochranMantelHaenszel.Test(Tables(stored));
        Has(stored.GetProperty("cc"), actual.ContinuityStatistic, actual.ContinuityPValue);
        if (stored.TryGetProperty("plain", out JsonElement plain))
            Has(plain, actual.Statistic, actual.PValue);

        JsonElement exact = stored.GetProperty("exact");
        Assert.Equal(exact.GetProperty("p").GetDouble(), actual.ExactPValue, 1e-10);

        // R stops at 1e-4 of the root (uniroot's default).
        Assert.Equal(1, actual.ExactOddsRatio / exact.GetProperty("or").GetDouble(), 2e-3);
        Assert.Equal(1, actual.ExactLow / exact.GetProperty("ci")[0].GetDouble(), 2e-3);
        Assert.Equal(1, actual.ExactHigh / exact.GetProperty("ci")[1].GetDouble(), 2e-2);

        void Has(JsonElement expected, double statistic, double p)
        {
            Assert.Equal(expected.GetProperty("x2").GetDouble(), statistic, 1e-10);
            Assert.Equal(expected.GetProperty("p").GetDouble(), p, 1e-10);
            Assert.Equal(1, actual.OddsRatio!.Value / expected.GetProperty("or").GetDouble(), 1e-10);
            Assert.Equal(1, actual.Low!.Value / expected.GetProperty("ci")[0].GetDouble(), 1e-10);
            Assert.Equal(1, actual.High!.Value / expected.GetProperty("ci")[1].GetDouble(), 1e-10);
        }
    }

    [Fact]
    public void Agrees_with_statsmodels_also_on_homogeneity()
    {
        JsonElement expected = Parity.Shared("proportions_py.json").GetProperty("mantel_haenszel");
        CochranMantelHaenszelResult actual = CochranMantelHaenszel.Test(Tables(Parity.Shared("tables.json").GetProperty("mantelhaen").GetProperty("UCB")));
        Assert.Equal(expected.GetProperty("or_pooled").GetDouble(), actual.OddsRatio!.Value, 1e-10);
        Assert.Equal(expected.GetProperty("rr_pooled").GetDouble(), actual.RiskRatio!.Value, 1e-10);
        Assert.Equal(expected.GetProperty("log_or_se").GetDouble(), Math.Log(actual.High!.Value / actual.OddsRatio.Value) / 1.959963984540054, 1e-10);
        Assert.Equal(expected.GetProperty("null_test").GetProperty("x2").GetDouble(), actual.Statistic, 1e-10);
        Assert.Equal(expected.GetProperty("null_cc").GetProperty("x2").GetDouble(), actual.ContinuityStatistic, 1e-10);
        Assert.Equal(expected.GetProperty("null_test").GetProperty("p").GetDouble(), actual.PValue, 1e-10);
        Assert.Equal(expected.GetProperty("null_cc").GetProperty("p").GetDouble(), actual.ContinuityPValue, 1e-10);
        Assert.Equal(expected.GetProperty("ci")[0].GetDouble(), actual.Low!.Value, 1e-10);
        Assert.Equal(expected.GetProperty("ci")[1].GetDouble(), actual.High!.Value, 1e-10);
        Assert.Equal(expected.GetProperty("breslow_day").GetProperty("p").GetDouble(), 1 - MathNet.Numerics.Distributions.ChiSquared.CDF(5, actual.BreslowDay!.Value), 1e-8);
        Assert.Equal(expected.GetProperty("breslow_day").GetProperty("x2").GetDouble(), actual.BreslowDay!.Value, 1e-8);
        Assert.Equal(expected.GetProperty("breslow_day_tarone").GetProperty("x2").GetDouble(), actual.Tarone!.Value, 1e-8);
        Assert.Equal(expected.GetProperty("breslow_day_tarone").GetProperty("p").GetDouble(), actual.HomogeneityPValue!.Value, 1e-10);
    }

    [Fact]
    public void The_order_of_tables_does_not_matter_and_empty_ones_say_nothing()
    {
        TwoByTwo[] tables = [new(3, 1, 1, 3), new(5, 2, 4, 6), new(2, 7, 1, 9)];
        CochranMantelHaenszelResult one = CochranMantelHaenszel.Test(tables);
        CochranMantelHaenszelResult other = CochranMantelHaenszel.Test([tables[2], new(3, 0, 4, 0), tables[0], tables[1]]);
        Assert.Equal(one.Statistic, other.Statistic, 1e-12);
        Assert.Equal(one.ExactPValue, other.ExactPValue, 1e-12);
        Assert.Equal(one.ExactOddsRatio, other.ExactOddsRatio, 1e-10);
        Assert.Equal(3, other.Tables);
        Assert.StartsWith("rows as the unit, descriptive", one.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Keeps_its_level_over_strata_that_differ_and_finds_a_planted_odds_ratio()
    {
        (int exact, int asymptotic, int found) = (0, 0, 0);
        for (int trial = 0; trial < 1000; trial++)
        {
            Philox stream = new(45, RandomPurpose.Shuffle, trial);
            CochranMantelHaenszelResult none = CochranMantelHaenszel.Test(Drawn(stream, 0));
            exact += none.ExactPValue <= 0.05 ? 1 : 0;
            asymptotic += none.PValue <= 0.05 ? 1 : 0;
            Assert.True(none.SmallestP <= none.ExactPValue);
            if (trial % 5 == 0)
                found += CochranMantelHaenszel.Test(Drawn(stream, 1.8)).ExactPValue <= 0.05 ? 1 : 0;
        }

        // Given the margins the exact test keeps at most .05; the χ² is near it.
        Assert.InRange(exact, 10, MadeVectors.Margin(1000).High);
        Assert.InRange(asymptotic, 30, 75);
        Assert.InRange(found, 170, 200);

        static TwoByTwo[] Drawn(Philox stream, double logOdds) => [.. Enumerable.Range(0, 5).Select(k =>
        {
            int a = Yes(k - 2 + logOdds), c = Yes(k - 2);
            return new TwoByTwo(a, 12 - a, c, 12 - c);

            int Yes(double logit) => Enumerable.Range(0, 12).Count(_ => stream.NextDouble() < 1 / (1 + Math.Exp(-logit)));
        })];
    }

    [Fact]
    public void Tables_that_say_nothing_are_an_error() =>
        Assert.StartsWith("None of the 1 tables", Assert.Throws<ArgumentException>(() => CochranMantelHaenszel.Test([new(1, 0, 2, 0)])).Message, StringComparison.Ordinal);

    [Fact]
    public void A_negative_count_is_an_error() =>
        Assert.StartsWith("The counts are 1, -1, 0, 0", Assert.Throws<ArgumentException>(() => new TwoByTwo(1, -1, 0, 0)).Message, StringComparison.Ordinal);

    private static TwoByTwo[] Tables(JsonElement stored)
    {
        // R stores by columns.
        int[] x = JsonSerializer.Deserialize<int[]>(stored.GetProperty("data"))!;
        return [.. x.Chunk(4).Select(t => new TwoByTwo(t[0], t[2], t[1], t[3]))];
    }

    private sealed record Input(int[][] Tables);

    private sealed record Output(double Statistic, double Continuity, double OddsRatio, double[] Interval, double Exact, double Smallest);
}
