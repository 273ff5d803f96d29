namespace Drift;

/// <summary>The models of one developer, or of developers of one origin that share a base: the unit of every claim about origin.</summary>
/// <param name="Name">The developer; of developers that were joined, all names in ordinal order with " + " between them; followed by the origin where developers have models of two.</param>
/// <param name="Origin">ISO 3166-1 alpha-2 code of the developer's seat.</param>
/// <param name="Developers">The developers, in ordinal order.</param>
/// <param name="Models">Ids of its models in the corpus's order; none of them is derived.</param>
/// <param name="Shared">Why developers were joined: a model that both have or were made from; null when there is one developer.</param>
public sealed record ModelFamily(string Name, string Origin, IReadOnlyList<string> Developers, IReadOnlyList<string> Models, string? Shared);
