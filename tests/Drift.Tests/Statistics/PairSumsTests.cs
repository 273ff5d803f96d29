namespace Drift.Tests.Statistics;

public class PairSumsTests
{
    [Theory]
    [InlineData(5, 2)]
    [InlineData(8, 3)]
    [InlineData(67, 4)]
    [InlineData(1100, 3)]
    public void They_are_the_sums_over_all_pairs_also_where_panels_have_several_tiles(int n, int k)
    {
        double[][] x = NullData.Vectors(n, 2, n);
        int[] groups = [.. Enumerable.Range(0, n).Select(i => i % k)];
        Arrangements arrangements = Arrangements.Given([[.. Enumerable.Range(0, n).Select(i => (i * 3 + 2) % n)]]);

        double[][][] sums = PairSums.Of(
            InterleavedRows.Of(VectorTable.Of(x)), GroupLabels.Of(groups, n, arrangements), arrangements, [PairKernel.Power(1), PairKernel.Gaussian(0.5)], 2);

        double[,] expected = new double[2, k * k];
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j < n; j++)
            {
                // Row i of the permuted data is row π(i); its label stays.
                double[] a = x[(i * 3 + 2) % n], b = x[(j * 3 + 2) % n];
                double squared = (a[0] - b[0]) * (a[0] - b[0]) + (a[1] - b[1]) * (a[1] - b[1]);
                expected[0, groups[i] * k + groups[j]] += Math.Sqrt(squared);
                expected[1, groups[i] * k + groups[j]] += Math.Exp(-2 * squared);
            }
        }

        for (int cell = 0; cell < k * k; cell++)
        {
            Assert.Equal(expected[0, cell], sums[0][1][cell], 1e-12 * n * n);
            Assert.Equal(expected[1, cell], sums[1][1][cell], 1e-12 * n * n);
        }
    }
}
