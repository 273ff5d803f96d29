namespace Drift;

/// <summary>The main form of the tests of origin under another encoder or way of centring: PERMANOVA, one vote a family.</summary>
/// <remarks>No floor is in these tests, so a resolution too low for drift does not refuse them.</remarks>
internal static class OriginSpecifications
{
    /// <param name="source">Encoder and way of centring.</param>
    /// <param name="input">The corpus with its vectors.</param>
    /// <param name="cells">Means of the cells, all responses.</param>
    /// <param name="options">Settings.</param>
    public static IEnumerable<OriginSpecification> Of(Specification source, AnalysisInput input, CellMeans cells, AnalysisOptions options) =>
        from origins in OriginContext.PairsOf(input.Lineage)
        from context in OriginContext.Of(input, options, cells, Subset.All, origins.A, origins.B)
        where context.Questions.Count > 0
        let row = Row(source, context, context.Grid(dropModels: true))
        where row is not null
        select row;

    private static OriginSpecification? Row(Specification source, OriginContext context, OriginGrid? models)
    {
        if (models?.ByFamily() is not { } families || families.Rows.Select(r => r.Second).Distinct().Count() < 2 || !(families.Total > 1e-12 * families.Rows.Count * families.Questions.Count))
            return null;
        FamilySides sides = new(families.Rows, context.Options.Permutations, context.Options.Seed);
        SideStatistics statistics = new(families);
        return sides.PValue(families.Rows, statistics.PseudoF) is { } p
            ? new OriginSpecification(
                context.A, context.B, context.Name, context.Languages.Count == 1 ? "origin" : "language × origin", source.Embedder, source.Centred, statistics.R2([.. families.Rows.Select(r => r.Second ? 1 : 0)]), p, sides.SmallestP,
                families.Questions.Count, models.Rows.Count)
            : null;
    }
}
