namespace Drift.Reporting;

/// <summary>Tables of models, with family and lineage.</summary>
public static class ModelTables
{
    private const string FamilyMeaning = "Its family; derived: made from models of another origin, in none; unknown: nobody knows who made it, or where.";

    /// <summary>Models of the registry, each for itself.</summary>
    public static ResultTable Registry(IReadOnlyList<ModelLineage> models) => new TableBuilder<ModelLineage>()
        .Text("id", "Name of the model.", m => m.Model.Id)
        .Text("developer", "Who made it.", m => m.Model.Developer)
        .Text("origin", "The developer's seat (ISO 3166-1 alpha-2).", m => m.Model.Origin)
        .Text("family", FamilyMeaning, Family)
        .Text("weights", "Whether the weights are open or the model is hosted only.", m => m.Model.Weights)
        .Text("released", "Month or day of release.", m => m.Model.Released)
        .Text("base", "The models it was made from.", m => m.Model.Bases.Count == 0 ? null : string.Join(", ", m.Model.Bases))
        .Table("models", FormattableString.Invariant($"Registry of models: {models.Count}"), models, "The family is that of each model for itself; in a corpus, developers of one origin that share a base count as one family.");

    /// <summary>Models of a corpus, as one study sees them.</summary>
    public static ResultTable Corpus(IReadOnlyList<ModelLineage> models) => new TableBuilder<ModelLineage>()
        .Text("id", "Name of the model in the corpus.", m => m.Model.Id)
        .Text("registry", "Its id in the registry.", m => m.Source.RegistryId)
        .Text("developer", "Who made it.", m => m.Model.Developer)
        .Text("origin", "The developer's seat (ISO 3166-1 alpha-2).", m => m.Model.Origin)
        .Text("family", FamilyMeaning, Family)
        .Text("from the registry", "Fields that the corpus leaves out.", m => m.Source.Filled.Count == 0 ? null : string.Join(", ", m.Source.Filled))
        .Text("differs", "Fields in which corpus and registry differ; the corpus's word stands.", m => m.Source.Differs.Count == 0 ? null : string.Join(", ", m.Source.Differs))
        .Table("models", FormattableString.Invariant($"Models of the corpus: {models.Count(m => m.Source.RegistryId is not null)} of {models.Count} are in the registry"), models, "");

    private static string Family(ModelLineage model) => model.Family ?? (model.IsDerived ? "derived" : "unknown");
}
