namespace Drift.Tests.Statistics;

public class DiscoTests
{
    public static TheoryData<string> Cases => Parity.Cases("disco");

    [Fact]
    public void Three_and_three_worked_by_hand()
    {
        DiscoResult result = Disco.Test(VectorTable.Of([[0], [1], [2], [4], [5], [6]]), [0, 0, 0, 1, 1, 1], Arrangements.Free([0, 0, 0, 1, 1, 1], 99, 1));

        // Within: 3/2 · 8/9 twice. Total: 6/2 · (2·8 + 2·36)/36 = 22/3.
        Assert.Equal(8 / 3.0, result.Within, 1e-12);
        Assert.Equal(22 / 3.0, result.Total, 1e-12);
        Assert.Equal(14 / 3.0 / (8 / 3.0 / 4), result.Statistic, 1e-12);
        Assert.Equal((1, 4), (result.BetweenDegrees, result.WithinDegrees));
        Assert.Equal(0.1, result.PValue!.Value, 1e-15);
        Assert.StartsWith("DISCO F 7.000, 63.6", result.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void With_exponent_two_it_is_the_analysis_of_variance()
    {
        // 1, 2, 3 against 4, 6, 8: SS between 24, within 10; F = 24 / (10/4).
        DiscoResult result = Disco.Test(VectorTable.Of([[1], [2], [3], [4], [6], [8]]), [0, 0, 0, 1, 1, 1], null, 2);

        Assert.Equal(24, result.Between, 1e-12);
        Assert.Equal(10, result.Within, 1e-12);
        Assert.Equal(9.6, result.Statistic, 1e-12);
    }

    [Theory, MemberData(nameof(Cases))]
    public void Agrees_with_energy(string name)
    {
        (_, Input input, Output expected) = Parity.Load<Input, Output>("disco", name);
        Arrangements? arrangements = input.Permutations.Length > 0 ? Arrangements.Given(input.Permutations) : null;

        DiscoResult actual = Disco.Test(VectorTable.Of(input.Vectors), input.Groups, arrangements, input.Exponent);

        Assert.Equal(expected.Statistic, actual.Statistic, 1e-10);
        Assert.Equal(expected.Between, actual.Between, 1e-10);
        Assert.Equal(expected.Within, actual.Within, 1e-10);
        Assert.Equal(expected.Total, actual.Total, 1e-10);
        Assert.Equal(expected.Permuted.Length, actual.PermutedStatistics.Count);
        Assert.All(expected.Permuted.Zip(actual.PermutedStatistics), p => Assert.Equal(p.First, p.Second, 1e-10));
        if (expected.P is { } p)
            Assert.Equal(p, actual.PValue!.Value, 1e-14);
    }

    [Fact]
    public void A_matrix_of_any_distance_is_taken_as_it_is()
    {
        // With exponent 2 of any distance d, F is that of PERMANOVA on d.
        double[][] x = NullData.Vectors(20, 4, 5);
        int[] groups = [.. x.Select((_, i) => i % 3)];
        Arrangements arrangements = Arrangements.Free(groups, 19, 1);
        DistanceMatrix manhattan = MadeVectors.Manhattan(x);
        PermanovaTermResult expected = Permanova.Test(manhattan, groups, arrangements).Terms[0];

        DiscoResult actual = Disco.Test(manhattan, groups, arrangements, 2);

        Assert.Equal(expected.F, actual.Statistic, 1e-10);
        Assert.All(expected.PermutedF.Zip(actual.PermutedStatistics), p => Assert.Equal(p.First, p.Second, 1e-10));
        Assert.Equal(Disco.Test(VectorTable.Of(x), groups, null).Statistic, Disco.Test(DistanceMatrix.Euclidean(VectorTable.Of(x)), groups, null).Statistic, 1e-12);
    }

    [Fact]
    public void The_order_of_rows_a_rotation_and_scale_change_nothing()
    {
        double[][] x = NullData.Vectors(23, 5, 1);
        int[] groups = [.. x.Select((_, i) => i % 3)];
        double plain = Disco.Test(VectorTable.Of(x), groups, null).Statistic;

        Assert.Equal(plain, Disco.Test(VectorTable.Of([.. x.Reverse()]), [.. groups.Reverse()], null).Statistic, 1e-12);
        Assert.Equal(plain, Disco.Test(VectorTable.Of(NullData.Rotated(x)), groups, null).Statistic, 1e-12);
        Assert.Equal(plain, Disco.Test(VectorTable.Of([.. x.Select(v => v.Select(z => 3 * z - 1).ToArray())]), groups, null).Statistic, 1e-12);
    }

    [Fact]
    public void Rejects_null_data_at_its_level_and_finds_a_planted_shift()
    {
        int rejected = 0, found = 0;
        int[] groups = [.. Enumerable.Range(0, 24).Select(i => i % 3)];
        for (int trial = 0; trial < 1000; trial++)
        {
            double[][] x = NullData.Vectors(24, 3, trial);
            rejected += Disco.Test(VectorTable.Of(x), groups, Arrangements.Free(groups, 99, (uint)trial)).PValue <= 0.05 ? 1 : 0;
            found += Disco.Test(VectorTable.Of([.. x.Select((v, i) => v.Select(z => i % 3 == 0 ? z + 1.2 : z).ToArray())]), groups, Arrangements.Free(groups, 99, (uint)trial)).PValue <= 0.05 ? 1 : 0;
        }

        (int low, int high) = MadeVectors.Margin(1000, 0.05);
        Assert.InRange(rejected, low, high);
        Assert.InRange(found, 750, 1000);
    }

    [Fact]
    public void Bad_input_is_an_error_that_says_why()
    {
        Fails("Number 0 of vector 1 is Infinity", [[0], [double.PositiveInfinity], [1]], [0, 1, 1]);
        Fails("Vector 2 has dimension 2, expected 1", [[0], [1], [1, 2]], [0, 1, 1]);
        Fails("All labels are equal", [[0], [1], [2]], [1, 1, 1]);
        Fails("There are 2 rows in 2 groups, expected more rows than groups", [[0], [1]], [0, 1]);
        Fails("All rows are equal", [[1], [1], [1]], [0, 1, 1]);
        Fails("The arrangements are of 2 rows, expected 3", [[0], [1], [2]], [0, 1, 1], Arrangements.Given([[1, 0]]));
        Fails("The exponent is 2.5, expected above 0 and at most 2", [[0], [1], [2]], [0, 1, 1], null, 2.5);
    }

    private static void Fails(string start, double[][] vectors, int[] groups, Arrangements? arrangements = null, double exponent = 1) =>
        Assert.StartsWith(start, Assert.ThrowsAny<ArgumentException>(() => Disco.Test(VectorTable.Of(vectors), groups, arrangements, exponent)).Message, StringComparison.Ordinal);

    private sealed record Input(double[][] Vectors, int[] Groups, double Exponent, int[][] Permutations);

    private sealed record Output(double Statistic, double Between, double Within, double Total, double? P, double[] Permuted);
}
