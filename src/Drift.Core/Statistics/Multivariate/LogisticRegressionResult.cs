using System.Globalization;

namespace Drift;

/// <summary>Outcome of <see cref="LogisticRegression"/>.</summary>
/// <param name="Coefficients">w, d numbers, in log odds per unit of each number.</param>
/// <param name="Intercept">b, in log odds.</param>
/// <param name="Decisions">w·xᵢ + b of each row, in order; above 0 for the group of the larger label.</param>
/// <param name="LogLoss">Mean of log(1 + exp(−yᵢfᵢ)) over the rows; ≥ 0, log 2 for a fit that knows nothing.</param>
/// <param name="Cost">C.</param>
/// <param name="GroupSizes">Rows of the smaller and of the larger label.</param>
public sealed record LogisticRegressionResult(
    IReadOnlyList<double> Coefficients, double Intercept, IReadOnlyList<double> Decisions, double LogLoss, double Cost, IReadOnlyList<int> GroupSizes)
{
    /// <summary>The one-line report.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"logistic regression, C {Cost}: length of w {Math.Sqrt(Coefficients.Sum(w => w * w)):0.0000}, intercept {Intercept:0.0000}, log loss {LogLoss:0.0000}, n {string.Join(" + ", GroupSizes)}");
}
