namespace Drift.Tests.Statistics;

public class LogisticRegressionTests
{
    [Fact]
    public void Two_points_worked_by_hand()
    {
        // x = ∓1: b = 0 and w = 2/(1 + exp w), the pull of the two rows.
        LogisticRegressionResult result = LogisticRegression.Of(VectorTable.Of([[-1.0], [1.0]]), [3, 8]);
        double w = result.Coefficients[0];
        Assert.Equal(w, 2 / (1 + Math.Exp(w)), 1e-12);
        Assert.Equal(0, result.Intercept, 1e-12);
        Assert.Equal([-w, w], result.Decisions, (a, b) => Math.Abs(a - b) < 1e-12);
        Assert.Equal(Math.Log(1 + Math.Exp(-w)), result.LogLoss, 1e-12);
        Assert.Equal("logistic regression, C 1: length of w 0.6748, intercept 0.0000, log loss 0.4116, n 1 + 1", result.ToString());
    }

    [Fact]
    public void Agrees_with_newton()
    {
        (_, Input input, Output expected) = Parity.Load<Input, Output>("c2st", "small60");

        LogisticRegressionResult actual = LogisticRegression.Of(VectorTable.Of(input.Vectors), input.Groups);

        Assert.All(expected.Coefficients.Zip(actual.Coefficients), p => Assert.Equal(p.First, p.Second, 1e-10));
        Assert.Equal(expected.Intercept, actual.Intercept, 1e-10);

        // lbfgs stops 2e-5 from the optimum; the log loss stored is that of lbfgs.
        Assert.All(expected.EarlyCoefficients.Zip(actual.Coefficients), p => Assert.Equal(p.First, p.Second, 3e-5));
        Assert.Equal(expected.EarlyIntercept, actual.Intercept, 3e-5);
        Assert.Equal(expected.LogLoss, actual.LogLoss, 1e-5);
    }

    [Fact]
    public void The_gradient_is_zero_for_many_numbers_for_few_rows_and_for_data_that_a_plane_separates()
    {
        foreach ((int rows, int dimension, double scale, double cost) in new[] { (40, 7, 1.0, 1.0), (12, 30, 1, 1), (30, 30, 1, 10), (25, 3, 100, 1), (60, 4, 1, 1e4), (9, 40, 50, 1e3) })
        {
            double[][] x = [.. NullData.Vectors(rows, dimension, rows).Select(v => v.Select((z, j) => scale * (j == 0 ? z + 5 : z)).ToArray())];
            int[] groups = [.. x.Select(v => v[0] + v[1] > 5 * scale ? 1 : 0)];
            LogisticRegressionResult fit = LogisticRegression.Of(VectorTable.Of(x), groups, cost);
            double[] pull = [.. x.Select((v, i) => cost * (groups[i] - 1 / (1 + Math.Exp(-fit.Intercept - v.Zip(fit.Coefficients, (a, b) => a * b).Sum()))))];
            double size = cost * scale * Math.Sqrt(rows * dimension);
            for (int j = 0; j < dimension; j++)
                Assert.Equal(0, (fit.Coefficients[j] - pull.Zip(x, (p, v) => p * v[j]).Sum()) / size, 1e-10);
            Assert.Equal(0, pull.Sum() / size, 1e-10);
        }
    }

    [Fact]
    public void A_rotation_turns_the_weights_a_translation_moves_the_intercept_and_scale_with_cost_cancels()
    {
        double[][] x = NullData.Vectors(30, 5, 4);
        int[] groups = [.. x.Select((_, i) => i % 3 == 0 ? 1 : 0)];
        LogisticRegressionResult plain = LogisticRegression.Of(VectorTable.Of(x), groups);

        Close(plain.Decisions, LogisticRegression.Of(VectorTable.Of(NullData.Rotated(x)), groups).Decisions);
        LogisticRegressionResult moved = LogisticRegression.Of(VectorTable.Of([.. x.Select(v => v.Select(z => z + 3).ToArray())]), groups);
        Close(plain.Coefficients, moved.Coefficients);
        Assert.Equal(plain.Intercept - 3 * plain.Coefficients.Sum(), moved.Intercept, 1e-9);
        VectorTable half = VectorTable.Of([.. x.Select(v => v.Select(z => z / 2).ToArray())]);
        Close(plain.Decisions, LogisticRegression.Of(half, groups, 4).Decisions);
        Assert.NotEqual(plain.Decisions[0], LogisticRegression.Of(half, groups).Decisions[0], 1e-3);
        Close(plain.Decisions, LogisticRegression.Of(VectorTable.Of(x), [.. groups.Select(g => -g)]).Decisions.Select(v => -v));
    }

    [Fact]
    public void Bad_input_is_an_error_that_says_why()
    {
        Fails("There are 3 different labels, expected 2", [[0], [1], [2]], [0, 1, 2]);
        Fails("All labels are equal, expected at least two groups", [[0], [1]], [1, 1]);
        Fails("There are 1 labels for 2 rows, expected one a row", [[0], [1]], [1]);
        Fails("All vectors are equal", [[2, 1], [2, 1]], [0, 1]);
        Fails("The cost is 0, expected a finite number above 0", [[0], [1]], [0, 1], 0);
        Fails("The cost is NaN", [[0], [1]], [0, 1], double.NaN);
    }

    private static void Close(IEnumerable<double> expected, IEnumerable<double> actual) =>
        Assert.All(expected.Zip(actual), p => Assert.Equal(p.First, p.Second, 1e-10));

    private static void Fails(string start, double[][] vectors, int[] groups, double cost = 1) =>
        Assert.StartsWith(start, Assert.ThrowsAny<ArgumentException>(() => LogisticRegression.Of(VectorTable.Of(vectors), groups, cost)).Message, StringComparison.Ordinal);

    private sealed record Input(double[][] Vectors, int[] Groups);

    private sealed record Output(double[] Coefficients, double Intercept, double LogLoss, double[] EarlyCoefficients, double EarlyIntercept);
}
