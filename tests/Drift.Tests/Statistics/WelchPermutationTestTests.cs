using CsCheck;

namespace Drift.Tests.Statistics;

public class WelchPermutationTestTests
{
    public static TheoryData<string> Cases => Parity.Cases("welch");

    [Fact]
    public void Two_and_two_worked_by_hand()
    {
        WelchPermutationTestResult result = WelchPermutationTest.Test([5, 6, 1, 2], [true, true, false, false], 99, 1);

        // Differences of means 4, variances 1/2 each: t = 4 / sqrt(1/4 + 1/4). Of 6 arrangements the observed one and its mirror reach it.
        Assert.Equal(4 / Math.Sqrt(0.5), result.Statistic, 1e-12);
        Assert.Equal(4, result.Difference, 1e-12);
        Assert.True(result.IsExact);
        Assert.Equal(6, result.PermutedStatistics.Count);
        Assert.Equal(2 / 6.0, result.PValue, 1e-12);
        Assert.Equal(2 / 6.0, result.SmallestP, 1e-12);
    }

    [Theory, MemberData(nameof(Cases))]
    public void Agrees_with_R_and_the_definition(string name)
    {
        (_, Input input, Output expected) = Parity.Load<Input, Output>("welch", name);

        WelchPermutationTestResult actual = WelchPermutationTest.Test([.. input.First, .. input.Second], [.. input.First.Select(_ => true), .. input.Second.Select(_ => false)], 99, 1);

        Assert.Equal(expected.Statistic, actual.Statistic, 1e-10);
        if (expected.Permuted is not { } permuted)
            return;
        Assert.Equal(expected.P!.Value, actual.PValue, 1e-14);
        Assert.Equal(permuted.Length, actual.PermutedStatistics.Count);
        Assert.All(permuted.Zip(actual.PermutedStatistics.Order()), p => Assert.Equal(p.First, p.Second, 1e-10 * Math.Max(1, p.First)));
    }

    [Fact]
    public void Sampling_comes_close_to_enumeration()
    {
        double[] values = [3.1, 2.7, 4.4, 3.9, 1.0, 2.2, 2.9, 1.4, 2.0, 3.3];
        bool[] flags = [.. values.Select((_, i) => i < 4)];
        WelchPermutationTestResult exact = WelchPermutationTest.Test(values, flags, 9999, 1);
        int[] order = [.. Enumerable.Range(0, 10)];
        double[] sampled = new double[20_000];
        for (int k = 0; k < sampled.Length; k++)
        {
            int[] shuffled = [.. order];
            new Philox(1, RandomPurpose.Permutation, k).Shuffle(shuffled);
            sampled[k] = Math.Abs(WelchPermutationTest.Test([.. shuffled.Select(i => values[i])], flags, 1, 1).Statistic);
        }

        Assert.Equal(210, exact.PermutedStatistics.Count);
        Assert.Equal(exact.PValue, PermutationPValue.Of(Math.Abs(exact.Statistic), sampled, exact: false), 0.01);
    }

    [Fact]
    public void Does_not_depend_on_the_order_of_rows_within_groups_nor_on_scale_and_place() => Gen.Double[-5, 5].Array[12].Sample(values =>
    {
        bool[] flags = [.. values.Select((_, i) => i % 3 == 0)];
        WelchPermutationTestResult plain = WelchPermutationTest.Test(values, flags, 99, 1);
        WelchPermutationTestResult moved = WelchPermutationTest.Test([.. values.Select(v => 3 * v + 7)], flags, 99, 1);
        WelchPermutationTestResult reversed = WelchPermutationTest.Test([.. values.Reverse()], [.. flags.Reverse()], 99, 1);
        Assert.Equal(plain.PValue, moved.PValue, 1e-12);
        Assert.Equal(plain.PValue, reversed.PValue, 1e-12);
    }, iter: 50);

    [Fact]
    public void Keeps_its_level_where_sizes_and_variances_differ()
    {
        int rejected = 0;
        for (int trial = 0; trial < 1000; trial++)
        {
            Philox stream = new(11, RandomPurpose.Shuffle, trial);
            double[] values = [.. Enumerable.Range(0, 30).Select(i => (i < 20 ? 1 : 3) * MathNet.Numerics.Distributions.Normal.InvCDF(0, 1, stream.NextDouble()))];
            rejected += WelchPermutationTest.Test(values, [.. values.Select((_, i) => i < 20)], 199, (uint)trial).PValue <= 0.05 ? 1 : 0;
        }

        // Binomial(1000, .05): standard error .0069; Welch's statistic keeps the level to first order, so .02 are allowed above it.
        Assert.InRange(rejected / 1000.0, 0.03, 0.07);
    }

    [Fact]
    public void Finds_a_planted_difference_and_enumerated_keeps_its_attainable_level()
    {
        (int found, int rejected) = (0, 0);
        bool[] flags = [.. Enumerable.Range(0, 8).Select(i => i < 3)], many = [.. Enumerable.Range(0, 30).Select(i => i < 15)];
        for (int trial = 0; trial < 1000; trial++)
        {
            double[] x = MadeVectors.Numbers(38, trial);
            rejected += WelchPermutationTest.Test(x[..8], flags, 99, 1).PValue <= 0.05 ? 1 : 0;
            if (trial % 5 == 0)
                found += WelchPermutationTest.Test([.. x[8..].Select((v, i) => many[i] ? v + 1.5 : v)], many, 199, (uint)trial).PValue <= 0.05 ? 1 : 0;
        }

        // 3 against 5: 2 of 56 arrangements.
        (int low, int high) = MadeVectors.Margin(1000, 2 / 56.0);
        Assert.InRange(rejected, low, high);
        Assert.InRange(found, 180, 200);
    }

    [Fact]
    public void Values_without_any_spread_give_p_one_and_a_difference_without_spread_the_smallest_p()
    {
        bool[] flags = [true, true, false, false];
        Assert.Equal(1, WelchPermutationTest.Test([2, 2, 2, 2], flags, 99, 1).PValue);
        Assert.Equal(2 / 6.0, WelchPermutationTest.Test([3, 3, 2, 2], flags, 99, 1).PValue, 1e-12);
    }

    [Fact]
    public void One_unit_on_a_side_is_an_error_that_says_why() =>
        Assert.StartsWith("The groups have 1 and 2 units, expected at least 2 in each", Assert.Throws<ArgumentException>(
            () => WelchPermutationTest.Test([1, 2, 3], [true, false, false], 9, 1)).Message, StringComparison.Ordinal);

    private sealed record Input(double[] First, double[] Second);

    private sealed record Output(double Statistic, double? P, double[]? Permuted);
}
