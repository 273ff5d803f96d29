namespace Drift.Labels;

/// <summary>Languages in Latin letters by their words of grammar: surer than trigrams on short and repetitive stretches, and mute where there are no such words.</summary>
internal static class GrammarWords
{
    // Two words, and three times as many as of any other language.
    private const int Fewest = 2, Times = 3;

    private static readonly Dictionary<string, HashSet<string>> Lists = Read();

    /// <summary>The primary tag of the language of a text; null where its words of grammar do not tell, or a language has no list.</summary>
    /// <param name="languages">Primary tags, at least two.</param>
    /// <param name="text">The text.</param>
    public static string? Among(IReadOnlyList<string> languages, string text)
    {
        if (!languages.All(Lists.ContainsKey))
            return null;
        Dictionary<string, int> counts = languages.ToDictionary(l => l, _ => 0, StringComparer.Ordinal);
        foreach (string word in Words(text))
        {
            string? only = null;
            int lists = 0;
            foreach (string language in languages)
            {
                if (Lists[language].Contains(word))
                    (only, lists) = (language, lists + 1);
            }

            if (lists == 1)
                counts[only!]++;
        }

        KeyValuePair<string, int>[] order = [.. counts.OrderByDescending(c => c.Value)];
        return order[0].Value >= Fewest && order[0].Value >= Times * order[1].Value ? order[0].Key : null;
    }

    private static IEnumerable<string> Words(string text)
    {
        int start = -1;
        for (int i = 0; i <= text.Length; i++)
        {
            bool isLetter = i < text.Length && char.IsLetter(text[i]);
            if (isLetter && start < 0)
                start = i;
            if (isLetter || start < 0)
                continue;
            yield return text[start..i].ToLowerInvariant();
            start = -1;
        }
    }

    private static Dictionary<string, HashSet<string>> Read()
    {
        using Stream stream = typeof(GrammarWords).Assembly.GetManifestResourceStream("words.txt")!;
        using StreamReader reader = new(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(l => !l.StartsWith('#'))
            .Select(l => l.Split(' ')).ToDictionary(w => w[0], w => w[1..].ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
    }
}
