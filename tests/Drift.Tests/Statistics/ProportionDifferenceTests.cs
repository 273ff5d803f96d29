namespace Drift.Tests.Statistics;

public class ProportionDifferenceTests
{
    public static TheoryData<string> Cases => Parity.Cases("two-proportions");

    [Fact]
    public void Agrees_with_the_first_row_of_Newcombes_table()
    {
        // Newcombe 1998, table II, (a) 56/70 − 48/80, method 10: +.0524, +.3339.
        ProportionDifferenceResult result = ProportionDifference.Newcombe(56, 70, 48, 80);
        Assert.Equal(0.2, result.Estimate, 1e-12);
        Assert.Equal(0.0524, result.Low, 5e-5);
        Assert.Equal(0.3339, result.High, 5e-5);
    }

    [Theory, MemberData(nameof(Cases))]
    public void Agrees_with_statsmodels(string name)
    {
        (_, TwoProportionCase input, TwoProportionResults expected) = Parity.Load<TwoProportionCase, TwoProportionResults>("two-proportions", name);
        ProportionDifferenceResult actual = ProportionDifference.Newcombe(input.X1, input.N1, input.X2, input.N2);
        Assert.Equal(expected.Newcombe[0], actual.Low, 1e-10);
        Assert.Equal(expected.Newcombe[1], actual.High, 1e-10);
    }

    [Fact]
    public void Changing_the_groups_changes_the_sign()
    {
        ProportionDifferenceResult one = ProportionDifference.Newcombe(3, 11, 9, 14);
        ProportionDifferenceResult other = ProportionDifference.Newcombe(9, 14, 3, 11);
        Assert.Equal(one.Low, -other.High, 1e-15);
        Assert.Equal(one.Estimate, -other.Estimate, 1e-15);
    }

    [Fact]
    public void No_trials_are_an_error() =>
        Assert.StartsWith("There are 0 trials", Assert.Throws<ArgumentException>(() => ProportionDifference.Newcombe(1, 2, 0, 0)).Message, StringComparison.Ordinal);
}
