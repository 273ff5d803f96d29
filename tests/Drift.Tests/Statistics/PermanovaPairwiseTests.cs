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
    public void Whole_units_change_places_in_each_pair_and_only_there_need_they_be_of_one_size()
    {
        // Four families of 3 rows in group 0 and in group 1, four of 3 in group 2: each pair has C(8, 4) arrangements.
        int[] groups = [.. Enumerable.Range(0, 36).Select(i => i / 12)], families = [.. Enumerable.Range(0, 36).Select(i => 100 - i / 3)];
        IReadOnlyList<PermanovaPair> vectors = Permanova.Pairwise(VectorTable.Of(X[..36]), groups, 99, 1, units: families);
        IReadOnlyList<PermanovaPair> distances = Permanova.Pairwise(DistanceMatrix.Euclidean(VectorTable.Of(X[..36])), groups, 99, 1, units: families);

        Assert.All(vectors, p => Assert.Equal((true, 70), (p.Result.IsExact, p.Result.Terms[0].PermutedF.Count)));
        Assert.All(vectors, p => Assert.Equal(2 / 70.0, p.Result.Terms[0].SmallestP, 1e-12));
        Assert.All(vectors.Zip(distances), p => Assert.Equal(p.First.Result.Terms[0].PValue, p.Second.Result.Terms[0].PValue, 1e-12));
        int[] labels = [.. groups.Skip(12)];
        PermanovaResult alone = Permanova.Test(VectorTable.Of(X[12..36]), labels, Arrangements.OfUnits(labels, [.. families.Skip(12)], 99, 1));
        Assert.Equal(alone.Terms[0].PermutedF, vectors[2].Result.Terms[0].PermutedF);
    }

    [Fact]
    public void With_spread_between_families_whole_units_keep_their_level_and_rows_do_not()
    {
        // Three origins of four families with three models each, d = 3; family SD 1, model SD .3, no origin effect: 70 arrangements a pair, so p is 2/70 or at least 4/70.
        int[] origin = [.. Enumerable.Range(0, 36).Select(i => i / 12)], family = [.. Enumerable.Range(0, 36).Select(i => i / 3)];
        int rows = 0, families = 0;
        for (int trial = 0; trial < 150; trial++)
        {
            double[][] made = MadeVectors.Normal(48, 3, trial + 4000);
            VectorTable x = VectorTable.Of([.. family.Select((f, i) => made[i].Zip(made[36 + f], (m, c) => 0.3 * m + c).ToArray())]);
            rows += Permanova.Pairwise(x, origin, 99, 1, threads: 1)[0].Result.Terms[0].PValue <= 0.05 ? 1 : 0;
            families += Permanova.Pairwise(x, origin, 99, 1, units: family, threads: 1)[0].Result.Terms[0].PValue <= 0.05 ? 1 : 0;
        }

        (int low, int high) = MadeVectors.Margin(150, 2 / 70.0);
        Assert.InRange(families, low, high);
        Assert.True(rows > 60, $"{rows} of 150");
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
        Says("There are 3 labels for 4 rows", () => Permanova.Pairwise(x, [1, 1, 2], 9, 1));
        Says("There are 3 blocks for 4 rows", () => Permanova.Pairwise(x, [1, 1, 2, 2], 9, 1, [1, 1, 1]));
        Says("Groups 0 and 1 share no block", () => Permanova.Pairwise(x, [0, 1, 2, 2], 9, 1, [0, 1, 0, 1]));
        Says("Groups 0 and 1 share no block", () => Permanova.Pairwise(x, [0, 0, 1, 1], 9, 1, [0, 0, 1, 1]));
        Says("There are 3 units for 4 rows", () => Permanova.Pairwise(x, [1, 1, 2, 2], 9, 1, units: [1, 1, 1]));
        Says("There are blocks and units, expected one of them", () => Permanova.Pairwise(x, [0, 0, 1, 1], 9, 1, [0, 1, 0, 1], [0, 1, 2, 3]));
        Says("Unit 7 has rows of two groups", () => Permanova.Pairwise(x, [0, 1, 1, 1], 9, 1, units: [7, 7, 8, 8]));
        Says("Unit 8 has 3 rows, expected 1", () => Permanova.Pairwise(x, [0, 1, 1, 1], 9, 1, units: [7, 8, 8, 8]));
    }

    private static void Says(string beginning, Action action) =>
        Assert.StartsWith(beginning, Assert.ThrowsAny<ArgumentException>(action).Message, StringComparison.Ordinal);
}
