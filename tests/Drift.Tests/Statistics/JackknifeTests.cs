namespace Drift.Tests.Statistics;

public class JackknifeTests
{
    [Fact]
    public void Of_a_mean_is_s_over_the_root_of_n_without_bias()
    {
        double[] x = [1, 2, 4, 9];
        JackknifeResult result = Jackknife.Of(4, [.. x.Select(v => (16 - v) / 3)]);
        Assert.Equal(Math.Sqrt((9 + 4 + 0 + 25) / 3.0 / 4), result.StandardError, 1e-12);
        Assert.Equal(0, result.Bias, 1e-12);
    }

    [Fact]
    public void Of_the_variance_by_n_takes_out_its_bias()
    {
        double[] x = [1, 2, 4, 9];
        JackknifeResult result = Jackknife.Of(Variance(x), [.. x.Select((_, j) => Variance([.. x.Where((_, i) => i != j)]))]);
        Assert.Equal(38 / 3.0, result.Estimate - result.Bias, 1e-12);

        static double Variance(double[] x) => x.Average(v => v * v) - x.Average() * x.Average();
    }

    [Fact]
    public void One_unit_is_an_error() =>
        Assert.StartsWith("There are 1 values, expected at least 2", Assert.Throws<ArgumentException>(() => Jackknife.Of(1, [1])).Message, StringComparison.Ordinal);
}
