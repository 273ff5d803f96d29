namespace Drift;

/// <summary>Developers of one origin, joined where they share a base.</summary>
internal sealed class FamilyUnion
{
    private readonly DeveloperNames _names;
    private readonly Dictionary<(string Origin, string Developer), (string Origin, string Developer)> _parent = [];
    private readonly Dictionary<(string Origin, string Developer), string> _shared = [];
    private readonly ILookup<(string Origin, string Developer), string> _members;
    private readonly ILookup<string, string> _byDeveloper;

    /// <summary>Joins the developers of models that have a family.</summary>
    public FamilyUnion(DeveloperNames names, IReadOnlyList<BaseTrace> traces)
    {
        _names = names;
        foreach (BaseTrace trace in traces)
            _parent.TryAdd(Key(trace.Model), Key(trace.Model));
        // Whoever had a model first, as its own or as a base.
        Dictionary<string, (string Origin, string Developer)> had = new(StringComparer.OrdinalIgnoreCase);
        foreach (BaseTrace trace in traces)
        {
            (string Origin, string Developer) key = Key(trace.Model);
            foreach ((string id, Model? ancestor) in trace.Ancestors.Prepend((trace.Id, trace.Model)))
            {
                if (ancestor is { Origin: not null, Developer: not null } && _parent.ContainsKey(Key(ancestor)))
                    Join(key, Key(ancestor), id);
                // One base under two origins joins nothing: families have one origin.
                if (!had.TryAdd($"{key.Origin} {id}", key))
                    Join(key, had[$"{key.Origin} {id}"], id);
            }
        }

        _members = _parent.Keys.OrderBy(k => k.Developer, StringComparer.Ordinal).ToLookup(Root, k => k.Developer);
        _byDeveloper = _parent.Keys.OrderBy(k => k.Origin, StringComparer.Ordinal).ToLookup(k => k.Developer, k => Name(Root(k)));
    }

    /// <summary>Name of the family that a model's developer makes, whether or not the model is in it.</summary>
    public string Name(Model model) => model.Origin is not null && _parent.ContainsKey(Key(model)) ? Name(Root(Key(model))) : _names.Of(model);

    /// <summary>Names of all families with that developer in them, of whatever origin: a developer that moved is related to itself.</summary>
    public IEnumerable<string> Names(Model model) => _byDeveloper[_names.Of(model)].Append(Name(model)).Distinct(StringComparer.Ordinal);

    /// <summary>The developers of that family.</summary>
    public IReadOnlyList<string> Developers(Model model) =>
        model.Origin is not null && _parent.ContainsKey(Key(model)) ? [.. _members[Root(Key(model))]] : [_names.Of(model)];

    /// <summary>A model that joined the developers; null when there is one.</summary>
    public string? Shared(Model model) => _shared.GetValueOrDefault(Root(Key(model)));

    // Developers with models of two origins make two families, told apart by the origin.
    private string Name((string Origin, string Developer) root)
    {
        string name = string.Join(" + ", _members[root]);
        return _members.Any(other => other.Key != root && string.Join(" + ", other) == name) ? $"{name} ({root.Origin})" : name;
    }

    private (string Origin, string Developer) Key(Model model) => (model.Origin!, _names.Of(model));

    private (string Origin, string Developer) Root((string Origin, string Developer) key)
    {
        while (_parent[key] != key)
            key = _parent[key];
        return key;
    }

    private void Join((string Origin, string Developer) a, (string Origin, string Developer) b, string model)
    {
        ((string, string) rootA, (string, string) rootB) = (Root(a), Root(b));
        if (rootA == rootB || rootA.Item1 != rootB.Item1)
            return;
        _parent[rootB] = rootA;
        string first = _shared.GetValueOrDefault(rootA) ?? _shared.GetValueOrDefault(rootB) ?? model;
        _shared[rootA] = first;
    }
}
