using System.Runtime.Intrinsics;
using Drift.Tests.Statistics;

namespace Drift.Tests.Distances;

public class LaneProductsTests
{
    [Fact]
    public void A_matrix_times_sixteen_columns_is_what_the_sums_say()
    {
        double[] matrix = [.. NullData.Vectors(16, 24, 1).SelectMany(v => v)], columns = [.. NullData.Vectors(24, 16, 2).SelectMany(v => v)], result = new double[16 * 16];
        LaneProducts.Times(matrix, 16, 24, columns, result);
        for (int i = 0; i < 16; i++)
        {
            for (int l = 0; l < 16; l++)
                Assert.Equal(Enumerable.Range(0, 24).Sum(j => matrix[i * 24 + j] * columns[j * 16 + l]), result[i * 16 + l], 1e-12);
        }

        Assert.Throws<ArgumentException>(() => LaneProducts.Times(matrix, 15, 24, columns, result));
    }

    [Fact]
    public void Inner_products_and_combinations_go_lane_by_lane()
    {
        double[] x = [.. NullData.Vectors(5, 16, 3).SelectMany(v => v)], y = [.. NullData.Vectors(5, 16, 4).SelectMany(v => v)], before = [.. y];
        double[] sums = new double[16], factor = [.. Enumerable.Range(0, 16).Select(l => l / 4.0)], scale = [.. Enumerable.Range(0, 16).Select(l => 1.0 - l)];
        LaneProducts.Dot(x, y, 5, sums);
        LaneProducts.Combine(factor, y, scale, x, 5);
        for (int l = 0; l < 16; l++)
        {
            Assert.Equal(Enumerable.Range(0, 5).Sum(i => x[i * 16 + l] * before[i * 16 + l]), sums[l], 1e-13);
            Assert.Equal(factor[l] * before[64 + l] + scale[l] * x[64 + l], y[64 + l], 1e-13);
        }
    }

    [Fact]
    public void The_exponential_is_right_to_a_few_units_in_the_last_place()
    {
        for (double x = -699; x < 700; x += 0.37)
            Assert.Equal(1, Exponential.Of(Vector512.Create(x))[3] / Math.Exp(x), 1e-15);
        Assert.Equal(1, Exponential.Of(Vector512<double>.Zero)[0]);
        Assert.Equal(Math.Exp(700), Exponential.Of(Vector512.Create(1e9))[0], 1e-13 * Math.Exp(700));
        Assert.Equal(Math.Exp(-700), Exponential.Of(Vector512.Create(double.NegativeInfinity))[0], 1e-310);
    }

    [Fact]
    public void An_inverse_times_its_matrix_is_one_and_an_indefinite_matrix_has_none()
    {
        double[][] x = NullData.Vectors(20, 9, 6);
        double[] matrix = [.. Enumerable.Range(0, 81).Select(e => x.Sum(v => v[e / 9] * v[e % 9]))], inverse = [.. matrix];
        Assert.True(PositiveDefinite.TryInvert(inverse, 9));
        for (int i = 0; i < 9; i++)
        {
            for (int j = 0; j < 9; j++)
                Assert.Equal(i == j ? 1 : 0, Enumerable.Range(0, 9).Sum(k => matrix[i * 9 + k] * inverse[k * 9 + j]), 1e-12);
        }

        Assert.False(PositiveDefinite.TryInvert([1, 2, 2, 1], 2));
    }
}
