using System.Security.Cryptography;
using System.Text;

namespace Drift;

/// <summary>One text in several languages, sentence i of each a translation of sentence i of the others: what floors are measured on.</summary>
public sealed class ParallelText
{
    private readonly Dictionary<string, IReadOnlyList<string>> _sentences = new(StringComparer.Ordinal);

    /// <summary>Makes the text from its languages.</summary>
    /// <param name="name">Short name, such as <c>ntrex</c>.</param>
    /// <param name="texts">Languages (BCP 47) with their sentences, in the order in which they are to be listed.</param>
    /// <param name="documents">Documents in order, without gaps; empty makes every sentence its own document.</param>
    /// <exception cref="ArgumentException">There is no language or sentence, counts differ, or the documents do not cover the sentences.</exception>
    public ParallelText(
        string name, IReadOnlyList<(string Language, IReadOnlyList<string> Sentences)> texts, IReadOnlyList<ParallelDocument> documents)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(documents);
        if (texts.Count == 0 || texts[0].Sentences.Count == 0)
            throw new ArgumentException($"The parallel text '{name}' has no sentence, expected at least one in each language.", nameof(texts));
        Name = name;
        Languages = [.. texts.Select(x => LanguageTag.Canonical(x.Language))];
        Sentences = texts[0].Sentences.Count;
        foreach ((string language, IReadOnlyList<string> sentences) in texts)
        {
            if (sentences.Count != Sentences)
                throw new ArgumentException($"The parallel text '{name}' has {sentences.Count} sentences in {language}, expected {Sentences} as in {texts[0].Language}.", nameof(texts));
            if (!_sentences.TryAdd(LanguageTag.Canonical(language), sentences))
                throw new ArgumentException($"The parallel text '{name}' has the language {language} twice, expected once.", nameof(texts));
        }

        Documents = documents.Count == 0
            ? [.. Enumerable.Range(0, Sentences).Select(i => new ParallelDocument(FormattableString.Invariant($"{i + 1}"), i, 1))]
            : [.. documents];
        CheckDocuments();
        Hash = HashOf();
    }

    /// <summary>Short name, such as <c>ntrex</c>.</summary>
    public string Name { get; }

    /// <summary>The languages that were read (BCP 47, a bare <c>zh</c> is <c>zh-Hans</c>).</summary>
    public IReadOnlyList<string> Languages { get; }

    /// <summary>Number of sentences, the same in every language.</summary>
    public int Sentences { get; }

    /// <summary>The documents in the order of the file: consecutive sentences, all of them covered.</summary>
    public IReadOnlyList<ParallelDocument> Documents { get; }

    /// <summary>SHA-256 over languages, sentences and documents, lower-case hexadecimal: the same text in other files has the same hash.</summary>
    public string Hash { get; }

    /// <summary>The sentences of one language, as stored, without line ends.</summary>
    /// <param name="language">One of <see cref="Languages"/>.</param>
    /// <exception cref="ArgumentException">The text is not there in this language.</exception>
    public IReadOnlyList<string> Of(string language) =>
        _sentences.TryGetValue(LanguageTag.Canonical(language), out IReadOnlyList<string>? sentences)
            ? sentences
            : throw new ArgumentException($"The parallel text '{Name}' has no {language}; there are: {string.Join(", ", Languages)}.", nameof(language));

    /// <summary>What stands between two sentences or paragraphs that are joined: a blank, nothing in Chinese and Japanese.</summary>
    /// <param name="language">The language of the sentences (BCP 47).</param>
    public static string Separator(string language) => LanguageTag.Primary(language) is "zh" or "ja" ? "" : " ";

    private void CheckDocuments()
    {
        int next = 0;
        HashSet<string> ids = new(StringComparer.Ordinal);
        foreach (ParallelDocument document in Documents)
        {
            if (document.Start != next || document.Count < 1)
                throw new ArgumentException($"Document '{document.Id}' of '{Name}' has {document.Count} sentences from {document.Start}, expected at least one from {next}.");
            if (!ids.Add(document.Id))
                throw new ArgumentException($"Document '{document.Id}' of '{Name}' comes twice, expected consecutive sentences.");
            next += document.Count;
        }

        if (next != Sentences)
            throw new ArgumentException($"The documents of '{Name}' cover {next} sentences, expected {Sentences}.");
    }

    private string HashOf()
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        void Add(string line) => hash.AppendData(Encoding.UTF8.GetBytes(line + "\n"));
        foreach (string language in Languages)
        {
            Add("# " + language);
            foreach (string sentence in Of(language))
                Add(sentence);
        }

        foreach (ParallelDocument document in Documents)
            Add(FormattableString.Invariant($"{document.Id}\t{document.Start}\t{document.Count}"));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
