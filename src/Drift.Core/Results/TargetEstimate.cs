namespace Drift;

/// <summary>Debiased drift on the sensitive questions about one state, about other states, or about none.</summary>
/// <param name="Model">Id of the model.</param>
/// <param name="A">First language.</param>
/// <param name="B">Second language.</param>
/// <param name="Target"><c>own state</c>, <c>other states</c>, <c>no state</c>, by the origin of the model's developer.</param>
/// <param name="N">Number of questions.</param>
/// <param name="Drift">Debiased shift (shift − noise, no floor subtracted) in drift units where there are repeats, else drift.</param>
/// <param name="Low">Lower end of the 95 % interval over questions; null with fewer than 5 questions.</param>
/// <param name="High">Upper end.</param>
/// <param name="Unit">The unit of inference: <c>question</c>.</param>
public sealed record TargetEstimate(
    string Model, string A, string B, string Target, int N, double Drift, double? Low, double? High, string Unit)
{
    /// <summary>Whether the sampling noise was taken out; the same for every group of a model and pair.</summary>
    public bool Debiased { get; init; } = true;
}
