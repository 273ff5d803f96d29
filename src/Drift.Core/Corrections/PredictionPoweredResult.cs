using System.Globalization;

namespace Drift;

/// <summary>Outcome of <see cref="PredictionPowered"/>.</summary>
/// <param name="Predicted">Mean of the predictions over all rows.</param>
/// <param name="Rectifier">Weighted mean of gold − prediction over the gold rows.</param>
/// <param name="Estimate">Their sum; of a share it may leave 0 to 1.</param>
/// <param name="StandardError">Its standard error, questions as clusters.</param>
/// <param name="Low">Lower end of the interval by Student's t.</param>
/// <param name="High">Upper end.</param>
/// <param name="Level">Coverage.</param>
/// <param name="Rows">Rows.</param>
/// <param name="GoldRows">Those with gold.</param>
/// <param name="Questions">Number of questions; degrees of freedom + 1.</param>
public sealed record PredictionPoweredResult(
    double Predicted, double Rectifier, double Estimate, double StandardError, double Low, double High, double Level, int Rows, int GoldRows, int Questions)
{
    /// <summary>The one-line report.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Predicted:0.000} → {Estimate:0.000} [{Low:0.000}, {High:0.000}], {GoldRows} gold rows of {Rows}, {Questions} questions");
}
