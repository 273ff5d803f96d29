namespace Drift.Tests.Statistics;

public class PigeonholeBootstrapTests
{
    [Fact]
    public void The_variance_of_a_mean_is_its_closed_form()
    {
        // Row effects ±1, column effects −2, 0, 2, product effects ±½ on the outer columns.
        double[] rows = [-1, 1], columns = [-2, 0, 2];
        double[][] product = [[0.5, 0, -0.5], [-0.5, 0, 0.5]];
        const int Draws = 20_000;
        double sum = 0, squares = 0;
        for (int k = 0; k < Draws; k++)
        {
            (IReadOnlyList<int> a, IReadOnlyList<int> b) = PigeonholeBootstrap.Weights(2, 3, 17, k);
            double mean = 0;
            for (int i = 0; i < 2; i++)
            {
                for (int j = 0; j < 3; j++)
                    mean += a[i] * b[j] * (rows[i] + columns[j] + product[i][j]) / 6;
            }

            sum += mean;
            squares += mean * mean;
        }

        double expected = 2 / 4.0 + 8 / 9.0 + 1 / 36.0;

        // The variance of 20,000 draws of so short-tailed a law has a relative error of about .01.
        Assert.Equal(1, (squares / Draws - sum / Draws * (sum / Draws)) / expected, 0.04);
    }

    [Fact]
    public void Weights_add_up_and_rows_and_columns_differ()
    {
        int alike = 0;
        for (int k = 0; k < 100; k++)
        {
            (IReadOnlyList<int> a, IReadOnlyList<int> b) = PigeonholeBootstrap.Weights(8, 8, 1, k);
            Assert.Equal(8, a.Sum());
            Assert.Equal(8, b.Sum());
            alike += a.SequenceEqual(b) ? 1 : 0;
        }

        Assert.InRange(alike, 0, 5);
    }

    [Fact]
    public void No_rows_are_an_error() => Assert.Throws<ArgumentOutOfRangeException>(() => PigeonholeBootstrap.Weights(0, 3, 1, 0));
}
