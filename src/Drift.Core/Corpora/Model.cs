namespace Drift;

/// <summary>A language model as the corpus lists it.</summary>
/// <param name="Id">Unique within the corpus.</param>
/// <param name="Developer">Who made it; null when unknown.</param>
/// <param name="Origin">ISO 3166-1 alpha-2 code of the developer's seat; null when unknown.</param>
/// <param name="Bases">Ids or names of the models it was made from; empty for none or unknown.</param>
/// <param name="Weights"><c>open</c> or <c>hosted</c>; null when unknown.</param>
/// <param name="License">Licence of the weights; null when unknown.</param>
/// <param name="Released">Release date as the corpus gives it (<c>2024-11</c>); null when unknown.</param>
public sealed record Model(
    string Id, string? Developer, string? Origin, IReadOnlyList<string> Bases, string? Weights, string? License, string? Released);
