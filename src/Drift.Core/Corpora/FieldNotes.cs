using System.Text.Json;

namespace Drift;

/// <summary>Fields of a corpus that look like misspelt ones: they are kept and not read, which is rarely what was meant.</summary>
public static class FieldNotes
{
    private static readonly (string File, string[] Known)[] Fields =
    [
        (CorpusFiles.Header, ["format", "name", "title", "license", "languages", "source", "created", "texts", "label_schemes"]),
        (CorpusFiles.Questions, ["id", "topic", "role", "target", "matched", "text", "translation", "conditions"]),
        (CorpusFiles.Models, ["id", "developer", "origin", "base", "weights", "license", "released"]),
    ];

    /// <summary>One sentence a misspelt field of <c>corpus.json</c>, <c>questions.jsonl</c> and <c>models.jsonl</c>.</summary>
    /// <remarks>A field is called misspelt if it is not known, and two changes of a letter make it one that is and that the row lacks.</remarks>
    public static IReadOnlyList<string> Of(Corpus corpus)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        IReadOnlyList<byte[]>[] rows = [[corpus.RawHeader], corpus.RawQuestions, corpus.RawModels];
        return
        [
            .. Fields.Zip(rows).SelectMany(f => f.Second.SelectMany(row => Misspelt(row, f.First.Known)).GroupBy(m => m)
                .Select(m => $"{f.First.File}: field '{m.Key.Found}' in {m.Count()} {(m.Count() == 1 ? "row" : "rows")} is kept but not read; did you mean '{m.Key.Meant}'?")),
            .. corpus.Models.Where(m => m.Origin is { } origin && !StateCode.IsAssigned(origin)).Select(m => $"{CorpusFiles.Models}: origin of {m.Id}: {StateCode.NotAssigned(m.Origin!)}; it is read as a place of its own."),
        ];
    }

    private static IEnumerable<(string Found, string Meant)> Misspelt(byte[] row, string[] known)
    {
        using JsonDocument document = JsonDocument.Parse(row);
        string[] names = [.. document.RootElement.EnumerateObject().Select(p => p.Name)];
        foreach (string name in names.Except(known))
        {
            if (known.Except(names).FirstOrDefault(k => k.Length > 3 && Distance(name, k) <= 2) is { } meant)
                yield return (name, meant);
        }
    }

    /// <summary>Levenshtein's distance: insertions, deletions and substitutions.</summary>
    internal static int Distance(string a, string b)
    {
        int[] previous = [.. Enumerable.Range(0, b.Length + 1)];
        for (int i = 1; i <= a.Length; i++)
        {
            int[] current = new int[b.Length + 1];
            current[0] = i;
            for (int j = 1; j <= b.Length; j++)
                current[j] = Math.Min(Math.Min(current[j - 1], previous[j]) + 1, previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
            previous = current;
        }

        return previous[^1];
    }
}
