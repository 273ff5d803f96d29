namespace Drift;

/// <summary>Names of developers: where corpus and registry name the developer of one model differently, both names mean one developer.</summary>
internal sealed class DeveloperNames
{
    private readonly Dictionary<(string Origin, string Name), string> _taken = [];

    public DeveloperNames(IReadOnlyList<Model> models, ModelRegistry registry)
    {
        foreach (Model model in models)
        {
            (Model whole, ModelSource source) = registry.Fill(model);
            if (!source.Differs.Contains("developer") || source.Differs.Contains("origin") || whole.Origin is null)
                continue;
            string registered = registry.Find(model.Id)!.Model.Developer!;
            // The corpus's word stands, and of several the first.
            string name = _taken.GetValueOrDefault((whole.Origin, registered)) ?? _taken.GetValueOrDefault((whole.Origin, whole.Developer!)) ?? whole.Developer!;
            foreach (string other in (string[])[registered, whole.Developer!])
                _taken.TryAdd((whole.Origin, other), name);
        }

        Joined = [.. models.Select(m => registry.Fill(m).Model).Where(m => m is { Origin: not null, Developer: not null } && Of(m) != m.Developer)
            .Select(m => (m.Developer!, Of(m))).Distinct()];
    }

    /// <summary>Names that occur among the models and were taken for another one.</summary>
    public IReadOnlyList<(string Name, string TakenFor)> Joined { get; }

    /// <summary>The developer of a model that has one.</summary>
    public string Of(Model model) => model.Origin is { } origin && _taken.TryGetValue((origin, model.Developer!), out string? name) ? name : model.Developer!;
}
