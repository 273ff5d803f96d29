namespace Drift;

/// <summary>Whether two specifications rank the models alike.</summary>
/// <param name="A">First language.</param>
/// <param name="B">Second language.</param>
/// <param name="First">First specification.</param>
/// <param name="Second">Second specification.</param>
/// <param name="Spearman">Rank correlation of the models' drift.</param>
/// <param name="Low">Lower end of the 95 % percentile interval, questions resampled.</param>
/// <param name="High">Upper end.</param>
/// <param name="Models">Models with drift under both.</param>
/// <param name="Questions">Questions that are resampled.</param>
public sealed record EncoderAgreement(string A, string B, string First, string Second, double Spearman, double Low, double High, int Models, int Questions);
