namespace Drift.Tests.Statistics;

public class MmdTests
{
    public static TheoryData<string> Cases => Parity.Cases("mmd");

    [Fact]
    public void Three_and_three_worked_by_hand()
    {
        // h = √½, so k = exp(−d²): within each sample distances 1, 1, 2; the samples are 10 apart, where k is 0.
        MmdResult result = Mmd.Test(VectorTable.Of([[0], [1], [2], [10], [11], [12]]), [0, 0, 0, 1, 1, 1], Arrangements.Free([0, 0, 0, 1, 1, 1], 99, 1), [Math.Sqrt(0.5)])[0];

        double pairs = 2 * (2 * Math.Exp(-1) + Math.Exp(-4));
        Assert.Equal(2 * pairs / 6, result.Statistic, 1e-12);
        Assert.Equal(2 * (3 + pairs) / 9, result.Biased, 1e-12);
        Assert.Equal(0.1, result.PValue!.Value, 1e-15);
        Assert.Equal(0.1, result.SmallestP!.Value, 1e-15);
        Assert.StartsWith("MMD² 0.5027 (unbiased, h 0.707), p 0.1000 (exact, 20 arrangements), n 3 + 3", result.ToString(), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Cases))]
    public void Agrees_with_the_definition(string name)
    {
        (_, Input input, Output expected) = Parity.Load<Input, Output>("mmd", name);
        Arrangements arrangements = input.Permutations.Length > 0 ? Arrangements.Given(input.Permutations) : Arrangements.Free(input.Groups, 99, 1);

        IReadOnlyList<MmdResult> actual = Mmd.Test(VectorTable.Of(input.Vectors), input.Groups, arrangements, input.Bandwidths);

        Assert.Equal(input.Bandwidths[0], Mmd.MedianBandwidth(VectorTable.Of(input.Vectors)), 1e-12);
        for (int h = 0; h < actual.Count; h++)
        {
            Assert.Equal(expected.Unbiased[h], actual[h].Statistic, 1e-10);
            Assert.Equal(expected.Biased[h], actual[h].Biased, 1e-10);
            Assert.All(expected.PermutedUnbiased[h].Zip(actual[h].PermutedStatistics), p => Assert.Equal(p.First, p.Second, 1e-10));
            Assert.All(expected.PermutedBiased[h].Zip(actual[h].PermutedBiased), p => Assert.Equal(p.First, p.Second, 1e-10));
        }

        MmdResult median = Mmd.Test(VectorTable.Of(input.Vectors), input.Groups, arrangements);
        Assert.Equal(actual[0].Statistic, median.Statistic, 1e-12);
        if (expected.ExactUnbiasedP is { } p)
        {
            Assert.True(median.IsExact);
            Assert.Equal(p, median.PValue!.Value, 1e-14);
            if (expected.ExactBiasedP is { } biased)
                Assert.Equal(biased, median.BiasedPValue!.Value, 1e-14);
        }
    }

    [Fact]
    public void Agrees_with_kernlab_and_alibi_detect_at_their_bandwidths()
    {
        // kernlab 0.9-32 kmmd, k = exp(−½d²): √ of the biased form. alibi-detect 0.12.1.dev0, float32, at its own sigma.
        (_, Input tiny, _) = Parity.Load<Input, Output>("mmd", "tiny15-0-1");
        Assert.Equal(0.47878811706188, Math.Sqrt(Mmd.Test(VectorTable.Of(tiny.Vectors), tiny.Groups, null, [1])[0].Biased), 1e-10);
        Assert.Equal(-0.08449339291457547, Mmd.Test(VectorTable.Of(tiny.Vectors), tiny.Groups, null, [1.8544138669967651])[0].Statistic, 1e-6);
        (_, Input small, _) = Parity.Load<Input, Output>("mmd", "small60-origin");
        Assert.Equal(0.1376894261346049, Mmd.Test(VectorTable.Of(small.Vectors), small.Groups, null, [0.8576046228408813])[0].Statistic, 1e-6);
    }

    [Fact]
    public void The_median_by_counting_is_the_sorted_one()
    {
        foreach (int n in (int[])[2, 3, 9, 40, 57])
        {
            double[][] x = NullData.Vectors(n, 3, n);
            x[^1] = x[0];
            if (n == 2)
                x[1] = [9, 9, 9];
            InterleavedRows rows = InterleavedRows.Of(VectorTable.Of(x));
            Assert.Equal(MedianDistance.Of(rows, 1), MedianDistance.Counted(rows, 1));
            Assert.Equal(MedianDistance.Of(rows, 1), MedianDistance.Counted(rows, 3));
        }
    }

    [Fact]
    public void The_order_of_rows_a_rotation_and_scale_change_nothing_with_the_median_bandwidth()
    {
        double[][] x = NullData.Vectors(23, 5, 1);
        int[] groups = [.. x.Select((_, i) => i % 2)];
        double plain = Mmd.Test(VectorTable.Of(x), groups, null).Statistic;

        Assert.Equal(plain, Mmd.Test(VectorTable.Of([.. x.Reverse()]), [.. groups.Reverse()], null).Statistic, 1e-12);
        Assert.Equal(plain, Mmd.Test(VectorTable.Of(NullData.Rotated(x)), groups, null).Statistic, 1e-12);
        Assert.Equal(plain, Mmd.Test(VectorTable.Of([.. x.Select(v => v.Select(z => 3 * z - 1).ToArray())]), groups, null).Statistic, 1e-12);
    }

    [Fact]
    public void Rejects_null_data_at_its_level_and_finds_a_planted_spread()
    {
        int rejected = 0, found = 0;
        int[] groups = [.. Enumerable.Range(0, 20).Select(i => i % 2)];
        for (int trial = 0; trial < 1000; trial++)
        {
            double[][] x = NullData.Vectors(20, 3, trial);
            rejected += Mmd.Test(VectorTable.Of(x), groups, Arrangements.Free(groups, 99, (uint)trial)).PValue <= 0.05 ? 1 : 0;
            found += Mmd.Test(VectorTable.Of([.. x.Select((v, i) => v.Select(z => i % 2 == 0 ? z : 4 * z).ToArray())]), groups, Arrangements.Free(groups, 99, (uint)trial)).PValue <= 0.05 ? 1 : 0;
        }

        (int low, int high) = MadeVectors.Margin(1000, 0.05);
        Assert.InRange(rejected, low, high);
        Assert.InRange(found, 670, 1000);
    }

    [Fact]
    public void Bad_input_is_an_error_that_says_why()
    {
        Fails("Number 0 of vector 1 is NaN", [[0], [double.NaN], [1], [2]], [0, 1, 0, 1]);
        Fails("Vector 2 has dimension 2, expected 1", [[0], [1], [1, 2], [2]], [0, 1, 0, 1]);
        Fails("All labels are equal", [[0], [1], [2], [3]], [1, 1, 1, 1]);
        Fails("There are 3 groups, expected 2", [[0], [1], [2], [3]], [0, 1, 2, 2]);
        Fails("The samples have 1 and 3 rows, expected at least 2 in each", [[0], [1], [2], [3]], [0, 1, 1, 1]);
        Fails("The samples have 1 and 1 rows, expected at least 2 in each", [[0], [1]], [0, 1]);
        Fails("All vectors are equal", [[1], [1], [1], [1]], [0, 1, 0, 1]);
        Fails("The arrangements are of 2 rows, expected 4", [[0], [1], [2], [3]], [0, 1, 0, 1], Arrangements.Given([[1, 0]]));
        Assert.StartsWith("A bandwidth is 0, expected a finite one above 0.", Assert.Throws<ArgumentException>(
            () => Mmd.Test(VectorTable.Of([[0], [1], [2], [3]]), [0, 1, 0, 1], null, [1, 0])).Message, StringComparison.Ordinal);
    }

    private static void Fails(string start, double[][] vectors, int[] groups, Arrangements? arrangements = null) =>
        Assert.StartsWith(start, Assert.ThrowsAny<ArgumentException>(() => Mmd.Test(VectorTable.Of(vectors), groups, arrangements)).Message, StringComparison.Ordinal);

    private sealed record Input(double[][] Vectors, int[] Groups, double[] Bandwidths, int[][] Permutations);

    private sealed record Output(
        double[] Unbiased, double[] Biased, double? ExactUnbiasedP, double? ExactBiasedP, double[][] PermutedUnbiased, double[][] PermutedBiased);
}
