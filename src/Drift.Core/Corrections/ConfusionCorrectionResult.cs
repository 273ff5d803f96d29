using System.Globalization;

namespace Drift;

/// <summary>Outcome of <see cref="ConfusionCorrection"/>.</summary>
/// <param name="Observed">Share of each category by the coder.</param>
/// <param name="Estimate">Corrected shares, each 0 or more, together 1.</param>
/// <param name="Low">Lower ends of the percentile intervals over questions; null where more than a twentieth of the resamples lacks a category of gold.</param>
/// <param name="High">Upper ends.</param>
/// <param name="Confusion">P(coder says column | gold is row), each row together 1.</param>
/// <param name="Rows">Responses.</param>
/// <param name="GoldRows">Those with a gold label.</param>
/// <param name="Questions">Number of questions, the unit of the resamples.</param>
public sealed record ConfusionCorrectionResult(
    IReadOnlyList<double> Observed, IReadOnlyList<double> Estimate, IReadOnlyList<double>? Low, IReadOnlyList<double>? High, IReadOnlyList<IReadOnlyList<double>> Confusion,
    int Rows, int GoldRows, int Questions)
{
    /// <summary>The one-line report.</summary>
    public override string ToString() => $"{Text(Observed)} → {Text(Estimate)}, {GoldRows} gold rows of {Rows}, {Questions} questions";

    private static string Text(IEnumerable<double> shares) => string.Join(" ", shares.Select(s => s.ToString("0.000", CultureInfo.InvariantCulture)));
}
