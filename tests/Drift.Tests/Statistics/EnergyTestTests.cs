namespace Drift.Tests.Statistics;

public class EnergyTestTests
{
    public static TheoryData<string> Cases => Parity.Cases("energy");

    [Fact]
    public void Three_and_three_worked_by_hand()
    {
        EnergyTestResult result = EnergyTest.Test(VectorTable.Of([[0], [1], [2], [4], [5], [6]]), [0, 0, 0, 1, 1, 1], Arrangements.Free([0, 0, 0, 1, 1, 1], 99, 1));

        // Mean distance across 4; within each sample 8/9, the zero diagonal counted: E = 9/6 · (8 − 16/9). Of 20 splits it and its mirror are as large.
        Assert.Equal(1.5 * (8 - 16 / 9.0), result.Statistic, 1e-12);
        Assert.True(result.IsExact);
        Assert.Equal(20, result.PermutedStatistics.Count);
        Assert.Equal(0.1, result.PValue!.Value, 1e-15);
        Assert.Equal(0.1, result.SmallestP!.Value, 1e-15);
        Assert.Equal("energy E 9.3333, p 0.1000 (exact, 20 arrangements), n 3 + 3", result.ToString());
    }

    [Theory, MemberData(nameof(Cases))]
    public void Agrees_with_energy_and_dcor(string name)
    {
        (_, Input input, Output expected) = Parity.Load<Input, Output>("energy", name);
        Arrangements? arrangements = input.Permutations.Length > 0 ? Arrangements.Given(input.Permutations) : expected.P is null ? null : Arrangements.Free(input.Groups, 99, 1);

        EnergyTestResult actual = EnergyTest.Test(VectorTable.Of(input.Vectors), input.Groups, arrangements, input.Exponent);

        Assert.Equal(expected.Statistic, actual.Statistic, 1e-10);
        Assert.Equal(expected.Pairs.Length, actual.PairStatistics.Count);
        Assert.All(expected.Pairs.Zip(actual.PairStatistics), p => Assert.Equal(p.First, p.Second, 1e-10));
        Assert.All(expected.Permuted.Zip(actual.PermutedStatistics), p => Assert.Equal(p.First, p.Second, 1e-10));
        if (expected.P is { } p)
            Assert.Equal(p, actual.PValue!.Value, 1e-14);
        else
            Assert.Null(actual.PValue);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(0.5)]
    [InlineData(2)]
    public void A_matrix_of_any_distance_is_taken_as_it_is(double exponent)
    {
        double[][] x = NullData.Vectors(21, 4, 5);
        int[] groups = [.. x.Select((_, i) => i % 3)], order = [.. x.Select((_, i) => (2 * i + 5) % 21)];
        DistanceMatrix manhattan = MadeVectors.Manhattan(x);

        EnergyTestResult actual = EnergyTest.Test(manhattan, groups, Arrangements.Given([order]), exponent);

        Assert.Equal(Defined([.. Enumerable.Range(0, 21)]), actual.Statistic, 1e-12);
        Assert.Equal(Defined(order), actual.PermutedStatistics[0], 1e-12);
        Assert.Equal(
            EnergyTest.Test(VectorTable.Of(x), groups, null, exponent).Statistic,
            EnergyTest.Test(DistanceMatrix.Euclidean(VectorTable.Of(x)), groups, null, exponent).Statistic, 1e-12);

        // Seven rows in each of three samples.
        double Defined(int[] row) => (from g in (int[])[0, 1, 2] from h in (int[])[0, 1, 2] where g < h select 3.5 * (2 * Mean(g, h, row) - Mean(g, g, row) - Mean(h, h, row))).Sum();
        double Mean(int g, int h, int[] row) =>
            (from i in Enumerable.Range(0, 21) from j in Enumerable.Range(0, 21) where groups[i] == g && groups[j] == h select Math.Pow(manhattan[row[i], row[j]], exponent)).Average();
    }

    [Fact]
    public void The_order_of_rows_a_rotation_and_a_translation_change_nothing_and_scale_is_a_factor()
    {
        double[][] x = NullData.Vectors(23, 5, 1);
        int[] groups = [.. x.Select((_, i) => i % 3)];
        double plain = EnergyTest.Test(VectorTable.Of(x), groups, null).Statistic;

        Assert.Equal(plain, EnergyTest.Test(VectorTable.Of([.. x.Reverse()]), [.. groups.Reverse()], null).Statistic, 1e-12);
        Assert.Equal(plain, EnergyTest.Test(VectorTable.Of(NullData.Rotated(x)), groups, null).Statistic, 1e-12);
        Assert.Equal(plain, EnergyTest.Test(VectorTable.Of([.. x.Select(v => v.Select(z => z + 2).ToArray())]), groups, null).Statistic, 1e-12);
        Assert.Equal(3 * plain, EnergyTest.Test(VectorTable.Of([.. x.Select(v => v.Select(z => 3 * z).ToArray())]), groups, null).Statistic, 1e-12);
        Assert.Equal(plain, EnergyTest.Test(VectorTable.Of(x), [.. groups.Select(g => 7 - 3 * g)], null).Statistic, 1e-12);
    }

