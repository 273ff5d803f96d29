namespace Drift.Tests.Statistics;

public class OrderStatisticTests
{
    [Theory]
    [InlineData(1, 1000)]
    [InlineData(2, 1000)]
    [InlineData(601, 100000)]
    [InlineData(9999, 100000)]
    [InlineData(9999, 7)]
    [InlineData(9999, 1)]
    public void Ranks_are_those_of_the_sorted_numbers(int count, int different)
    {
        Philox stream = new(1, RandomPurpose.Resample, count);
        double[] values = [.. Enumerable.Range(0, count).Select(_ => (double)stream.NextInt32(different))];
        double[] sorted = [.. values.Order()];

        // One array for all: a selection finds it as the one before left it.
        foreach (int rank in new[] { count / 40, count - 1 - count / 40, 0, count / 2, count - 1, count / 20 })
        {
            Assert.Equal(sorted[rank], OrderStatistic.Of(values, rank));
            if (rank < count - 1)
                Assert.Equal((sorted[rank], sorted[rank + 1]), OrderStatistic.Pair(values, rank));
        }

        Assert.Equal(sorted, values.Order());
    }
}
