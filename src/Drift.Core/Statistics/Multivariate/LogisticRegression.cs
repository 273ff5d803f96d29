namespace Drift;

/// <summary>Logistic regression with a penalty on the squared length of its weights: the linear rule that best tells two groups of vectors apart.</summary>
/// <remarks>
/// <para>Minimises ½‖w‖² + C Σ log(1 + exp(−yᵢ(w·xᵢ + b))), y = 1 for the larger label and −1 for the smaller one; the intercept b is not penalised. Solved to the optimum: the gradient is at most 1e-12 of the size
/// that it has at w = 0 for labels without order.</para>
/// <para>Caution: the penalty makes the fit depend on the scale of the vectors; unit vectors and C = 1 give weights far from separation. A decision for a row that took part in the fit says nothing about new rows: see <see cref="ClassifierTest"/>.</para>
/// <para>Same as <c>sklearn.linear_model.LogisticRegression</c>, whose lbfgs stops about 2e-5 short of the optimum; cases in <c>tests/parity/c2st</c>.</para>
/// </remarks>
public static class LogisticRegression
{
    /// <summary>Fits.</summary>
    /// <param name="vectors">n rows of d numbers.</param>
    /// <param name="groups">n labels of two kinds.</param>
    /// <param name="cost">C, above 0: the weight of the loss against the penalty.</param>
    /// <exception cref="ArgumentException">There are not n labels of two kinds, all vectors are equal, C is not above 0, or rounding leaves no optimum (vectors or C far too large).</exception>
    public static LogisticRegressionResult Of(VectorTable vectors, IReadOnlyList<int> groups, double cost = 1)
    {
        ArgumentNullException.ThrowIfNull(vectors);
        (double[] signs, int[] sizes) = Signs(groups, vectors.Rows, null);
        CheckCost(cost);
        LogisticData data = LogisticData.Of(vectors);
        LogisticLanes lanes = new(data, cost, LogisticLanes.PreconditionerOf(data, cost, 1));
        for (int i = 0; i < signs.Length; i++)
            lanes.Labels[i * LaneProducts.Lanes] = signs[i];
        if (lanes.Solve() >= 0)
            throw NoOptimum("The fit", cost, nameof(cost));

        // At the optimum the penalty's pull equals that of the rows: w = −Σ rᵢxᵢ. It holds for the vectors as given, whatever coordinates served the fit.
        double[] weights = new double[vectors.Dimension], decisions = new double[signs.Length], mean = new double[vectors.Dimension];
        double loss = 0;
        for (int i = 0; i < signs.Length; i++)
        {
            ReadOnlySpan<double> row = vectors.Row(i);
            for (int j = 0; j < mean.Length; j++)
                mean[j] += row[j] / signs.Length;
        }

        for (int i = 0; i < signs.Length; i++)
        {
            ReadOnlySpan<double> row = vectors.Row(i);
            for (int j = 0; j < weights.Length; j++)
                weights[j] -= lanes.Residuals[i * LaneProducts.Lanes] * (row[j] - mean[j]);
            decisions[i] = lanes.Decisions[i * LaneProducts.Lanes];
            loss += Math.Max(0, -signs[i] * decisions[i]) + Math.Log(1 + Math.Exp(-Math.Abs(decisions[i])));
        }

        // The mean decision belongs to the mean vector.
        return new LogisticRegressionResult(weights, decisions.Average() - Products.Dot(weights, mean), decisions, loss / signs.Length, cost, sizes);
    }

    /// <summary>−1 for the smaller label, 1 for the larger one, and how many there are of each.</summary>
    internal static (double[] Signs, int[] Sizes) Signs(IReadOnlyList<int> groups, int rows, Arrangements? arrangements)
    {
        GroupLabels labels = GroupLabels.Of(groups, rows, arrangements);
        return labels.Count == 2
            ? ([.. labels.Index.Select(g => 2.0 * g - 1)], labels.Sizes)
            : throw new ArgumentException($"There are {labels.Count} different labels, expected 2: the classifier tells two groups apart.", nameof(groups));
    }

    internal static void CheckCost(double cost)
    {
        if (!(cost > 0 && double.IsFinite(cost)))
            throw new ArgumentException($"The cost is {cost}, expected a finite number above 0: without it the labels do not count.", nameof(cost));
    }

    internal static ArgumentException NoOptimum(string what, double cost, string parameter) =>
        new($"{what} found no optimum with cost {cost}: expected vectors of moderate length, such as unit vectors; shorten them or lower the cost.", parameter);
}
