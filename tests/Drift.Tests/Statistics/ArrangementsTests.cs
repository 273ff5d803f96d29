namespace Drift.Tests.Statistics;

public class ArrangementsTests
{
    [Fact]
    public void Two_and_two_have_six_arrangements_the_observed_one_first()
    {
        int[] labels = [0, 0, 1, 1];
        Arrangements all = Arrangements.Free(labels, 99, 1);
        Assert.True(all.IsExact);
        Assert.Equal(6, all.Count);
        Assert.Equal(1 / 6.0, all.SmallestP, 1e-15);
        Assert.Equal([0, 1, 2, 3], Order(all, 0));
        Assert.Equal(6, Enumerable.Range(0, 6).Select(k => Groups(Order(all, k), labels)).Distinct().Count());
    }

    [Fact]
    public void Blocks_multiply_and_rows_stay_in_their_block()
    {
        int[] labels = [0, 1, 0, 1, 0, 1], blocks = [0, 0, 1, 1, 2, 2];
        Arrangements all = Arrangements.WithinBlocks(labels, blocks, 99, 1);
        Assert.Equal((true, 8), (all.IsExact, all.Count));
        for (int k = 0; k < all.Count; k++)
            Assert.All(Order(all, k).Select((to, from) => (to, from)), p => Assert.Equal(blocks[p.from], blocks[p.to]));
    }

    [Fact]
    public void Many_arrangements_are_sampled_each_by_its_number_alone()
    {
        int[] labels = [.. Enumerable.Range(0, 40).Select(i => i % 2)], blocks = [.. Enumerable.Range(0, 40).Select(i => i / 8)];
        Arrangements sample = Arrangements.WithinBlocks(labels, blocks, 999, 7);
        Assert.Equal((false, 999, 0.001), (sample.IsExact, sample.Count, sample.SmallestP));
        int[] later = Order(sample, 500);
        Assert.Equal(later, Order(Arrangements.WithinBlocks(labels, blocks, 501, 7), 500));
        Assert.Equal(Enumerable.Range(0, 40), later.Order());
        Assert.All(later.Select((to, from) => (to, from)), p => Assert.Equal(blocks[p.from], blocks[p.to]));
    }

    [Fact]
    public void Whole_units_change_places()
    {
        int[] labels = [0, 0, 1, 1, 1, 1], units = [5, 5, 6, 6, 7, 7];
        Arrangements all = Arrangements.OfUnits(labels, units, 99, 1);
        Assert.Equal((true, 3), (all.IsExact, all.Count));
        Assert.Contains(Enumerable.Range(0, 3).Select(k => string.Join(" ", Order(all, k))), o => o is "2 3 0 1 4 5");
    }

    [Fact]
    public void Three_against_five_families_have_fifty_six()
    {
        int[] labels = [0, 0, 0, 1, 1, 1, 1, 1];
        Assert.Equal(56, Arrangements.Free(labels, 99, 1).Count);
    }

    [Fact]
    public void What_is_no_permutation_is_an_error() =>
        Assert.StartsWith("Permutation 1 is no permutation of 0 to 2", Assert.Throws<ArgumentException>(() => Arrangements.Given([[0, 1, 2], [0, 0, 2]])).Message, StringComparison.Ordinal);

    [Fact]
    public void Units_of_unequal_size_are_an_error_that_says_what_to_do() =>
        Assert.StartsWith("Unit 1 has 1 rows, expected 2 as the first", Assert.Throws<ArgumentException>(() => Arrangements.OfUnits([0, 0, 1], [0, 0, 1], 9, 1)).Message, StringComparison.Ordinal);

    private static int[] Order(Arrangements arrangements, int k)
    {
        int[] order = new int[arrangements.Rows];
        arrangements.Fill(k, order);
        return order;
    }

    // The groups that the data rows get: row order[i] stands where label i stays.
    private static string Groups(int[] order, int[] labels)
    {
        int[] groups = new int[labels.Length];
        for (int i = 0; i < order.Length; i++)
            groups[order[i]] = labels[i];
        return string.Join("", groups);
    }
}
