namespace Drift.Tests.Statistics;

public class WilcoxonSignedRankTests
{
    [Fact]
    public void Three_differences_worked_by_hand()
    {
        // V = 3 + 2; of the 8 signs two reach 5.
        RankTestResult result = WilcoxonSignedRank.Test([3, 2, -1]);
        Assert.Equal(5, result.Statistic);
        Assert.Equal(0.5, result.PValue, 1e-12);
    }

    [Fact]
    public void Agrees_with_scipy()
    {
        double[] differences = TwoGroupCase.Load(out TwoGroupResults expected).Differences();
        Assert.False(WilcoxonSignedRank.Test(differences).IsExact);

        // Two sizes are equal and of one sign; scipy takes the exact law all the same. Telling them apart leaves V where it is.
        RankTestResult actual = WilcoxonSignedRank.Test([.. differences.Select((d, i) => d * (1 + 1e-9 * i))], exact: true);
        Assert.Equal(WilcoxonSignedRank.Test(differences).Statistic, actual.Statistic, 1e-12);

        // scipy gives the smaller of V and its mirror.
        double mirror = actual.N * (actual.N + 1) / 2.0 - actual.Statistic;
        Assert.Equal(expected.SignedRank[0], Math.Min(actual.Statistic, mirror), 1e-10);
        Assert.Equal(expected.SignedRank[1], actual.PValue, 1e-10);
    }

    [Fact]
    public void The_other_sign_gives_the_same_p_and_zeros_are_left_out()
    {
        double[] d = [0.4, -1.2, 2.2, 3.1, -0.3];
        Assert.Equal(WilcoxonSignedRank.Test(d).PValue, WilcoxonSignedRank.Test([.. d.Select(v => -v)]).PValue, 1e-12);
        RankTestResult withZero = WilcoxonSignedRank.Test([.. d, 0]);
        Assert.Equal(5, withZero.N);
        Assert.False(withZero.IsExact);
    }

    [Fact]
    public void Keeps_its_attainable_level_finds_a_planted_shift_and_tells_the_smallest_p()
    {
        (int rejected, int found) = (0, 0);
        for (int trial = 0; trial < 1000; trial++)
        {
            double[] x = MadeVectors.Numbers(28, trial);
            rejected += WilcoxonSignedRank.Test(x[..8]).PValue <= 0.05 ? 1 : 0;
            if (trial % 5 == 0)
                found += WilcoxonSignedRank.Test([.. x[8..].Select(v => v + 1)]).PValue <= 0.05 ? 1 : 0;
        }

        // Of 256 signs 5 give V ≤ 3 and 7 give V ≤ 4: 10/256 is attained, 14/256 is too much.
        (int low, int high) = MadeVectors.Margin(1000, 10 / 256.0);
        Assert.InRange(rejected, low, high);
        Assert.InRange(found, 180, 200);
        Assert.Equal(2 / 8.0, WilcoxonSignedRank.Test([3, 2, -1]).SmallestP!.Value, 1e-12);
        Assert.Null(WilcoxonSignedRank.Test([3, 3, -1]).SmallestP);
    }

    [Fact]
    public void Only_zeros_are_an_error() =>
        Assert.StartsWith("All differences are 0", Assert.Throws<ArgumentException>(() => WilcoxonSignedRank.Test([0, 0])).Message, StringComparison.Ordinal);
}
