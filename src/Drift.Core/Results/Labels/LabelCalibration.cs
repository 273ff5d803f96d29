namespace Drift;

/// <summary>How far the classifier's probabilities are true, in one language or all.</summary>
/// <param name="Reference">The coder.</param>
/// <param name="Held">What was held out.</param>
/// <param name="Language">BCP 47, or <c>all</c>.</param>
/// <param name="N">Answers.</param>
/// <param name="Error">Expected calibration error of the likeliest label, ten bins of equal width (Guo et al. 2017): 0 = probabilities are frequencies.</param>
/// <param name="Brier">Mean sum of squares of probabilities less outcomes, 0 to 2.</param>
public sealed record LabelCalibration(string Reference, string Held, string Language, int N, double Error, double Brier);
