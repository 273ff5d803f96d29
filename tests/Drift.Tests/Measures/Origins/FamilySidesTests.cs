namespace Drift.Tests.Measures;

public class FamilySidesTests
{
    private static OriginRow[] Families(int first, int second) =>
        [.. Enumerable.Range(0, first + second).SelectMany(f => Enumerable.Range(0, 1 + f % 3).Select(m => new OriginRow($"m{f}-{m}", $"f{f}", f >= first)))];

    [Theory]
    [InlineData(3, 5, 56, 1)]
    [InlineData(4, 4, 70, 2)]
    [InlineData(4, 5, 126, 1)]
    public void All_ways_to_deal_families_are_enumerated(int first, int second, int arrangements, int smallest)
    {
        FamilySides sides = new(Families(first, second), 9999, 1);

        Assert.True(sides.IsExact);
        Assert.Equal(arrangements, sides.Count);
        Assert.Equal((double)smallest / arrangements, sides.SmallestP, 1e-12);
        Assert.Equal(arrangements, sides.Sides(Families(first, second)).Select(s => string.Concat(s)).Distinct().Count());
    }

    [Fact]
    public void Models_of_a_family_stay_on_one_side()
    {
        OriginRow[] rows = Families(3, 5);

        Assert.All(new FamilySides(rows, 9999, 1).Sides(rows).Select(s => s.ToArray()),
            s => Assert.All(rows.Zip(s).GroupBy(r => r.First.Family), f => Assert.Single(f.Select(r => r.Second).Distinct())));
    }

    [Fact]
    public void The_largest_difference_has_the_smallest_p()
    {
        OriginRow[] rows = [.. Enumerable.Range(0, 8).Select(f => new OriginRow($"m{f}", $"f{f}", f >= 3))];
        FamilySides sides = new(rows, 9999, 1);

        Assert.Equal(1 / 56.0, sides.PValue(rows, s => Enumerable.Range(0, 8).Sum(i => s[i] == 0 && i < 3 ? 1.0 : 0)));
    }

    [Fact]
    public void Too_few_families_have_no_p()
    {
        OriginRow[] rows = Families(2, 3);

        Assert.Null(new FamilySides(rows, 9999, 1).PValue(rows, _ => 0));
        Assert.False(new FamilySides(Families(2, 0), 9, 1).IsTestable);
    }
}
