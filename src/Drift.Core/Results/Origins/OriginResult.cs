namespace Drift;

/// <summary>What a run says of origin, of what was answered, and of how far distance tells.</summary>
/// <param name="Tests">Tests of origin by language and on differences.</param>
/// <param name="Differences">Drift and content drift compared between origins.</param>
/// <param name="TwoParts">Complete pairs and their share of the shift, by model and by origin; empty without labels.</param>
/// <param name="Pull">Pull of each model.</param>
/// <param name="Separations">Pull of the families, tested.</param>
/// <param name="Neighbours">Origins of nearest answers.</param>
/// <param name="Labels">Whether distance tells that labels changed; empty without labels.</param>
/// <param name="Map">Places of the models by language.</param>
public sealed record OriginResult(
    IReadOnlyList<OriginTestEstimate> Tests, IReadOnlyList<OriginDifference> Differences, IReadOnlyList<TwoPartEstimate> TwoParts,
    IReadOnlyList<PullEstimate> Pull, IReadOnlyList<PullSeparation> Separations, IReadOnlyList<NeighbourShare> Neighbours,
    IReadOnlyList<SeparationEstimate> Labels, IReadOnlyList<ModelPlace> Map)
{
    /// <summary>How far each question separates two origins, the most first, by pair of origins and language.</summary>
    public IReadOnlyList<OriginQuestion> Questions { get; init; } = [];

    /// <summary>Whether anything about origin could be tested.</summary>
    public bool IsTested => Tests.Any(t => t.PValue is not null) || Differences.Any(d => d.PValue is not null) || Separations.Any(s => s.PValue is not null);

    /// <summary>Nothing: a run without origins and labels.</summary>
    public static OriginResult Empty { get; } = new([], [], [], [], [], [], [], []);
}
