namespace Drift;

/// <summary>One way of computing a result that could as well have been chosen.</summary>
/// <param name="Curve">The estimand: another one is another curve.</param>
/// <param name="Name">The choices, in words.</param>
/// <param name="Embedder">Id of the encoder.</param>
/// <param name="Centred">Whether vectors were centred by language.</param>
/// <param name="Floor"><c>length</c>: at each answer's length; else the window in sentences.</param>
/// <param name="Subset">Subset of the responses.</param>
/// <param name="Estimate">Difference of two origins in driftCommon, first − second, one vote a family; null when refused.</param>
/// <param name="PValue">Families permuted, by itself; null when refused.</param>
/// <param name="Refused">Why the specification gives no number; empty when it gives one.</param>
public sealed record SpecificationEstimate(
    string Curve, string Name, string Embedder, bool Centred, string Floor, string Subset, double? Estimate, double? PValue, string Refused);
