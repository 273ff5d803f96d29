namespace Drift;

/// <summary>A coder's rate in one stratum, corrected by gold labels, or the reason why it is not.</summary>
/// <param name="Coder">Whose labels are corrected.</param>
/// <param name="Gold">The person whose labels are the gold.</param>
/// <param name="Language">Language of the stratum.</param>
/// <param name="Origin">Origin of the models, <c>unknown</c> where it is.</param>
/// <param name="Method"><c>Rogan-Gladen</c>, <c>confusion matrix</c> or <c>prediction-powered</c>.</param>
/// <param name="Label">The label whose rate it is.</param>
/// <param name="Responses">Responses with a valid label of the coder.</param>
/// <param name="GoldRows">Those that have a gold label too.</param>
/// <param name="GoldByLabel">Gold rows by gold label: COMPLETE, EVASIVE, DENIAL.</param>
/// <param name="Observed">The coder's share of the label.</param>
/// <param name="Estimate">The corrected share, 0 to 1; null where it is not corrected.</param>
/// <param name="Low">Lower end of its 95 % interval.</param>
/// <param name="High">Upper end.</param>
/// <param name="Sensitivity">Share of the gold label's rows that the coder gave it; null where it is not corrected.</param>
/// <param name="Specificity">Share of the other rows that the coder gave another.</param>
/// <param name="Note">Why it is not corrected; empty where it is.</param>
public sealed record RateCorrection(
    string Coder, string Gold, string Language, string Origin, string Method, string Label, int Responses, int GoldRows, IReadOnlyList<int> GoldByLabel, double Observed,
    double? Estimate, double? Low, double? High, double? Sensitivity, double? Specificity, string Note)
{
    /// <summary>What the share of COMPLETE would be under each sensitivity and specificity; empty where it is corrected.</summary>
    public IReadOnlyList<SensitivityPoint> Curve { get; init; } = [];
}
