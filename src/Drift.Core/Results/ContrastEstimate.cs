namespace Drift;

/// <summary>Contrast: drift on sensitive questions minus that on control questions, a difference between kinds of question.</summary>
/// <param name="Model">Id of the model.</param>
/// <param name="A">First language.</param>
/// <param name="B">Second language.</param>
/// <param name="Embedder">Id of the encoder.</param>
/// <param name="Centred">Whether language means of the calibration text were subtracted.</param>
/// <param name="Subset">One of <see cref="Drift.Subset.Known"/>.</param>
/// <param name="Controls"><c>control</c>, or <c>matched</c> where the corpus has matched controls.</param>
/// <param name="Estimate">Debiased shift on sensitive questions minus that on controls, in drift units (one unit = C − F̄); raw with one repeat. No floor is subtracted: it cancels as far as the two kinds have one.</param>
/// <param name="Debiased">Whether the estimate is debiased.</param>
/// <param name="Raw">The same from the shifts as they are, sampling noise and all: raw = estimate + noise.</param>
/// <param name="Noise">The same from the noise alone; null with one repeat.</param>
/// <param name="Floor">Difference of the floors at the lengths of the two kinds, in the same units: how far the encoder's own distance may not cancel.</param>
/// <param name="Low">Lower end of the 95 % interval of the estimate, resampling within role.</param>
/// <param name="High">Upper end.</param>
/// <param name="Interval"><c>BCa</c>, or <c>percentile</c> where BCa fails; null without interval.</param>
/// <param name="Statistic">Welch's t of the estimate.</param>
/// <param name="PValue">Two-sided p from permuting roles among questions.</param>
/// <param name="SmallestP">The smallest p that the test could give.</param>
/// <param name="Adjusted">Holm over all models and pairs of the subset; each subset is a family of its own, and those but <c>all</c> are descriptive.</param>
/// <param name="Sensitive">Number of sensitive questions.</param>
/// <param name="Control">Number of control questions.</param>
/// <param name="N">Both together.</param>
/// <param name="Unit">The unit of inference: <c>question</c>.</param>
/// <param name="Note">What limits this row, in a sentence; empty when nothing does.</param>
public sealed record ContrastEstimate(
    string Model, string A, string B, string Embedder, bool Centred, string Subset, string Controls,
    double Estimate, bool Debiased, double Raw, double? Noise, double Floor, double? Low, double? High, string? Interval,
    double? Statistic, double? PValue, double? SmallestP, double? Adjusted,
    int Sensitive, int Control, int N, string Unit, string Note)
{
    /// <summary>Whether all arrangements were enumerated; null without a test.</summary>
    public bool? IsExact { get; init; }
}
