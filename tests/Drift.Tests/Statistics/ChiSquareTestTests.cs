namespace Drift.Tests.Statistics;

public class ChiSquareTestTests
{
    public static TheoryData<string> Cases => Parity.Cases("two-proportions");

    public static TheoryData<string> OwnCases => Parity.Cases("chi-square");

    [Fact]
    public void A_table_worked_by_hand()
    {
        ChiSquareTestResult result = ChiSquareTest.Test([[3, 1], [1, 3]]);

        // All expected counts are 2: χ² = 4 · 1/2. φ² = 1/4; corrected (1/4 − 1/7) / (2 − 1/7 − 1) = 1/8.
        Assert.Equal(2, result.Statistic, 1e-12);
        Assert.Equal(0.5, result.CramerV, 1e-12);
        Assert.Equal(Math.Sqrt(1 / 8.0), result.CorrectedCramerV, 1e-12);
        Assert.Equal(2, result.SmallestExpected);
        Assert.Equal(1, result.DegreesOfFreedom);
    }

    [Theory, MemberData(nameof(Cases))]
    public void Agrees_with_prop_test(string name)
    {
        (_, TwoProportionCase input, TwoProportionResults expected) = Parity.Load<TwoProportionCase, TwoProportionResults>("two-proportions", name);
        if (expected.ChiSquare is not { } chiSquare)
            return;
        ChiSquareTestResult actual = ChiSquareTest.Test([[input.X1, input.N1 - input.X1], [input.X2, input.N2 - input.X2]]);
        Assert.Equal(chiSquare[0], actual.Statistic, 1e-10);
        Assert.Equal(1, actual.PValue / chiSquare[1], 1e-10);
    }

    [Theory, MemberData(nameof(OwnCases))]
    public void Agrees_with_the_definition(string name)
    {
        (_, Input input, Output expected) = Parity.Load<Input, Output>("chi-square", name);
        ChiSquareTestResult actual = ChiSquareTest.Test(input.Table);
        Assert.Equal(expected.Statistic, actual.Statistic, 1e-10);
        Assert.Equal(expected.V, actual.CramerV, 1e-10);
        Assert.Equal(expected.Corrected, actual.CorrectedCramerV, 1e-10);
        Assert.Equal(expected.Smallest, actual.SmallestExpected, 1e-10);
    }

    [Fact]
    public void The_corrected_V_of_independent_rows_is_near_zero_where_V_is_not()
    {
        (double plain, double corrected) = (0, 0);
        for (int trial = 0; trial < 300; trial++)
        {
            Philox stream = new(21, RandomPurpose.Shuffle, trial);
            int[][] table = [.. Enumerable.Range(0, 4).Select(_ => Enumerable.Repeat(1, 4).ToArray())];
            for (int i = 0; i < 44; i++)
                table[stream.NextInt32(4)][stream.NextInt32(4)]++;
            plain += ChiSquareTest.Test(table).CramerV / 300;
            corrected += ChiSquareTest.Test(table).CorrectedCramerV / 300;
        }

        Assert.True(plain > 0.15, $"V {plain}");
        Assert.True(corrected < plain / 2, $"corrected {corrected}, V {plain}");
    }

    [Fact]
    public void Keeps_its_level_nearly_and_finds_a_planted_dependence()
    {
        (int rejected, int found) = (0, 0);
        for (int trial = 0; trial < 1000; trial++)
        {
            Philox stream = new(47, RandomPurpose.Shuffle, trial);
            rejected += ChiSquareTest.Test(Drawn(stream, 0)).PValue <= 0.05 ? 1 : 0;
            if (trial % 5 == 0)
                found += ChiSquareTest.Test(Drawn(stream, 0.4)).PValue <= 0.05 ? 1 : 0;
        }

        // 90 rows in 3 × 3: χ² holds for many, so .02 are allowed on each side.
        Assert.InRange(rejected, 30, 70);
        Assert.InRange(found, 180, 200);

        // A share of the rows falls on the diagonal.
        static int[][] Drawn(Philox stream, double share)
        {
            int[][] table = [new int[3], new int[3], new int[3]];
            for (int i = 0; i < 90; i++)
            {
                int row = stream.NextInt32(3), column = stream.NextInt32(3);
                table[row][stream.NextDouble() < share ? row : column]++;
            }

            return table;
        }
    }

    [Fact]
    public void Turning_the_table_changes_nothing()
    {
        ChiSquareTestResult one = ChiSquareTest.Test([[3, 4, 7], [8, 2, 1]]);
        ChiSquareTestResult turned = ChiSquareTest.Test([[8, 3], [2, 4], [1, 7]]);
        Assert.Equal(one.Statistic, turned.Statistic, 1e-12);
        Assert.Equal(one.CorrectedCramerV, turned.CorrectedCramerV, 1e-12);
    }

    [Fact]
    public void Impossible_tables_are_errors_that_say_why()
    {
        Is("The table has 1 rows and 2 columns, expected at least 2 of each", [[1, 2]]);
        Is("Row 1 has 3 counts, expected 2", [[1, 2], [1, 2, 3]]);
        Is("Row 0 has a negative count", [[1, -2], [1, 2]]);
        Is("Row 0 is empty", [[0, 0], [1, 2]]);
        Is("Column 1 is empty", [[1, 0], [2, 0]]);

        static void Is(string beginning, int[][] table) =>
            Assert.StartsWith(beginning, Assert.Throws<ArgumentException>(() => ChiSquareTest.Test(table)).Message, StringComparison.Ordinal);
    }

    private sealed record Input(int[][] Table);

    private sealed record Output(double Statistic, double V, double Corrected, double Smallest);
}
