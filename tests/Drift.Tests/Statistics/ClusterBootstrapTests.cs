namespace Drift.Tests.Statistics;

public class ClusterBootstrapTests
{
    [Fact]
    public void A_cluster_drawn_twice_comes_twice_with_all_its_rows() =>
        Assert.Equal([1, 3, 1, 3, 0], ClusterBootstrap.Given([7, 2, 5, 2], [[1, 1, 0]]).Single());

    [Fact]
    public void Agrees_with_boot_over_questions()
    {
        (_, Input input, Output expected) = Parity.Load<Input, Output>("cluster-bootstrap", "small60-score");
        double[] resamples = [.. ClusterBootstrap.Given(input.Clusters, input.Draws).Select(rows => rows.Average(i => input.Values[i]))];
        Assert.All(expected.FirstResamples.Zip(resamples), p => Assert.Equal(p.First, p.Second, 1e-10));
        Assert.Equal(expected.Deviation, Math.Sqrt(resamples.Sum(t => Math.Pow(t - resamples.Average(), 2)) / (resamples.Length - 1)), 1e-10);
        BootstrapIntervalResult basic = BootstrapInterval.Basic(input.Values.Average(), resamples);
        BootstrapIntervalResult percentile = BootstrapInterval.Percentile(resamples);
        Assert.Equal(expected.Estimate, input.Values.Average(), 1e-10);
        Assert.Equal(expected.Basic[0], basic.Low, 1e-10);
        Assert.Equal(expected.Basic[1], basic.High, 1e-10);
        Assert.Equal(expected.Percentile[0], percentile.Low, 1e-10);
        Assert.Equal(expected.Percentile[1], percentile.High, 1e-10);
    }

    [Fact]
    public void Draws_whole_clusters_and_a_range_of_draws_is_the_same_as_all()
    {
        int[] clusters = [0, 0, 1, 1, 2, 2];
        IReadOnlyList<int>[] all = [.. ClusterBootstrap.Draws(clusters, 200, 9)];
        Assert.All(all, d => Assert.Equal(6, d.Count));
        Assert.All(all, d => Assert.All(d.Chunk(2), pair => Assert.Equal(pair[0] + 1, pair[1])));
        Assert.Equal(all[150], ClusterBootstrap.Draws(clusters, 151, 9).Last());
    }

    [Fact]
    public void One_cluster_and_a_draw_of_no_cluster_are_errors()
    {
        Assert.StartsWith("There are 1 clusters, expected at least 2", Assert.Throws<ArgumentException>(() => ClusterBootstrap.Draws([4, 4], 9, 1).ToList()).Message, StringComparison.Ordinal);
        Assert.StartsWith("A draw names cluster 2, expected 0 to 1", Assert.Throws<ArgumentException>(() => ClusterBootstrap.Given([4, 5], [[2]]).ToList()).Message, StringComparison.Ordinal);
    }

    private sealed record Input(IReadOnlyList<int> Clusters, IReadOnlyList<double> Values, IReadOnlyList<IReadOnlyList<int>> Draws);

    private sealed record Output(
        double Estimate, IReadOnlyList<double> Basic, IReadOnlyList<double> Percentile, IReadOnlyList<double> FirstResamples, double Deviation);
}
