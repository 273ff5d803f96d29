namespace Drift;

/// <summary>Labels of one coder, put to the responses they are of.</summary>
internal static class StudyLabels
{
    /// <summary>The coder of a run; null for a corpus without labels of compliance.</summary>
    /// <exception cref="StudyException">There is no such coder.</exception>
    public static string? CoderOf(Corpus corpus, string? wanted)
    {
        string[] coders = [.. corpus.Labels.Where(l => l.Scheme == Compliance.Scheme).Select(l => l.Coder).Distinct(StringComparer.Ordinal)];

        // "gpt-4o-2024-11-20" for "openai/gpt-4o-2024-11-20", where no other coder ends so.
        if (wanted is not null && !coders.Contains(wanted) && coders.Where(c => c.EndsWith($"/{wanted}", StringComparison.Ordinal)).ToArray() is [string only])
            return only;
        if (wanted is not null && !coders.Contains(wanted))
            throw new StudyException($"The corpus {corpus.Name} has no labels of the coder '{wanted}'; {(coders.Length == 0 ? "it has none" : $"it has labels of: {string.Join(", ", coders)}")}.");
        return wanted ?? coders.FirstOrDefault();
    }

    /// <summary>The responses with their labels; errors of the coder and labels of an earlier answer are none.</summary>
    public static IReadOnlyList<ResponseVector> Put(IReadOnlyList<ResponseVector> responses, Corpus corpus, string? coder)
    {
        if (coder is null)
            return responses;
        Dictionary<Cell, string> labels = Valid(corpus, coder);
        return [.. responses.Select(r => labels.TryGetValue(r.Cell, out string? label) ? r with { Label = label } : r)];
    }

    /// <summary>Labels of one coder that count: valid, and of the answer that is there.</summary>
    public static Dictionary<Cell, string> Valid(Corpus corpus, string coder) => corpus.Labels
        .Where(l => l.Coder == coder && l.Scheme == Compliance.Scheme && !l.IsStale && Compliance.Valid.Contains(l.Value)).ToDictionary(l => l.Cell, l => l.Value);
}
