using System.Text.Json;

namespace Drift.Tests.Statistics;

public class FisherTestTests
{
    public static TheoryData<string> Cases => Parity.Cases("fisher");

    [Fact]
    public void Tea_tasting_worked_by_hand()
    {
        FisherTestResult result = FisherTest.Test([[3, 1], [1, 3]]);

        // Hypergeometric 1, 16, 36, 16, 1 of 70.
        Assert.Equal(34 / 70.0, result.PValue, 1e-12);
        Assert.Equal(17 / 70.0, result.GreaterPValue!.Value, 1e-12);
        Assert.Equal(69 / 70.0, result.LessPValue!.Value, 1e-12);

        // The conditional estimate solves (16ψ + 72ψ² + 48ψ³ + 4ψ⁴) / (1 + 16ψ + 36ψ² + 16ψ³ + ψ⁴) = 3.
        double psi = result.OddsRatio!.Value;
        double mean = (16 * psi + 72 * psi * psi + 48 * Math.Pow(psi, 3) + 4 * Math.Pow(psi, 4)) / (1 + 16 * psi + 36 * psi * psi + 16 * Math.Pow(psi, 3) + Math.Pow(psi, 4));
        Assert.Equal(3, mean, 1e-12);

        // At the ends of the interval each tail holds .025.
        (double low, double high) = (result.Low!.Value, result.High!.Value);
        Assert.Equal(0.025, (16 * Math.Pow(low, 3) + Math.Pow(low, 4)) / (1 + 16 * low + 36 * low * low + 16 * Math.Pow(low, 3) + Math.Pow(low, 4)), 1e-12);
        Assert.Equal(0.975, Math.Pow(high, 4) / (1 + 16 * high + 36 * high * high + 16 * Math.Pow(high, 3) + Math.Pow(high, 4)), 1e-12);
    }

    [Theory, MemberData(nameof(Cases))]
    public void Agrees_with_fisher_test(string name)
    {
        (_, Input input, Output expected) = Parity.Load<Input, Output>("fisher", name);
        FisherTestResult actual = FisherTest.Test(input.Table);
        Assert.Equal(1, actual.PValue / expected.P, 1e-10);
        if (expected.OddsRatio is not { } odds)
            return;
        Assert.Equal(1, actual.LessPValue!.Value / expected.Less!.Value, 1e-10);
        Assert.Equal(1, actual.GreaterPValue!.Value / expected.Greater!.Value, 1e-10);

        // R stops at 1e-4 of the root (uniroot's default); ours is held to its equation above.
        Assert.Equal(odds, actual.OddsRatio!.Value, 1e-4 * Math.Max(1, odds));
        Assert.Equal(expected.Interval![0], actual.Low!.Value, 1e-4);
        Assert.Equal(1 / expected.Interval[1], 1 / actual.High!.Value, 1e-4);
    }

    [Fact]
    public void Agrees_with_the_four_by_four_table_of_job_satisfaction()
    {
        JsonElement table = Parity.Shared("tables.json").GetProperty("fisher")[0];
        int[][] counts = JsonSerializer.Deserialize<int[][]>(table.GetProperty("table"))!;
        Assert.Equal(table.GetProperty("p").GetDouble(), FisherTest.Test(counts).PValue, 1e-10);
    }

    [Fact]
    public void Larger_tables_are_summed_over_all_fillings()
    {
        int[][] table = [[2, 0, 1], [0, 3, 1]];

        // Every 2 × 3 table with these margins, by its first row.
        double observed = Weight(2, 0, 1), all = 0, extreme = 0;
        for (int a = 0; a <= 2; a++)
        {
            for (int b = 0; b <= 3 - a; b++)
            {
                double weight = Weight(a, b, 3 - a - b);
                all += weight;
                extreme += weight <= observed * (1 + 1e-7) ? weight : 0;
            }
        }

        Assert.Equal(extreme / all, FisherTest.Test(table).PValue, 1e-12);
        Assert.Equal(extreme / all, FisherTest.Test([[2, 0], [0, 3], [1, 1]]).PValue, 1e-12);
        Assert.Null(FisherTest.Test(table).OddsRatio);

        static double Weight(int a, int b, int c) =>
            MathNet.Numerics.SpecialFunctions.Binomial(2, a) * MathNet.Numerics.SpecialFunctions.Binomial(3, b) * MathNet.Numerics.SpecialFunctions.Binomial(2, c);
    }

    [Fact]
    public void Changing_the_rows_inverts_the_ratio()
    {
        FisherTestResult one = FisherTest.Test([[7, 2], [3, 8]]);
        FisherTestResult other = FisherTest.Test([[3, 8], [7, 2]]);
        Assert.Equal(one.OddsRatio!.Value, 1 / other.OddsRatio!.Value, 1e-10);
        Assert.Equal(one.Low!.Value, 1 / other.High!.Value, 1e-10);
        Assert.Equal(one.PValue, other.PValue, 1e-12);
        Assert.Equal(double.PositiveInfinity, FisherTest.Test([[4, 0], [1, 3]]).OddsRatio);
    }

    [Fact]
    public void Given_the_margins_it_keeps_its_level_and_tells_the_smallest_p()
    {
        // 10 + 12 rows, 9 in the first column: the probability of every table, and what it is rejected for.
        double rejected = 0, attainable = 0, smallest = 1;
        for (int a = 0; a <= 9; a++)
        {
            FisherTestResult result = FisherTest.Test([[a, 10 - a], [9 - a, 3 + a]]);
            double chance = MathNet.Numerics.SpecialFunctions.Binomial(10, a) * MathNet.Numerics.SpecialFunctions.Binomial(12, 9 - a) / MathNet.Numerics.SpecialFunctions.Binomial(22, 9);
            rejected += result.PValue <= 0.05 ? chance : 0;
            attainable = Math.Max(attainable, result.PValue <= 0.05 ? result.PValue : 0);
            smallest = Math.Min(smallest, result.PValue);
            Assert.Equal(FisherTest.Test([[4, 6], [5, 7]]).SmallestP!.Value, result.SmallestP!.Value, 1e-14);
        }

        Assert.Equal(attainable, rejected, 1e-12);
        Assert.InRange(rejected, 0.01, 0.05);
        Assert.Equal(smallest, FisherTest.Test([[4, 6], [5, 7]]).SmallestP!.Value, 1e-12);
    }

    [Fact]
    public void Finds_a_planted_difference()
    {
        int found = 0;
        for (int trial = 0; trial < 200; trial++)
        {
            Philox stream = new(44, RandomPurpose.Shuffle, trial);
            (int a, int c) = (Enumerable.Range(0, 20).Count(_ => stream.NextDouble() < 0.85), Enumerable.Range(0, 20).Count(_ => stream.NextDouble() < 0.2));
            found += FisherTest.Test([[a, 20 - a], [c, 20 - c]]).PValue <= 0.05 ? 1 : 0;
        }

        Assert.InRange(found, 180, 200);
    }

    [Fact]
    public void An_empty_row_is_an_error() =>
        Assert.StartsWith("Row 1 is empty", Assert.Throws<ArgumentException>(() => FisherTest.Test([[1, 2], [0, 0]])).Message, StringComparison.Ordinal);

    private sealed record Input(IReadOnlyList<IReadOnlyList<int>> Table);

    private sealed record Output(double P, double? OddsRatio, IReadOnlyList<double>? Interval, double? Less, double? Greater);
}
