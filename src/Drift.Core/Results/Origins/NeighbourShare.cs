namespace Drift;

/// <summary>Of what origin the nearest other answer is: same question and language, another lineage.</summary>
/// <param name="Language">The language.</param>
/// <param name="Origin">Origin of the answers that are looked from; <c>derived</c> for models made from one of another origin.</param>
/// <param name="Of">Origin of the nearest answer that is counted.</param>
/// <param name="Share">Share of answers whose nearest one is of that origin; nearest ones that are equally near share the vote.</param>
/// <param name="Expected">The share that the numbers of answers would give.</param>
/// <param name="N">Answers.</param>
public sealed record NeighbourShare(string Language, string Origin, string Of, double Share, double Expected, int N);
