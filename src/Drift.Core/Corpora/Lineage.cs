namespace Drift;

/// <summary>Which models are one family, which are derived, and of which nothing is known: the units of a claim about origin.</summary>
/// <remarks>
/// <para>A base is traced to its roots, through the corpus first and then the registry. A model is derived if any model on that way has
/// another origin than the model's own developer: then it is in no family, and joins no two. The family of any other model is its developer;
/// two developers of one origin become one family if a model of one was made from a model of the other, or both from one model.
/// Only models given here join families: what else a developer made does not. A developer with models of two origins, after a move, is two families,
/// and each is in the lineage of the other's models.</para>
/// <para>What the corpus says of a model stands; what it leaves out is filled in from the registry. Where both name the developer of one
/// model and the names differ, they count as two names of one developer. A base that is not known, or whose origin is not, counts as one of
/// the developer's own origin, and a limitation says so.</para>
/// <para>METHODS, section 2.</para>
/// </remarks>
public static class Lineage
{
    /// <summary>Finds family, derivation and lineage of each model.</summary>
    /// <param name="models">The models of a study, ids unique.</param>
    /// <param name="registry">Where bases, and what the models leave out, are looked up; <see cref="ModelRegistry.Empty"/> for nowhere.</param>
    /// <exception cref="ArgumentException">Models were made from one another in a circle.</exception>
    public static LineageResult Of(IReadOnlyList<Model> models, ModelRegistry registry)
    {
        ArgumentNullException.ThrowIfNull(models);
        ArgumentNullException.ThrowIfNull(registry);
        (Model Model, ModelSource Source)[] whole = [.. models.Select(registry.Fill)];
        DeveloperNames names = new(models, registry);
        BaseTrace[] traces = [.. BaseTrace.Of([.. whole.Select(w => w.Model)], registry)];
        FamilyUnion families = new(names, [.. traces.Where(t => t.IsOnASide)]);
        ModelLineage[] lineages = [.. traces.Zip(whole, (t, w) => LineageOf(t, w.Source, families))];
        ModelFamily[] found =
        [
            .. lineages.Where(l => l.Family is not null).GroupBy(l => (l.Model.Origin, l.Family)).Select(g => new ModelFamily(
                g.Key.Family!, g.Key.Origin!, families.Developers(g.First().Model), [.. g.Select(l => l.Model.Id)], families.Shared(g.First().Model))),
        ];
        return new LineageResult(lineages, found, [.. LineageLimits.Of(lineages, found, names)]);
    }

    private static ModelLineage LineageOf(BaseTrace trace, ModelSource source, FamilyUnion families)
    {
        Model model = trace.Model;
        string? family = trace.IsOnASide ? families.Name(model) : null;
        string[] lineage = [.. trace.Ancestors.Select(a => a.Model).OfType<Model>().Append(model).Where(m => m.Developer is not null)
            .SelectMany(families.Names).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        return new ModelLineage(
            model, family, trace.Foreign is not null, lineage, [.. trace.Ancestors.Select(a => a.Id)], [.. trace.Ancestors.Where(a => a.Model?.Origin is null).Select(a => a.Id)],
            Reason(trace, family, families), source);
    }

    private static string Reason(BaseTrace trace, string? family, FamilyUnion families)
    {
        Model model = trace.Model;
        if (trace.Foreign is { } foreign)
            return $"Derived: made from {foreign.Id}, whose developer {foreign.Developer ?? "unknown"} sits in {foreign.Origin}; its own developer {model.Developer ?? "unknown"} sits in {model.Origin}. In no family.";
        if (family is null)
            return $"The {(model.Developer is null ? "developer" : "origin")} is unknown: on no side of a claim about origin.";
        return families.Shared(model) is { } shared
            ? $"Family {family} ({model.Origin}): its developers have a base in common ({shared})."
            : $"Family {family} ({model.Origin}): its developer.";
    }
}
