namespace Drift;

/// <summary>A test of origin under one encoder and one way of centring: PERMANOVA, one vote a family, families permuted.</summary>
/// <param name="A">First origin.</param>
/// <param name="B">Second origin.</param>
/// <param name="Language">The language, or the pair (<c>en-zh</c>).</param>
/// <param name="Term"><c>origin</c>, or <c>language × origin</c>.</param>
/// <param name="Embedder">Id of the encoder.</param>
/// <param name="Centred">Whether vectors were centred by language.</param>
/// <param name="R2">Share of the sum of squares after question.</param>
/// <param name="PValue">Families permuted.</param>
/// <param name="SmallestP">The smallest p that the families allow.</param>
/// <param name="Questions">Complete questions.</param>
/// <param name="Models">Models.</param>
public sealed record OriginSpecification(
    string A, string B, string Language, string Term, string Embedder, bool Centred, double R2, double PValue, double SmallestP, int Questions, int Models);
