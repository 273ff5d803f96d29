namespace Drift;

/// <summary>A model as the registry lists it: what a corpus says of a model, the names it goes by, and where that is written.</summary>
/// <param name="Model">Id, developer, origin, bases, weights, licence and release.</param>
/// <param name="Aliases">Other names of the same model, as routes and model cards write them; may be empty.</param>
/// <param name="Source">Address of the developer's own page, model card or announcement; null in a row of a corpus that has none.</param>
/// <param name="Note">What a reader should know beside the fields; null for nothing.</param>
public sealed record RegisteredModel(Model Model, IReadOnlyList<string> Aliases, string? Source, string? Note)
{
    /// <summary>The id and every alias.</summary>
    public IEnumerable<string> Names => [Model.Id, .. Aliases];
}
