namespace Drift;

/// <summary>A model with the models it was made from, traced to their roots.</summary>
/// <param name="Model">The model.</param>
/// <param name="Id">Its id in the registry, or its own where the registry does not know it.</param>
/// <param name="Ancestors">What it was made from, nearest first; the model is null where nobody knows it.</param>
internal sealed record BaseTrace(Model Model, string Id, IReadOnlyList<(string Id, Model? Model)> Ancestors)
{
    /// <summary>The nearest model on the way to a root that has another origin than the developer; null when the model is not derived.</summary>
    public Model? Foreign { get; } = Model.Origin is null ? null : Ancestors.Select(a => a.Model).FirstOrDefault(a => a?.Origin is { } origin && origin != Model.Origin);

    /// <summary>Whether the model has a family.</summary>
    public bool IsOnASide => Foreign is null && Model is { Origin: not null, Developer: not null };

    /// <summary>Traces each model through the models given and then through the registry.</summary>
    public static IEnumerable<BaseTrace> Of(IReadOnlyList<Model> models, ModelRegistry registry)
    {
        Dictionary<string, Model> own = new(StringComparer.OrdinalIgnoreCase);
        // An id of the study goes before an alias of another model of it.
        foreach (Model model in models)
            own.TryAdd(model.Id, model);
        foreach (Model model in models)
            own.TryAdd(IdOf(model.Id), model);
        return models.Select(model =>
        {
            if (BaseCycle.Through(model, Find) is { } cycle)
                throw new ArgumentException($"The base of model '{model.Id}' leads back to it ({string.Join(" ← ", cycle)}), expected bases that lead to a model that was made from none.", nameof(models));
            return new BaseTrace(model, IdOf(model.Id), Ancestors(model));
        });

        string IdOf(string name) => registry.Find(name)?.Model.Id ?? name;

        Model? Find(string name) => own.GetValueOrDefault(name) ?? own.GetValueOrDefault(IdOf(name)) ?? registry.Find(name)?.Model;

        List<(string, Model?)> Ancestors(Model model)
        {
            List<(string Id, Model? Model)> found = [];
            HashSet<string> seen = new(StringComparer.OrdinalIgnoreCase);
            Queue<string> open = new(model.Bases);
            while (open.TryDequeue(out string? name))
            {
                Model? ancestor = Find(name);
                string id = IdOf(ancestor?.Id ?? name);
                if (!seen.Add(id))
                    continue;
                found.Add((id, ancestor));
                foreach (string next in ancestor?.Bases ?? [])
                    open.Enqueue(next);
            }

            return found;
        }
    }
}
