namespace Drift.Tests.Statistics;

public class RiskRatioTests
{
    public static TheoryData<string> Cases => Parity.Cases("two-proportions");

    [Fact]
    public void Two_of_four_against_one_of_four_worked_by_hand()
    {
        // RR = (2/4)/(1/4); variance of the log 1/2 − 1/4 + 1 − 1/4 = 1.
        RatioResult result = RiskRatio.Of(2, 4, 1, 4);
        Assert.Equal(2, result.Estimate!.Value, 1e-12);
        Assert.Equal(2 * Math.Exp(1.959963984540054), result.High!.Value, 1e-10);
    }

    [Theory, MemberData(nameof(Cases))]
    public void Agrees_with_statsmodels(string name)
    {
        (_, TwoProportionCase input, TwoProportionResults expected) = Parity.Load<TwoProportionCase, TwoProportionResults>("two-proportions", name);
        RatioResult actual = RiskRatio.Of(input.X1, input.N1, input.X2, input.N2);
        Assert.Equal(expected.RiskRatio is null, actual.Low is null);
        if (expected.RiskRatio is { } interval)
        {
            Assert.Equal(1, actual.Low!.Value / interval[0], 1e-10);
            Assert.Equal(1, actual.High!.Value / interval[1], 1e-10);
        }
    }

    [Fact]
    public void Changing_the_groups_inverts_it()
    {
        RatioResult one = RiskRatio.Of(3, 11, 9, 14);
        RatioResult other = RiskRatio.Of(9, 14, 3, 11);
        Assert.Equal(one.Low!.Value, 1 / other.High!.Value, 1e-12);
        Assert.Equal(one.Estimate!.Value, 1 / other.Estimate!.Value, 1e-12);
    }

    [Fact]
    public void A_count_of_zero_leaves_no_interval_and_says_so()
    {
        RatioResult none = RiskRatio.Of(0, 5, 2, 5);
        Assert.Equal(0, none.Estimate);
        Assert.Null(none.Low);
        Assert.Contains("no interval: a count is 0", none.ToString(), StringComparison.Ordinal);
        Assert.Null(RiskRatio.Of(2, 5, 0, 5).Estimate);
    }

    [Fact]
    public void More_successes_than_trials_are_an_error() =>
        Assert.StartsWith("There are 4 successes in 3 trials", Assert.Throws<ArgumentException>(() => RiskRatio.Of(1, 2, 4, 3)).Message, StringComparison.Ordinal);
}
