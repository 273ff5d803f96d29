using Drift.Tests.Statistics;

namespace Drift.Tests.Distances;

public class QuadraticFormTests
{
    [Theory, InlineData(1), InlineData(6), InlineData(7), InlineData(20)]
    public void Sums_are_over_pairs_of_different_items(int count)
    {
        double[] products = [.. NullData.Vectors(count, count, 1).SelectMany(v => v)], weights = [.. NullData.Vectors(count, QuadraticForm.Batch, 2).SelectMany(v => v)];
        double[] room = new double[QuadraticForm.SizeOf(count) + 3], sums = new double[QuadraticForm.Batch];

        // What a room held before is nobody's business.
        Array.Fill(room, 1e9);
        new QuadraticForm(products, count, room).Of(weights, sums);
        for (int v = 0; v < QuadraticForm.Batch; v++)
        {
            double expected = 0;
            for (int i = 0; i < count; i++)
            {
                for (int j = 0; j < count; j++)
                    expected += i == j ? 0 : weights[i * QuadraticForm.Batch + v] * weights[j * QuadraticForm.Batch + v] * products[i * count + j];
            }

            Assert.Equal(expected, sums[v], 1e-11);
        }
    }

    [Fact]
    public void Too_few_weights_or_too_small_a_room_are_errors()
    {
        Assert.StartsWith("There are 31 weights, expected 16 for each of 2 items.", Assert.Throws<ArgumentException>(() =>
            new QuadraticForm(new double[4], 2, new double[QuadraticForm.SizeOf(2)]).Of(new double[31], new double[16])).Message, StringComparison.Ordinal);
        Assert.StartsWith("The room has 11 places, expected at least 12 for 2 items.", Assert.Throws<ArgumentException>(() =>
            new QuadraticForm(new double[4], 2, new double[11])).Message, StringComparison.Ordinal);
    }
}
