namespace Drift.Tests.Statistics;

public class McNemarTestTests
{
    public static TheoryData<string> Cases => Parity.Cases("mcnemar");

    [Fact]
    public void One_against_four_worked_by_hand()
    {
        McNemarTestResult result = McNemarTest.Test(1, 4);

        // P(X ≤ 1) = 6/32 of 5 tosses; P(X = 1) = 5/32.
        Assert.Equal(12 / 32.0, result.PValue, 1e-12);
        Assert.Equal(7 / 32.0, result.MidPValue, 1e-12);
        Assert.Equal(9 / 5.0, result.Statistic, 1e-12);
        Assert.Equal(4 / 5.0, result.ContinuityStatistic, 1e-12);
    }

    [Theory, MemberData(nameof(Cases))]
    public void Agrees_with_R_and_statsmodels(string name)
    {
        (_, Input input, Output expected) = Parity.Load<Input, Output>("mcnemar", name);
        McNemarTestResult actual = McNemarTest.Test(input.YesToNo, input.NoToYes);
        Assert.Equal(1, actual.PValue / expected.Exact, 1e-10);
        if (expected.Plain is { } plain)
        {
            Assert.Equal(plain[0], actual.Statistic, 1e-10);
            Assert.Equal(1, actual.AsymptoticPValue / plain[1], 1e-10);
        }

        if (expected.Continuity is { } continuity)
        {
            Assert.Equal(continuity[0], actual.ContinuityStatistic, 1e-10);
            Assert.Equal(1, actual.ContinuityPValue / continuity[1], 1e-10);
        }
    }

    [Fact]
    public void Mid_p_agrees_with_Fagerland()
    {
        // Fagerland, Lydersen and Laake 2013, table 1: airway hyper-responsiveness, 1 and 7 pairs that differ: exact .070, mid-p .039.
        McNemarTestResult result = McNemarTest.Test(1, 7);
        Assert.Equal(0.070, result.PValue, 5e-4);
        Assert.Equal(0.039, result.MidPValue, 5e-4);
    }

    [Fact]
    public void Direction_does_not_matter_and_no_difference_is_p_one()
    {
        Assert.Equal(McNemarTest.Test(9, 2).MidPValue, McNemarTest.Test(2, 9).MidPValue);
        Assert.Equal(1, McNemarTest.Test(4, 4).PValue);
        Assert.Equal(1, McNemarTest.Test(4, 4).MidPValue, 1e-12);
        Assert.Equal(1, McNemarTest.Test(0, 0).PValue);
    }

    [Fact]
    public void The_exact_test_keeps_its_level_and_mid_p_is_nearer_to_it()
    {
        (double exact, double mid) = (0, 0);
        double chance = Math.Pow(0.5, 20);
        for (int b = 0; b <= 20; b++)
        {
            McNemarTestResult result = McNemarTest.Test(b, 20 - b);
            exact += result.PValue <= 0.05 ? chance : 0;
            mid += result.MidPValue <= 0.05 ? chance : 0;
            chance *= (20.0 - b) / (b + 1);
        }

        // Binomial(20, ½): P(X ≤ 5) doubled is .0414; with 6 it is .1153, with half of 6 .0784.
        Assert.Equal(0.0414, exact, 5e-5);
        Assert.True(mid >= exact);
    }

    [Fact]
    public void Finds_a_planted_change_and_tells_the_smallest_p()
    {
        int found = 0;
        for (int trial = 0; trial < 200; trial++)
        {
            Philox stream = new(43, RandomPurpose.Shuffle, trial);
            int b = Enumerable.Range(0, 30).Count(_ => stream.NextDouble() < 0.85);
            found += McNemarTest.Test(b, 30 - b).PValue <= 0.05 ? 1 : 0;
        }

        Assert.InRange(found, 180, 200);
        Assert.Equal(McNemarTest.Test(0, 7).PValue, McNemarTest.Test(3, 4).SmallestP, 1e-12);
        Assert.Equal(McNemarTest.Test(7, 0).MidPValue, McNemarTest.Test(3, 4).SmallestMidP, 1e-12);
        Assert.Equal(1, McNemarTest.Test(0, 0).SmallestP);
        Assert.Equal(1, McNemarTest.Test(1, 0).SmallestP);
    }

    [Fact]
    public void A_negative_count_is_an_error() =>
        Assert.StartsWith("The counts are -1 and 2, expected 0 or more", Assert.Throws<ArgumentException>(() => McNemarTest.Test(-1, 2)).Message, StringComparison.Ordinal);

    private sealed record Input(int YesToNo, int NoToYes);

    private sealed record Output(IReadOnlyList<double>? Plain, IReadOnlyList<double>? Continuity, double Exact);
}
