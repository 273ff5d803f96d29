namespace Drift.Tests.Statistics;

public class SignFlipTestTests
{
    public static TheoryData<string> Cases => Parity.Cases("sign-flip");

    [Fact]
    public void Three_differences_worked_by_hand()
    {
        SignFlipTestResult result = SignFlipTest.Test([1, 2, 3], 99, 1);

        // All 8 flips; only the observed one and its mirror reach |t|.
        Assert.Equal(2 / (1 / Math.Sqrt(3)), result.Statistic, 1e-12);
        Assert.True(result.IsExact);
        Assert.Equal(0.25, result.PValue, 1e-12);
        Assert.Equal(0.25, result.SmallestP, 1e-12);
    }

    [Theory, MemberData(nameof(Cases))]
    public void Agrees_with_the_definition(string name)
    {
        (_, Input input, Output expected) = Parity.Load<Input, Output>("sign-flip", name);

        SignFlipTestResult actual = SignFlipTest.Test(input.Differences, 99, 1);

        Assert.Equal(expected.Statistic, actual.Statistic, 1e-10);
        Assert.Equal(expected.P, actual.PValue, 1e-14);
        Assert.Equal(expected.Permuted.Length, actual.PermutedStatistics.Count);
        Assert.All(expected.Permuted.Zip(actual.PermutedStatistics), p => Assert.Equal(p.First, p.Second, 1e-10 * Math.Max(1, p.First)));
    }

    [Fact]
    public void Is_sampled_from_fifteen_units_on()
    {
        double[] x = [.. Enumerable.Range(1, 15).Select(i => (double)i)];
        Assert.True(SignFlipTest.Test(x[..14], 999, 1).IsExact);
        SignFlipTestResult sampled = SignFlipTest.Test(x, 999, 1);
        Assert.False(sampled.IsExact);
        Assert.Equal(999, sampled.PermutedStatistics.Count);
        Assert.Equal(0.001, sampled.PValue, 1e-12);
        Assert.Equal(0.001, sampled.SmallestP, 1e-12);
    }

    [Fact]
    public void Keeps_its_level()
    {
        int rejected = 0;
        for (int trial = 0; trial < 1000; trial++)
        {
            Philox stream = new(13, RandomPurpose.Shuffle, trial);
            double[] x = [.. Enumerable.Range(0, 20).Select(_ => stream.NextDouble() - 0.5)];
            rejected += SignFlipTest.Test(x, 199, (uint)trial).PValue <= 0.05 ? 1 : 0;
        }

        // Binomial(1000, .05): three standard errors are .021.
        Assert.InRange(rejected / 1000.0, 0.029, 0.071);
    }

    [Fact]
    public void Enumerated_it_keeps_its_attainable_level_and_sampled_it_finds_a_planted_shift()
    {
        (int rejected, int found) = (0, 0);
        for (int trial = 0; trial < 1000; trial++)
        {
            double[] x = MadeVectors.Numbers(26, trial);
            rejected += SignFlipTest.Test(x[..6], 99, 1).PValue <= 0.05 ? 1 : 0;
            if (trial % 5 == 0)
                found += SignFlipTest.Test([.. x[6..].Select(v => v + 1)], 199, (uint)trial).PValue <= 0.05 ? 1 : 0;
        }

        // Six units: 2 of 64 flips.
        (int low, int high) = MadeVectors.Margin(1000, 2 / 64.0);
        Assert.InRange(rejected, low, high);
        Assert.InRange(found, 180, 200);
    }

    [Fact]
    public void Order_scale_and_sign_do_not_change_p()
    {
        double[] x = [0.4, -1.2, 2.2, 3.1, -0.3, 0.9];
        double p = SignFlipTest.Test(x, 99, 1).PValue;
        Assert.Equal(p, SignFlipTest.Test([.. x.Reverse()], 99, 1).PValue, 1e-14);
        Assert.Equal(p, SignFlipTest.Test([.. x.Select(v => -7 * v)], 99, 1).PValue, 1e-14);
    }

    [Fact]
    public void One_difference_is_an_error_that_says_why() =>
        Assert.StartsWith("There are 1 differences, expected at least 2", Assert.Throws<ArgumentException>(
            () => SignFlipTest.Test([1], 9, 1)).Message, StringComparison.Ordinal);

    private sealed record Input(double[] Differences);

    private sealed record Output(double Statistic, double P, double[] Permuted);
}
