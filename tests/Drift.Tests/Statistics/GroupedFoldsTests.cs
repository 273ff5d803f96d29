namespace Drift.Tests.Statistics;

public class GroupedFoldsTests
{
    [Fact]
    public void Units_of_both_groups_go_to_the_smallest_fold_the_largest_first()
    {
        // Rows a unit: 7 has 4, 5 has 2, 6 has 2, 9 has 3.
        int[] units = [7, 7, 5, 7, 7, 6, 6, 5, 9, 9, 9], groups = [0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 1];
        Assert.Equal([0, 0, 1, 0, 0, 0, 0, 1, 1, 1, 1], GroupedFolds.Of(units, groups, 2));
        Assert.Equal([0, 1, 2, 3, 4, 0, 1], GroupedFolds.Of([4, 3, 2, 1, 0, -1, -2], [1, 1, 1, 1, 1, 1, 1]));
    }

    [Fact]
    public void Units_of_one_group_are_spread_over_the_folds()
    {
        int[] families = [.. Enumerable.Range(0, 24).Select(i => i / 3)], origin = [.. families.Select(f => f < 3 ? 0 : 1)];
        int[] folds = GroupedFolds.Of(families, origin, 3);
        Assert.All(Enumerable.Range(0, 3), k => Assert.Equal(3, folds.Zip(origin).Count(p => p.First == k && p.Second == 0)));
        Assert.All(Enumerable.Range(0, 8), f => Assert.Single(folds.Where((_, i) => families[i] == f).Distinct()));
        Assert.Equal([6, 9, 9], folds.GroupBy(k => k).Select(g => g.Count()).Order());
    }

    [Fact]
    public void Bad_input_is_an_error_that_says_why()
    {
        Fails("There are 1 folds for 3 units", [0, 1, 2], [0, 0, 0], 1);
        Fails("There are 5 folds for 3 units", [0, 1, 2], [0, 0, 0], 5);
        Fails("There are 2 units and 3 labels", [0, 1], [0, 0, 0], 2);
    }

    private static void Fails(string start, int[] units, int[] groups, int count) =>
        Assert.StartsWith(start, Assert.ThrowsAny<ArgumentException>(() => GroupedFolds.Of(units, groups, count)).Message, StringComparison.Ordinal);
}
