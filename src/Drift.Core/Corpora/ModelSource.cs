namespace Drift;

/// <summary>What of a corpus's model came from the registry.</summary>
/// <param name="RegistryId">Id of the model in the registry; null when the registry has none of this name.</param>
/// <param name="Filled">Fields that the corpus leaves out and the registry has: <c>developer</c>, <c>origin</c>, <c>base</c>, <c>weights</c>, <c>license</c>, <c>released</c>.</param>
/// <param name="Differs">Fields in which the two differ; the corpus's word stands.</param>
public sealed record ModelSource(string? RegistryId, IReadOnlyList<string> Filled, IReadOnlyList<string> Differs)
{
    /// <summary>The origin that the registry has for the model; null for none.</summary>
    public string? RegistryOrigin { get; init; }

    /// <summary>The registry does not know the model.</summary>
    public static ModelSource None { get; } = new(null, [], []);
}
