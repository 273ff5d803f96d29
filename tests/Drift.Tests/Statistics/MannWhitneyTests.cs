namespace Drift.Tests.Statistics;

public class MannWhitneyTests
{
    [Fact]
    public void Two_against_three_worked_by_hand()
    {
        // x above 2 and 3 of the y: W = 5 of 6; sums that reach 5: 2 of 10 choices.
        RankTestResult result = MannWhitney.Test([2.5, 9], [1, 2, 3]);
        Assert.Equal(5, result.Statistic);
        Assert.True(result.IsExact);
        Assert.Equal(0.4, result.PValue, 1e-12);
    }

    [Fact]
    public void Agrees_with_wilcox_test_and_scipy()
    {
        TwoGroupCase input = TwoGroupCase.Load(out TwoGroupResults expected);
        RankTestResult normal = MannWhitney.Test(input.First, input.Second, exact: false);
        Assert.Equal(expected.Normal[0], normal.Statistic, 1e-10);
        Assert.Equal(expected.Normal[1], normal.PValue, 1e-10);
        RankTestResult exact = MannWhitney.Test(input.First, input.Second);
        Assert.True(exact.IsExact);
        Assert.Equal(expected.Exact[1], exact.PValue, 1e-10);
    }

    [Fact]
    public void Ties_make_it_normal_with_their_correction()
    {
        // Ranks 1.5, 3.5 in each: W is its mean, 1 + 2 · ½.
        RankTestResult result = MannWhitney.Test([1, 2], [1, 2]);
        Assert.False(result.IsExact);
        Assert.Equal(2, result.Statistic);
        Assert.Equal(1, result.PValue, 1e-12);
        Assert.Equal(1, MannWhitney.Test([3, 3], [3, 3, 3]).PValue);
    }

    [Fact]
    public void Only_order_counts_and_the_groups_may_change_places()
    {
        double[] x = [0.3, 1.7, 2.2, 4.1], y = [0.1, 1.9, 5.5];
        double p = MannWhitney.Test(x, y).PValue;
        Assert.Equal(p, MannWhitney.Test(y, x).PValue, 1e-12);
        Assert.Equal(p, MannWhitney.Test([.. x.Select(Math.Exp)], [.. y.Select(Math.Exp)]).PValue, 1e-12);
    }

    [Fact]
    public void Keeps_its_attainable_level_finds_a_planted_shift_and_tells_the_smallest_p()
    {
        (int rejected, int found) = (0, 0);
        for (int trial = 0; trial < 1000; trial++)
        {
            double[] x = MadeVectors.Numbers(41, trial);
            rejected += MannWhitney.Test(x[..5], x[5..11]).PValue <= 0.05 ? 1 : 0;
            if (trial % 5 == 0)
                found += MannWhitney.Test([.. x[11..26].Select(v => v + 1.5)], x[26..]).PValue <= 0.05 ? 1 : 0;
        }

        // Of 462 choices 1 + 1 + 2 + 3 give W ≤ 3 and 5 more W = 4: 14/462 is attained, 24/462 is too much.
        (int low, int high) = MadeVectors.Margin(1000, 14 / 462.0);
        Assert.InRange(rejected, low, high);
        Assert.InRange(found, 180, 200);
        Assert.Equal(2 / 462.0, MannWhitney.Test([1, 2, 3, 4, 5], [6, 7, 8, 9, 10, 11]).SmallestP!.Value, 1e-12);
    }

    [Fact]
    public void Ranks_of_many_values_lose_no_half()
    {
        // 5,001 against 5,001, pair by pair equal: in single precision the half ranks beyond 4,096 pairs are lost. W is its mean, and each swap of neighbours adds one.
        double[] x = [.. Enumerable.Range(0, 5001).Select(i => (double)i)], y = [.. x];
        Assert.Equal(5001 * 5001 / 2.0, MannWhitney.Test(x, y).Statistic);
        x[^1] += 0.5;
        Assert.Equal(5001 * 5001 / 2.0 + 0.5, MannWhitney.Test(x, y).Statistic);
    }

    [Fact]
    public void What_cannot_be_ranked_is_an_error()
    {
        Assert.StartsWith("There are 0 values, expected at least 1", Assert.Throws<ArgumentException>(() => MannWhitney.Test([], [1])).Message, StringComparison.Ordinal);
        Assert.StartsWith("Some values are equal", Assert.Throws<ArgumentException>(() => MannWhitney.Test([1], [1], exact: true)).Message, StringComparison.Ordinal);
    }
}
