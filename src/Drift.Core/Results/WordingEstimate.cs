namespace Drift;

/// <summary>Wording shift: how far a second wording of the questions moves the answers within one language.</summary>
/// <param name="Model">Id of the model.</param>
/// <param name="Language">The language of both wordings.</param>
/// <param name="Role"><c>all</c>, <c>sensitive</c>, <c>control</c> or <c>values</c>.</param>
/// <param name="Condition">The second wording's condition.</param>
/// <param name="A">First language of the pair whose scale gives the unit of <paramref name="Drift"/>; null without such a pair.</param>
/// <param name="B">Second language of that pair.</param>
/// <param name="N">Questions with a usable response to both wordings.</param>
/// <param name="Shift">Mean distance between the responses to the two wordings; no floor is subtracted.</param>
/// <param name="Noise">Mean distance between repeats, averaged over the two wordings; null with one repeat of either.</param>
/// <param name="Drift">(shift − noise) / scale of the pair: the debiased wording shift in drift units; null without scale or repeats.</param>
/// <param name="Low">Lower end of its 95 % interval over questions.</param>
/// <param name="High">Upper end.</param>
/// <param name="Unit">The unit of inference: <c>question</c>.</param>
public sealed record WordingEstimate(
    string Model, string Language, string Role, string Condition, string? A, string? B, int N,
    double Shift, double? Noise, double? Drift, double? Low, double? High, string Unit);
