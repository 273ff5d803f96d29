namespace Drift.Tests.Statistics;

public class ClusterBootstrapTests
{
    [Fact]
    public void A_cluster_drawn_twice_comes_twice_with_all_its_rows() =>
        Assert.Equal([1, 3, 1, 3, 0], ClusterBootstrap.Given([7, 2, 5, 2], [[1, 1, 0]]).Single());

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
}
