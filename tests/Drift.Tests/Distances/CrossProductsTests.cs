using Drift.Tests.Statistics;

namespace Drift.Tests.Distances;

public class CrossProductsTests
{
    [Theory, InlineData(1, 8), InlineData(7, 16), InlineData(13, 24), InlineData(12, 5)]
    public void A_list_with_itself_has_the_same_bits_both_ways(int count, int dimension)
    {
        double[][] rows = [.. NullData.Vectors(count, dimension, 1)];
        double[] expected = new double[count * count], actual = new double[count * count];
        CrossProducts.Of(rows, rows, expected);
        CrossProducts.OfItself(rows, actual);
        Assert.Equal(expected, actual);
        Assert.Equal(Products.Dot(rows[0], rows[^1]), actual[count - 1]);
    }
}
