namespace Drift;

/// <summary>Where a model belongs: its family, or why it has none, and what it was made from.</summary>
/// <param name="Model">The model, with what the corpus leaves out filled in from the registry.</param>
/// <param name="Family">Name of its family; null for a derived model and for one whose origin or developer is unknown.</param>
/// <param name="IsDerived">Whether a model on the way to a root of its bases has another origin than its developer.</param>
/// <param name="Lineage">Families of its bases, traced to their roots, and its own family or developer, in ordinal order; only for leaving out.</param>
/// <param name="Ancestors">The models it was made from, traced to their roots, nearest first; ids of the registry where it knows them.</param>
/// <param name="UnknownBases">Those of them of which no origin is known.</param>
/// <param name="Reason">Why it has this family or none, in one sentence.</param>
/// <param name="Source">What came from the registry.</param>
public sealed record ModelLineage(
    Model Model, string? Family, bool IsDerived, IReadOnlyList<string> Lineage, IReadOnlyList<string> Ancestors, IReadOnlyList<string> UnknownBases,
    string Reason, ModelSource Source)
{
    /// <summary>Whether it is on no side of a claim about origin because nobody knows who made it, or where.</summary>
    public bool IsUnknown => Family is null && !IsDerived;

    /// <summary><c>qwen/qwen3-14b: Family Alibaba (CN): its developer.</c></summary>
    public override string ToString() => $"{Model.Id}: {Reason}";
}
