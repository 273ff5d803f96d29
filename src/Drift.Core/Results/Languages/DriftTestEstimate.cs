namespace Drift;

/// <summary>Does a model's drift between two languages differ from 0: signs of the questions' values are flipped.</summary>
/// <param name="Model">Id of the model.</param>
/// <param name="A">First language.</param>
/// <param name="B">Second language.</param>
/// <param name="Embedder">Id of the encoder.</param>
/// <param name="Centred">Whether language means of the calibration text were subtracted.</param>
/// <param name="Subset">One of <see cref="Drift.Subset.Known"/>; role <c>all</c>.</param>
/// <param name="Estimand"><c>drift</c>, d − F; or <c>excess</c>, d − N − F, where there are repeats: above 0 is more than one content in both languages gives at most.</param>
/// <param name="N">Questions.</param>
/// <param name="Estimate">Mean over the questions in drift units.</param>
/// <param name="Statistic">t: mean / √(s²/n + SE(F)²), signed; the sampling error of the floor is in it, its error by genre is not. Null with fewer than 2 questions, or where nothing varies.</param>
/// <param name="PValue">Two-sided, by question; null without statistic.</param>
/// <param name="SmallestP">The smallest p that the test could give.</param>
/// <param name="Adjusted">Holm over all models and pairs of one estimand, subset and encoder; subsets other than <c>all</c> are descriptive.</param>
/// <param name="IsExact">Whether all flips were enumerated; null without a test.</param>
/// <param name="Unit">The unit of inference: <c>question</c>.</param>
/// <param name="Note">What the row can and cannot say.</param>
public sealed record DriftTestEstimate(
    string Model, string A, string B, string Embedder, bool Centred, string Subset, string Estimand, int N, double Estimate,
    double? Statistic, double? PValue, double? SmallestP, double? Adjusted, bool? IsExact, string Unit, string Note);
