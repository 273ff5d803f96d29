namespace Drift.Tests.Statistics;

public class PermanovaPairwiseTests
{
    private static readonly double[][] X = MadeVectors.Normal(60, 4, 8);
    private static readonly int[] Groups = [.. Enumerable.Range(0, 60).Select(i => i % 3)], Blocks = [.. Enumerable.Range(0, 60).Select(i => i / 6)];

    [Fact]
    public void Each_pair_is_the_test_of_its_own_rows()
    {
        IReadOnlyList<PermanovaPair> pairs = Permanova.Pairwise(VectorTable.Of(X), Groups, 199, 3, Blocks);
        Assert.Equal([(0, 1), (0, 2), (1, 2)], pairs.Select(p => (p.First, p.Second)));
        int[] rows = [.. Enumerable.Range(0, 60).Where(i => i % 3 != 1)];
        int[] labels = [.. rows.Select(i => Groups[i])], blocks = [.. rows.Select(i => Blocks[i])];
        PermanovaResult alone = Permanova.Test(VectorTable.Of([.. rows.Select(i => X[i])]), labels, Arrangements.WithinBlocks(labels, blocks, 199, 3), blocks);
        Assert.Equal(alone.Terms[0].F, pairs[1].Result.Terms[0].F);
        Assert.Equal(alone.Terms[0].PermutedF, pairs[1].Result.Terms[0].PermutedF);
        Assert.Equal(40, pairs[1].Result.Rows);
    }

    [Fact]
    public void Holm_multiplies_the_smallest_p_by_the_number_of_pairs()
    {
        double[][] shifted = [.. X.Select((r, i) => i % 3 == 2 ? r.Select(v => v + 3).ToArray() : r)];
        IReadOnlyList<PermanovaPair> pairs = Permanova.Pairwise(VectorTable.Of(shifted), Groups, 199, 3);
        Assert.Equal(1 / 200.0, pairs[2].Result.Terms[0].PValue, 1e-12);
        Assert.Equal(3 / 200.0, pairs[2].HolmP, 1e-12);
        Assert.True(pairs[0].HolmP > 0.05);
    }

    [Fact]
    public void Distances_give_the_same_as_vectors()
    {
        IReadOnlyList<PermanovaPair> vectors = Permanova.Pairwise(VectorTable.Of(X), Groups, 99, 3, Blocks);
        IReadOnlyList<PermanovaPair> distances = Permanova.Pairwise(DistanceMatrix.Euclidean(VectorTable.Of(X)), Groups, 99, 3, Blocks);
        Assert.All(vectors.Zip(distances), p => Assert.Equal(p.First.Result.Terms[0].F, p.Second.Result.Terms[0].F, 1e-10));
        Assert.All(vectors.Zip(distances), p => Assert.Equal(p.First.HolmP, p.Second.HolmP));
    }

    [Fact]
    public void Blocks_with_one_row_of_a_pair_are_left_out_of_it()
    {
        int[] groups = [0, 1, 2, 0, 1, 0, 1, 0, 2, 1, 2], blocks = [0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4];
        IReadOnlyList<PermanovaPair> pairs = Permanova.Pairwise(VectorTable.Of(X[..11]), groups, 99, 1, blocks);
        Assert.Equal([6, 4, 4], pairs.Select(p => p.Result.Rows));
    }

    [Fact]
    public void Bad_input_is_an_error_that_says_why()
    {
        VectorTable x = VectorTable.Of(X[..4]);
        Says("All labels are equal", () => Permanova.Pairwise(x, [1, 1, 1, 1], 9, 1));
        Says("There are 3 groups for 4 rows", () => Permanova.Pairwise(x, [1, 1, 2], 9, 1));
        Says("There are 3 blocks for 4 rows", () => Permanova.Pairwise(x, [1, 1, 2, 2], 9, 1, [1, 1, 1]));
        Says("Groups 0 and 1 share no block", () => Permanova.Pairwise(x, [0, 1, 2, 2], 9, 1, [0, 1, 0, 1]));
    }

    private static void Says(string beginning, Action action) =>
        Assert.StartsWith(beginning, Assert.ThrowsAny<ArgumentException>(action).Message, StringComparison.Ordinal);
}
