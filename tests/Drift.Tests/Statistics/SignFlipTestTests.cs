namespace Drift.Tests.Statistics;

public class SignFlipTestTests
{
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
    public void One_difference_is_an_error_that_says_why() =>
        Assert.StartsWith("There are 1 differences, expected at least 2", Assert.Throws<ArgumentException>(
            () => SignFlipTest.Test([1], 9, 1)).Message, StringComparison.Ordinal);
}
