namespace Drift.Tests.Statistics;

public class PermutationPValueTests
{
    [Fact]
    public void Counts_ties_within_epsilon_and_adds_one_when_sampled()
    {
        double[] permuted = [1, 2, 2 - 1e-12, 3];
        Assert.Equal(4 / 5.0, PermutationPValue.Of(2, permuted, exact: false), 1e-15);
        Assert.Equal(3 / 4.0, PermutationPValue.Of(2, permuted, exact: true), 1e-15);
        Assert.Equal(1 / 5.0, PermutationPValue.Of(9, permuted, exact: false), 1e-15);
    }

    [Fact]
    public void The_monte_carlo_interval_is_that_of_a_binomial_share()
    {
        // 49 of 999 as extreme: Clopper–Pearson for 49/999, as R's binom.test(49, 999) prints it.
        (double low, double high) = PermutationPValue.MonteCarloInterval(50 / 1000.0, 999);
        Assert.Equal(0.0365, low, 0.0005);
        Assert.Equal(0.0644, high, 0.0005);
    }
}
