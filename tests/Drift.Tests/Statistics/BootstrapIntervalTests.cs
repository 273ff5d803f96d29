namespace Drift.Tests.Statistics;

public class BootstrapIntervalTests(ITestOutputHelper output)
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

        // boot's other rule of acceleration, by regression on the resamples: the same of a mean, another interval of a ratio.
        Assert.Equal(name == "mean", Math.Abs(expected.Regression[0] - bca.Low) < 1e-10);
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

    [Theory]
    [InlineData(50)]
    [InlineData(8)]
    public void Covers_at_fifty_units_and_too_seldom_at_eight(int n)
    {
        // 1,000 samples, 399 draws each: normal, and exponential for how much skew costs.
        const int Trials = 1000;
        (int normalBca, int normal) = Coverage(n, skewed: false);
        (int skewedBca, int skewed) = Coverage(n, skewed: true);
        output.WriteLine(FormattableString.Invariant(
            $"n {n}, nominal .95: normal BCa {normalBca / (double)Trials:0.000}, percentile {normal / (double)Trials:0.000}; exponential BCa {skewedBca / (double)Trials:0.000}, percentile {skewed / (double)Trials:0.000}"));
        Assert.InRange(Math.Min(normalBca, normal) / (double)Trials, n == 50 ? 0.92 : 0.84, 0.99);
        Assert.InRange(Math.Min(skewedBca, skewed) / (double)Trials, n == 50 ? 0.92 : 0.78, 0.99);

        static (int Bca, int Percentile) Coverage(int n, bool skewed)
        {
            (int bca, int percentile) = (0, 0);
            for (int trial = 0; trial < Trials; trial++)
            {
                Philox stream = new(6, RandomPurpose.Shuffle, trial);
                double[] x = [.. MadeVectors.Numbers(n, trial + 100 * n).Select(v => skewed ? -Math.Log(MathNet.Numerics.Distributions.Normal.CDF(0, 1, -v)) - 1 : v)];
                double[] resamples = new double[399];
                for (int k = 0; k < resamples.Length; k++)
                {
                    for (int i = 0; i < n; i++)
                        resamples[k] += x[stream.NextInt32(n)] / n;
                }

                bca += Covers(BootstrapInterval.Bca(x.Average(), resamples, [[.. x.Select(v => (x.Sum() - v) / (n - 1))]]));
                percentile += Covers(BootstrapInterval.Percentile(resamples));
            }

            return (bca, percentile);
        }

        static int Covers(BootstrapIntervalResult interval) => interval.Low <= 0 && 0 <= interval.High ? 1 : 0;
    }

    [Fact]
    public void Too_few_resamples_are_an_error_with_both_numbers() =>
        Assert.StartsWith("There are 99 resamples, expected at least 100.", Assert.Throws<ArgumentException>(() => BootstrapInterval.Percentile(new double[99])).Message, StringComparison.Ordinal);

    private sealed record Input(IReadOnlyList<double> X, IReadOnlyList<double> U, IReadOnlyList<IReadOnlyList<int>> Indices);

    private sealed record Output(double Estimate, IReadOnlyList<double> Basic, IReadOnlyList<double> Percentile, IReadOnlyList<double> Bca, IReadOnlyList<double> Regression, IReadOnlyList<double> FirstResamples);
}
