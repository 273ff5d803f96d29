namespace Drift;

/// <summary>Circles among models that were made from one another.</summary>
internal static class BaseCycle
{
    /// <summary>Ids of a way of bases that leads from a model back to it, the model first and last; null when there is none.</summary>
    public static IReadOnlyList<string>? Through(Model model, Func<string, Model?> find)
    {
        // The first way by which each model was reached: breadth first, so that the shortest circle is shown.
        Dictionary<string, string> cameFrom = new(StringComparer.OrdinalIgnoreCase);
        Queue<Model> open = new([model]);
        while (open.TryDequeue(out Model? at))
        {
            foreach (Model next in at.Bases.Select(find).OfType<Model>())
            {
                if (Same(next.Id, model.Id))
                    return Way(cameFrom, model.Id, at.Id);
                if (cameFrom.TryAdd(next.Id, at.Id))
                    open.Enqueue(next);
            }
        }

        return null;
    }

    private static List<string> Way(Dictionary<string, string> cameFrom, string start, string last)
    {
        List<string> way = [start];
        for (string at = last; !Same(at, start); at = cameFrom[at])
            way.Insert(0, at);
        way.Insert(0, start);
        return way;
    }

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
