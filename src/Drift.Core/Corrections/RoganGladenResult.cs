using System.Globalization;

namespace Drift;

/// <summary>Outcome of <see cref="RoganGladen"/>.</summary>
/// <param name="Observed">Share that the coder called positive.</param>
/// <param name="Estimate">Corrected share, brought into 0 to 1.</param>
/// <param name="Untruncated">The same before it was.</param>
/// <param name="Sensitivity">Share of gold positives that the coder calls positive.</param>
/// <param name="Specificity">Share of gold negatives that it calls negative.</param>
/// <param name="Low">Lower end of the percentile interval over questions; null where more than a twentieth of the resamples has no estimate.</param>
/// <param name="High">Upper end.</param>
/// <param name="Rows">Responses.</param>
/// <param name="GoldRows">Those with a gold label.</param>
/// <param name="Questions">Number of questions, the unit of the resamples.</param>
public sealed record RoganGladenResult(
    double Observed, double Estimate, double Untruncated, double Sensitivity, double Specificity, double? Low, double? High, int Rows, int GoldRows, int Questions)
{
    /// <summary>The one-line report.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Observed:0.000} → {Estimate:0.000} [{Low:0.000}, {High:0.000}], Se {Sensitivity:0.000}, Sp {Specificity:0.000}, {GoldRows} gold rows of {Rows}, {Questions} questions");
}
