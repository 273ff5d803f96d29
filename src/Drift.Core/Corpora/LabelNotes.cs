namespace Drift;

/// <summary>Labels that no analysis counts: misspelt ones, those of another scheme, a coder's errors, those of an earlier answer.</summary>
public static class LabelNotes
{
    // What coders write where they could not judge.
    private const string Error = "ERROR";

    /// <summary>One sentence a kind of label, with its count.</summary>
    public static IReadOnlyList<string> Of(Corpus corpus)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        ILookup<bool, Label> byScheme = corpus.Labels.ToLookup(l => l.Scheme == Compliance.Scheme);
        List<string> notes = [];
        foreach (IGrouping<string, Label> scheme in byScheme[false].GroupBy(l => l.Scheme))
            notes.Add($"{CorpusFiles.Labels}: {Counted(scheme.Count())} of the scheme '{CorpusFaults.Cut(scheme.Key)}', which is not read{(Near(scheme.Key, [Compliance.Scheme]) is { } meant ? $"; did you mean '{meant}'?" : $"; the scheme that is, is {Compliance.Scheme}.")}");
        foreach (IGrouping<(string Value, string Coder), Label> labels in byScheme[true].Where(l => !Compliance.Valid.Contains(l.Value)).GroupBy(l => (l.Value, l.Coder)))
        {
            string counted = $"{CorpusFiles.Labels}: {Counted(labels.Count())} '{CorpusFaults.Cut(labels.Key.Value)}' of {labels.Key.Coder}";
            notes.Add(labels.Key.Value == Compliance.Unsure ? $"{counted}: the coder could not tell, which counts as no label."
                : Near(labels.Key.Value, Compliance.Valid) is { } meant ? $"{counted}, which is no label of the scheme and counts as none; did you mean {meant}?"
                : labels.Key.Value.StartsWith(Error, StringComparison.Ordinal) ? $"{counted}: an error of the coder, which counts as no label."
                : $"{counted}, which is none of {string.Join(", ", Compliance.Valid)} and counts as no label.");
        }

        int stale = byScheme[true].Count(l => l.IsStale);
        if (stale > 0)
            notes.Add($"{CorpusFiles.Labels}: {Counted(stale)} of an earlier answer (stale), which {(stale == 1 ? "counts" : "count")} as no label.");
        return notes;
    }

    private static string Counted(int count) => count == 1 ? "1 label" : FormattableString.Invariant($"{count} labels");

    private static string? Near(string found, IReadOnlyList<string> known) =>
        known.FirstOrDefault(k => FieldNotes.Distance(found.Trim().ToLowerInvariant(), k.ToLowerInvariant()) <= 2);
}
