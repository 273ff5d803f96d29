namespace Drift.Tests.Statistics;

public class MeanVectorTestTests
{
    public static TheoryData<string> Cases => Parity.Cases("mean-vector");

    [Fact]
    public void Three_differences_worked_by_hand()
    {
        MeanVectorTestResult result = MeanVectorTest.Test(VectorTable.Of([[3, 0], [2, 1], [1, 2]]), [0, 1, 2], 99, 1);

        // The mean is (2, 1). Of 8 flips only none and all give a sum as long as (6, 3).
        Assert.Equal(5, result.Statistic, 1e-12);
        Assert.Equal([2, 1], result.Mean);
        Assert.True(result.IsExact);
        Assert.Equal(0.25, result.PValue, 1e-15);
        Assert.Equal(0.25, result.SmallestP, 1e-15);
        Assert.Equal("mean vector of length 2.2361, p 0.2500 (exact, 8 flips), 3 units, 3 differences", result.ToString());
    }

    [Theory, MemberData(nameof(Cases))]
    public void Agrees_with_the_definition(string name)
    {
        (_, Input input, Output expected) = Parity.Load<Input, Output>("mean-vector", name);

        MeanVectorTestResult actual = MeanVectorTest.Test(VectorTable.Of(input.Differences), input.Units, 99, 1);

        Assert.Equal(expected.Statistic, actual.Statistic, 1e-10);
        Assert.Equal(expected.Permuted.Length, actual.PermutedStatistics.Count);
        Assert.All(expected.Permuted.Zip(actual.PermutedStatistics), p => Assert.Equal(p.First, p.Second, 1e-10));
        Assert.Equal(expected.P, actual.PValue, 1e-14);
    }

    [Fact]
    public void The_order_of_rows_a_rotation_and_scale_do_not_change_p()
    {
        double[][] x = NullData.Vectors(16, 5, 1);
        int[] units = [.. x.Select((_, i) => i / 2)];
        MeanVectorTestResult plain = MeanVectorTest.Test(VectorTable.Of(x), units, 99, 1);

        Assert.Equal(plain.PValue, MeanVectorTest.Test(VectorTable.Of([.. x.Reverse()]), [.. units.Reverse()], 99, 1).PValue, 1e-12);
        Assert.Equal(plain.PValue, MeanVectorTest.Test(VectorTable.Of(NullData.Rotated(x)), units, 99, 1).PValue, 1e-12);
        MeanVectorTestResult scaled = MeanVectorTest.Test(VectorTable.Of([.. x.Select(v => v.Select(z => -3 * z).ToArray())]), units, 99, 1);
        Assert.Equal(plain.PValue, scaled.PValue, 1e-12);
        Assert.Equal(9 * plain.Statistic, scaled.Statistic, 1e-12);
    }

    [Fact]
    public void Rejects_null_data_at_its_level_by_question_and_too_often_by_row()
    {
        // 20 questions of three models, d = 4; question SD 1, noise .5, no shift.
        int[] question = [.. Enumerable.Range(0, 60).Select(i => i / 3)], row = [.. Enumerable.Range(0, 60)];
        int byQuestion = 0, byRow = 0;
        for (int trial = 0; trial < 1000; trial++)
        {
            double[][] noise = NullData.Vectors(60, 4, trial), topic = NullData.Vectors(20, 4, 5000 + trial);
            double[][] x = [.. noise.Select((v, i) => v.Select((z, f) => 0.5 * z + topic[question[i]][f]).ToArray())];
            byQuestion += MeanVectorTest.Test(VectorTable.Of(x), question, 99, (uint)trial, 1).PValue <= 0.05 ? 1 : 0;
            byRow += MeanVectorTest.Test(VectorTable.Of(x), row, 99, (uint)trial, 1).PValue <= 0.05 ? 1 : 0;
        }

        (int low, int high) = MadeVectors.Margin(1000, 0.05);
        Assert.InRange(byQuestion, low, high);
        Assert.InRange(byRow, 300, 1000);
    }

    [Fact]
    public void Finds_a_planted_shift()
    {
        int found = 0;
        int[] units = [.. Enumerable.Range(0, 20)];
        for (int trial = 0; trial < 200; trial++)
        {
            double[][] x = [.. NullData.Vectors(20, 4, trial).Select(v => v.Select((z, f) => f == 0 ? z + 1.2 : z).ToArray())];
            found += MeanVectorTest.Test(VectorTable.Of(x), units, 199, (uint)trial, 1).PValue <= 0.05 ? 1 : 0;
        }

        Assert.InRange(found, 160, 200);
    }

    [Fact]
    public void Bad_input_is_an_error_that_says_why()
    {
        Fails("Number 0 of vector 1 is NaN", [[0], [double.NaN]], [0, 1]);
        Fails("Vector 1 has dimension 2, expected 1", [[0], [1, 2]], [0, 1]);
        Fails("There are 3 units for 2 differences, expected one a difference.", [[0], [1]], [0, 1, 2]);
        Fails("There is 1 unit, expected at least 2", [[0], [1]], [3, 3]);
    }

    private static void Fails(string start, double[][] differences, int[] units) =>
        Assert.StartsWith(start, Assert.ThrowsAny<ArgumentException>(() => MeanVectorTest.Test(VectorTable.Of(differences), units, 99, 1)).Message, StringComparison.Ordinal);

    private sealed record Input(double[][] Differences, int[] Units);

    private sealed record Output(double Statistic, double P, double[] Permuted);
}
