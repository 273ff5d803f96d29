namespace Drift.Tests.Statistics;

public class SignFlipsTests
{
    [Fact]
    public void Few_units_have_all_flips_the_observed_signs_first()
    {
        SignFlips flips = new(3, 99, 1);
        Assert.Equal((true, 8, 0.25), (flips.IsExact, flips.Count, flips.SmallestP));
        Assert.Equal("1 1 1", Signs(flips, 0));
        Assert.Equal(8, Enumerable.Range(0, 8).Select(k => Signs(flips, k)).Distinct().Count());
    }

    [Fact]
    public void Many_units_are_sampled_each_flip_by_its_number_alone()
    {
        SignFlips flips = new(40, 999, 7);
        Assert.Equal((false, 999, 0.001), (flips.IsExact, flips.Count, flips.SmallestP));
        Assert.Equal(Signs(flips, 500), Signs(new SignFlips(40, 501, 7), 500));
        Assert.InRange(Enumerable.Range(0, 999).Sum(k => Signs(flips, k).Split(' ').Count(s => s == "1")) / (999.0 * 40), 0.48, 0.52);
    }

    [Fact]
    public void Another_number_of_places_is_an_error() =>
        Assert.StartsWith("There are 2 places, expected 3.", Assert.Throws<ArgumentException>(() => new SignFlips(3, 9, 1).Fill(0, new int[2])).Message, StringComparison.Ordinal);

    private static string Signs(SignFlips flips, int k)
    {
        int[] signs = new int[flips.Units];
        flips.Fill(k, signs);
        return string.Join(" ", signs);
    }
}
