namespace Drift;

/// <summary>Outcome of <see cref="Lineage"/>.</summary>
/// <param name="Models">One entry a model, in the order given.</param>
/// <param name="Families">The families, in the order of their first models.</param>
/// <param name="Limitations">What was not known and what was assumed, what was joined, what came from the registry.</param>
public sealed record LineageResult(IReadOnlyList<ModelLineage> Models, IReadOnlyList<ModelFamily> Families, IReadOnlyList<Limitation> Limitations)
{
    /// <summary>The families of one origin.</summary>
    /// <param name="origin">ISO 3166-1 alpha-2 code.</param>
    public IReadOnlyList<ModelFamily> Of(string origin) => [.. Families.Where(f => f.Origin == origin)];

    /// <summary><c>CN: Alibaba, DeepSeek; US: Google; 1 derived, 0 of unknown origin</c>.</summary>
    public override string ToString() =>
        string.Join("; ", [.. Families.GroupBy(f => f.Origin).Select(g => $"{g.Key}: {string.Join(", ", g.Select(f => f.Name))}"),
            FormattableString.Invariant($"{Models.Count(m => m.IsDerived)} derived, {Models.Count(m => m.IsUnknown)} of unknown origin")]);
}
