namespace Drift.Tests.Statistics;

public class EquivalenceTestTests
{
    [Fact]
    public void Four_values_worked_by_hand()
    {
        // Mean 0, s² = 2/3, error √(1/6); t(3) at .95 = 2.353363434801823.
        EquivalenceTestResult result = EquivalenceTest.OfMean([-1, 0, 0, 1], 1);
        Assert.Equal(2.353363434801823 * Math.Sqrt(1 / 6.0), result.High, 1e-8);
        Assert.Equal(-result.High, result.Low, 1e-12);
        Assert.Equal(result.High, result.SmallestMargin, 1e-12);
    }

    [Fact]
    public void P_is_alpha_where_the_margin_is_the_smallest_supported()
    {
        double[] x = [0.03, -0.01, 0.02, 0.05, -0.02, 0.01];
        double smallest = EquivalenceTest.OfMean(x, 1).SmallestMargin;
        Assert.Equal(0.05, EquivalenceTest.OfMean(x, smallest).PValue!.Value, 1e-8);
        Assert.True(EquivalenceTest.OfMean(x, 1.01 * smallest).PValue < 0.05);
        Assert.Contains("not inside", EquivalenceTest.OfMean(x, 0.99 * smallest).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_interval_has_no_p_but_a_smallest_margin()
    {
        EquivalenceTestResult result = EquivalenceTest.OfInterval(new BootstrapIntervalResult(-0.04, 0.03, "BCa", 0.9, 999), 0.05);
        Assert.Null(result.PValue);
        Assert.Equal(0.04, result.SmallestMargin);
        Assert.StartsWith("[-0.040, 0.030] (90 %) inside", result.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void At_the_margin_it_keeps_its_level_and_far_inside_it_says_so()
    {
        (int wrong, int right) = (0, 0);
        for (int trial = 0; trial < 1000; trial++)
        {
            double[] x = MadeVectors.Numbers(30, trial);
            wrong += EquivalenceTest.OfMean([.. x[..10].Select(v => v + 3)], 3).PValue <= 0.05 ? 1 : 0;
            if (trial % 5 == 0)
                right += EquivalenceTest.OfMean(x[10..], 1).PValue <= 0.05 ? 1 : 0;
        }

        (int low, int high) = MadeVectors.Margin(1000);
        Assert.InRange(wrong, low, high);
        Assert.InRange(right, 180, 200);
    }

    [Fact]
    public void Order_and_sign_do_not_matter_and_values_and_margin_share_a_unit()
    {
        double[] x = [0.03, -0.01, 0.02, 0.05, -0.02, 0.01];
        double p = EquivalenceTest.OfMean(x, 0.05).PValue!.Value;
        Assert.Equal(p, EquivalenceTest.OfMean([.. x.Reverse()], 0.05).PValue!.Value, 1e-12);
        Assert.Equal(p, EquivalenceTest.OfMean([.. x.Select(v => -100 * v)], 5).PValue!.Value, 1e-10);
    }

    [Fact]
    public void A_margin_of_zero_is_an_error() =>
        Assert.StartsWith("The margin is 0, expected a number above 0", Assert.Throws<ArgumentException>(() => EquivalenceTest.OfMean([1, 2], 0)).Message, StringComparison.Ordinal);
}
