namespace Drift;

/// <summary>How much of a shift lies in pairs of answers that are both complete: what was said, against whether anything was.</summary>
/// <param name="Model">Id of the model; null for all models of an origin together.</param>
/// <param name="Origin">Origin of the model or group; null when unknown.</param>
/// <param name="A">First language.</param>
/// <param name="B">Second language.</param>
/// <param name="Coder">Whose labels.</param>
/// <param name="Pairs">Pairs of usable responses.</param>
/// <param name="Unlabelled">Those without a valid label on a side: they count as not complete.</param>
/// <param name="Complete">Pairs with COMPLETE on both sides.</param>
/// <param name="CompleteShare">Their share of the pairs.</param>
/// <param name="ExcessShare">Their share of Σ(d − F) over the pairs; null where the sum is not above 0 or there is no floor.</param>
/// <param name="ContentDrift">Mean drift over the complete pairs, own ceiling; null without any.</param>
/// <param name="Low">Mean drift over all pairs with 0 for those that are not complete: the lower end of a plausible range, no bound.</param>
/// <param name="High">The same with 1.</param>
public sealed record TwoPartEstimate(
    string? Model, string? Origin, string A, string B, string Coder, int Pairs, int Unlabelled, int Complete, double CompleteShare, double? ExcessShare,
    double? ContentDrift, double? Low, double? High);
