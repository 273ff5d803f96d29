namespace Drift;

/// <summary>What was not known of models, what was assumed, and which of them are on no side of a claim about origin.</summary>
internal static class LineageLimits
{
    public static IEnumerable<Limitation> Of(IReadOnlyList<ModelLineage> models, IReadOnlyList<ModelFamily> families, DeveloperNames names)
    {
        ModelLineage[] derived = [.. models.Where(m => m.IsDerived)];
        if (derived.Length > 0)
            yield return new("derived-models", $"Made from models of another origin, so in no family and on no side: {Listed(derived.Select(m => $"{m.Model.Id} (lineage {string.Join(", ", m.Lineage)})"))}.");
        ModelLineage[] unknown = [.. models.Where(m => m.IsUnknown)];
        if (unknown.Length > 0)
            yield return new("origin-unknown", $"Of unknown developer or origin, so on no side: {Listed(unknown.Select(m => m.Model.Id))}.");
        foreach (ModelFamily family in families.Where(f => f.Developers.Count > 1))
            yield return new("families-joined", $"{Listed(family.Developers)} ({family.Origin}) count as one family, since their models have a base in common ({family.Shared}).");
        foreach (IGrouping<string, ModelFamily> moved in families.SelectMany(f => f.Developers.Select(d => (Developer: d, Family: f))).GroupBy(f => f.Developer, f => f.Family).Where(g => g.Count() > 1))
            yield return new("developer-of-two-origins", $"{moved.Key} has models of more than one origin ({string.Join(", ", moved.Select(f => f.Origin))}), as after a move: they count as separate families ({string.Join(", ", moved.Select(f => f.Name))}), though they are one developer's.");
        foreach ((string name, string takenFor) in names.Joined)
            yield return new("developer-names", $"{name} is taken for {takenFor}: the registry has the one name for the developer of a model for which the corpus has the other.");
        ModelLineage[] assumed = [.. models.Where(m => m.Family is not null && m.UnknownBases.Count > 0)];
        if (assumed.Length > 0)
            yield return new("base-unknown", $"Neither corpus nor registry knows the origin of {Listed(assumed.SelectMany(m => m.UnknownBases.Select(b => $"{b}, a base of {m.Model.Id}")))}. It is assumed to be that of the developer; a model with a base of another origin would be in no family.");
        ModelLineage[] incomplete = [.. derived.Where(m => m.UnknownBases.Count > 0)];
        if (incomplete.Length > 0)
            yield return new("lineage-incomplete", $"Neither corpus nor registry knows the origin of {Listed(incomplete.SelectMany(m => m.UnknownBases.Select(b => $"{b}, a base of {m.Model.Id}")))}: the lineage of a derived model may lack a family.");
        string[] filled = [.. models.Select(m => (m.Model.Id, Fields: m.Source.Filled.Where(f => f is "developer" or "origin" or "base")))
            .Where(m => m.Fields.Any()).GroupBy(m => string.Join(", ", m.Fields)).Select(g => $"{g.Key} of {Listed(g.Select(m => m.Id))}")];
        if (filled.Length > 0)
            yield return new("from-registry", $"The corpus leaves these out, and they come from the registry of models: {string.Join("; ", filled)}.");
        string[] differing = [.. models.Where(m => m.Source.Differs.Contains("origin")).Select(m => $"{m.Model.Id} (corpus {m.Model.Origin}, registry {m.Source.RegistryOrigin})")];
        if (differing.Length > 0)
            yield return new("origin-differs", $"Corpus and registry disagree on the origin of {Listed(differing)}: the corpus's word stands, and puts them on that side of every claim about origin.");
    }

    private static string Listed(IEnumerable<string> names)
    {
        const int longest = 12;
        string[] all = [.. names];
        return all.Length <= longest ? string.Join("; ", all) : FormattableString.Invariant($"{string.Join("; ", all.Take(longest))}; and {all.Length - longest} more");
    }
}