    [Fact]
    public void Rejects_null_data_at_its_level()
    {
        int rejected = 0;
        int[] groups = [.. Enumerable.Range(0, 20).Select(i => i % 2)];
        for (int trial = 0; trial < 1000; trial++)
            rejected += EnergyTest.Test(VectorTable.Of(NullData.Vectors(20, 3, trial)), groups, Arrangements.Free(groups, 99, (uint)trial)).PValue <= 0.05 ? 1 : 0;

        (int low, int high) = MadeVectors.Margin(1000, 0.05);
        Assert.InRange(rejected, low, high);
    }

    [Fact]
    public void Finds_a_planted_shift_and_more_often_within_questions()
    {
        // Two languages, 15 questions, d = 3; question SD 1.5, noise .5, shift .6 of the first number in one language.
        int[] language = [.. Enumerable.Range(0, 30).Select(i => i % 2)], question = [.. Enumerable.Range(0, 30).Select(i => i / 2)];
        int free = 0, blocked = 0;
        for (int trial = 0; trial < 100; trial++)
        {
            double[][] noise = NullData.Vectors(30, 3, trial), topic = NullData.Vectors(15, 3, 1000 + trial);
            double[][] x = [.. noise.Select((v, i) => v.Select((z, f) => 0.5 * z + 1.5 * topic[question[i]][f] + (f == 0 && language[i] == 1 ? 0.6 : 0)).ToArray())];
            free += EnergyTest.Test(VectorTable.Of(x), language, Arrangements.Free(language, 199, 1)).PValue <= 0.05 ? 1 : 0;
            blocked += EnergyTest.Test(VectorTable.Of(x), language, Arrangements.WithinBlocks(language, question, 199, 1)).PValue <= 0.05 ? 1 : 0;
        }

        Assert.InRange(free, 0, 10);
        Assert.InRange(blocked, 50, 100);
    }

    [Fact]
    public void With_spread_between_families_rows_reject_far_too_often_and_families_at_their_attainable_level()
    {
        // Two origins of four families with three models each, d = 3; family SD 1, model SD .3, no origin effect. 70 arrangements of families: p is 2/70 or at least 4/70.
        int[] origin = [.. Enumerable.Range(0, 24).Select(i => i / 12)], family = [.. Enumerable.Range(0, 24).Select(i => i / 3)];
        int byRow = 0, byFamily = 0;
        for (int trial = 0; trial < 400; trial++)
        {
            double[][] noise = NullData.Vectors(24, 3, trial), centre = NullData.Vectors(8, 3, 1000 + trial);
            double[][] x = [.. noise.Select((v, i) => v.Select((z, f) => 0.3 * z + centre[family[i]][f]).ToArray())];
            byRow += EnergyTest.Test(VectorTable.Of(x), origin, Arrangements.Free(origin, 99, 1)).PValue <= 0.05 ? 1 : 0;
            byFamily += EnergyTest.Test(VectorTable.Of(x), origin, Arrangements.OfUnits(origin, family, 99, 1)).PValue <= 0.05 ? 1 : 0;
        }

        (int low, int high) = MadeVectors.Margin(400, 2 / 70.0);
        Assert.InRange(byRow, 120, 400);
        Assert.InRange(byFamily, low, high);
    }

    [Fact]
    public void Bad_input_is_an_error_that_says_why()
    {
        Fails("Number 0 of vector 1 is NaN, expected a finite one.", [[0], [double.NaN], [1]], [0, 1, 1]);
        Fails("Vector 2 has dimension 2, expected 1 as the first.", [[0], [1], [1, 2]], [0, 1, 1]);
        Fails("All labels are equal, expected at least two groups", [[0], [1], [2]], [4, 4, 4]);
        Fails("There are 2 rows, expected at least 3", [[0], [1]], [0, 1]);
        Fails("There are 2 labels for 3 rows, expected one a row.", [[0], [1], [2]], [0, 1]);
        Fails("There are 0 vectors of dimension 0, expected at least one of each.", [], []);
        Fails("All rows are equal", [[1], [1], [1]], [0, 1, 1]);
        Fails("The arrangements are of 2 rows, expected 3", [[0], [1], [2]], [0, 1, 1], Arrangements.Given([[1, 0]]));
        Fails("The exponent is 0, expected above 0 and at most 2", [[0], [1], [2]], [0, 1, 1], exponent: 0);
    }

    private static void Fails(string start, double[][] vectors, int[] groups, Arrangements? arrangements = null, double exponent = 1) =>
        Assert.StartsWith(start, Assert.ThrowsAny<ArgumentException>(() => EnergyTest.Test(VectorTable.Of(vectors), groups, arrangements, exponent)).Message, StringComparison.Ordinal);

    private sealed record Input(double[][] Vectors, int[] Groups, double Exponent, int[][] Permutations);

    private sealed record Output(double Statistic, double[] Pairs, double? P, double[] Permuted);
}
