namespace Drift.Tests.Statistics;

public class BootstrapIntervalTests
{
    public static TheoryData<string> Cases => Parity.Cases("bootstrap");

    [Theory, MemberData(nameof(Cases))]
    public void Agrees_with_boot(string name)
    {
        (_, Input input, Output expected) = Parity.Load<Input, Output>("bootstrap", name);
        double Ratio(IReadOnlyCollection<int> rows) => rows.Sum(i => input.X[i]) / rows.Sum(i => input.U[i]);
        int[] all = [.. Enumerable.Range(0, input.X.Count)];
        double[] resamples = [.. input.Indices.Select(Ratio)];
        double[] without = [.. all.Select(j => Ratio([.. all.Where(i => i != j)]))];

        BootstrapIntervalResult bca = BootstrapInterval.Bca(Ratio(all), resamples, [without]);
        BootstrapIntervalResult percentile = BootstrapInterval.Percentile(resamples);

        Assert.Equal(expected.Estimate, Ratio(all), 1e-10);
        Assert.All(expected.FirstResamples.Zip(resamples), p => Assert.Equal(p.First, p.Second, 1e-10));
        Assert.Equal("BCa", bca.Method);
        Assert.Equal(expected.Bca[0], bca.Low, 1e-10);
        Assert.Equal(expected.Bca[1], bca.High, 1e-10);
        Assert.Equal(expected.Percentile[0], percentile.Low, 1e-10);
        Assert.Equal(expected.Percentile[1], percentile.High, 1e-10);
        BootstrapIntervalResult basic = BootstrapInterval.Basic(Ratio(all), resamples);
        Assert.Equal(expected.Basic[0], basic.Low, 1e-10);
        Assert.Equal(expected.Basic[1], basic.High, 1e-10);
        Assert.Equal("basic", basic.Method);
    }

    [Fact]
    public void Gives_the_percentile_interval_and_says_so_where_bca_fails()
    {
        double[] resamples = [.. Enumerable.Range(0, 200).Select(i => i / 200.0)];
        Assert.Equal("percentile", BootstrapInterval.Bca(-1, resamples, [[1, 2, 3]]).Method);
        Assert.Equal("percentile", BootstrapInterval.Bca(0.5, resamples, [[0.5, 0.5]]).Method);
        Assert.Equal("BCa", BootstrapInterval.Bca(0.5, resamples, [[0.4, 0.6, 0.5]]).Method);
    }

    [Fact]
    public void Covers_the_mean_of_a_skewed_law_more_often_than_the_percentile_interval()
    {
        const int Trials = 400, N = 20, R = 399;
        (int bca, int percentile) = (0, 0);
        for (int trial = 0; trial < Trials; trial++)
        {
            Philox stream = new(5, RandomPurpose.Shuffle, trial);
            double[] x = [.. Enumerable.Range(0, N).Select(_ => -Math.Log(stream.NextDouble()))];
            double[] resamples = [.. Enumerable.Range(0, R).Select(_ => Enumerable.Range(0, N).Average(_ => x[stream.NextInt32(N)]))];
            double[] without = [.. x.Select(v => (x.Sum() - v) / (N - 1))];
            bca += Covers(BootstrapInterval.Bca(x.Average(), resamples, [without]));
            percentile += Covers(BootstrapInterval.Percentile(resamples));
        }

        // The true coverage at n = 20 is about .92 and .90; four binomial standard errors (.013) of 400 trials lie below .87.
        Assert.True(bca > percentile - 4, $"BCa covered {bca}, percentile {percentile} of {Trials}.");
        Assert.InRange(bca / (double)Trials, 0.87, 1);

        static int Covers(BootstrapIntervalResult interval) => interval.Low <= 1 && 1 <= interval.High ? 1 : 0;
    }

    [Fact]
    public void Too_few_resamples_are_an_error_with_both_numbers() =>
        Assert.StartsWith("There are 99 resamples, expected at least 100.", Assert.Throws<ArgumentException>(() => BootstrapInterval.Percentile(new double[99])).Message, StringComparison.Ordinal);

    private sealed record Input(IReadOnlyList<double> X, IReadOnlyList<double> U, IReadOnlyList<IReadOnlyList<int>> Indices);

    private sealed record Output(double Estimate, IReadOnlyList<double> Basic, IReadOnlyList<double> Percentile, IReadOnlyList<double> Bca, IReadOnlyList<double> FirstResamples);
}
