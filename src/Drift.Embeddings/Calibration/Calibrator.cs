using System.Collections.Concurrent;

namespace Drift.Embeddings;

/// <summary>Measures floors: the distance that human translations of one text have under an encoder, by pair of languages and length.</summary>
/// <remarks>
/// <para>Windows of 1, 2, 4, 8, 12, 16, 24 consecutive sentences of one document (the short last one is kept), whole documents, and 2 and 4
/// consecutive documents joined. Sentences are joined by a blank, in Chinese and Japanese by nothing. Every window weighs the same.</para>
/// <para>Floor: the mean of 1 − cosine. Its error with documents as clusters: √(D/(D−1) · Σ_d (s_d − mean·n_d)²) / N; joined documents are
/// clusters of their own. Genre error: |floor of the second text's documents − floor of the first at their mean length|.</para>
/// <para>Centred: from each vector the language's mean at its length is taken (linear in log tokens), then unit length; a document's means come
/// from the documents of the other parity, and documents are joined within one parity.</para>
/// <para>Caution: a floor is of its text's genre. The genre error says how much that may matter.</para>
/// </remarks>
public static class Calibrator
{
    /// <summary>Measures the floors of every pair of languages.</summary>
    /// <param name="encoder">The encoder.</param>
    /// <param name="text">Human translations of one text, by document.</param>
    /// <param name="source">How the text is cited.</param>
    /// <param name="options">Languages, genre, centring, threads and cache.</param>
    /// <param name="cancellation">Looked at between texts and pairs.</param>
    /// <exception cref="ArgumentException">A language is unknown to encoder or text, a sentence is blank, or there is too little text.</exception>
    public static CalibrationTable Calibrate(
        SentenceEncoder encoder, ParallelText text, CalibrationSource source, CalibrationOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(encoder);
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(source);
        options ??= new CalibrationOptions();
        EncoderDefinition definition = encoder.Definition;
        string[] languages = LanguagesOf(definition, text, options);
        bool centred = options.Centred ?? definition.Centred;

        CalibrationBucket[] buckets = BucketsOf(text, centred, options);
        Dictionary<string, IReadOnlyList<WindowVectors>> vectors = Embed(encoder, text, languages, buckets, options.Embedding, cancellation);
        Dictionary<string, LanguageMeans> means = languages.ToDictionary(x => x, x => LanguageMeans.Of(buckets, vectors[x]));
        if (centred)
            vectors = languages.ToDictionary(x => x, x => Centre(buckets, vectors[x]));
        Dictionary<string, WindowVectors> genre = Genre(encoder, languages, centred ? means : null, options, cancellation);

        (string A, string B)[] pairs = [.. languages.SelectMany((a, i) => languages.Skip(i + 1).Select(b => (a, b)))];
        FloorTable[] floors = new FloorTable[pairs.Length];
        ParallelOptions parallel = new() { MaxDegreeOfParallelism = options.Embedding.Threads, CancellationToken = cancellation };
        _ = Parallel.ForEach(Partitioner.Create(0, pairs.Length, 1), parallel, range =>
        {
            (string a, string b) = pairs[range.Item1];
            FloorTable floor = new(a, b, [.. buckets.Select((bucket, i) => PairFloor.Of(bucket, vectors[a][i], vectors[b][i]))]);
            floors[range.Item1] = genre.TryGetValue(a, out WindowVectors? x) && genre.TryGetValue(b, out WindowVectors? y)
                ? new FloorTable(a, b, floor.Buckets, GenreError(floor, x, y))
                : floor;
        });
        return new CalibrationTable(definition.Id, definition.Hash, source, genre.Count > 0 ? options.GenreSource : null, centred, floors, means, CalibrationTable.StemOf(definition, centred));
    }

    /// <summary>Each window with the means of the documents of the other parity.</summary>
    internal static IReadOnlyList<WindowVectors> Centre(IReadOnlyList<CalibrationBucket> buckets, IReadOnlyList<WindowVectors> vectors)
    {
        LanguageMeans[] means = [LanguageMeans.Of(buckets, vectors, fold: 0), LanguageMeans.Of(buckets, vectors, fold: 1)];
        return
        [
            .. vectors.Select((bucket, b) => bucket with
            {
                Vectors = [.. bucket.Vectors.Select((x, i) => means[1 - buckets[b].Windows[i].Fold].Centre(x, bucket.Tokens[i]))],
            }),
        ];
    }

    private static string[] LanguagesOf(EncoderDefinition definition, ParallelText text, CalibrationOptions options)
    {
        // A variety that a language the encoder knows would serve (pt-BR) is calibrated only when asked for.
        string[] wanted = [.. (options.Languages ?? [.. text.Languages.Where(x => definition.Languages.Contains(x))]).Select(LanguageTag.Canonical).Distinct()];
        definition.EnsureLanguages(wanted);
        if (wanted.FirstOrDefault(x => !text.Languages.Contains(x)) is { } missing)
            throw new ArgumentException($"The parallel text '{text.Name}' has no {missing}; it has {string.Join(", ", text.Languages)}.", nameof(options));
        if (wanted.Length < 2)
            throw new ArgumentException($"Floors need two languages; the parallel text '{text.Name}' and the encoder '{definition.Id}' share {wanted.Length}.", nameof(options));
        return wanted;
    }

    private static CalibrationBucket[] BucketsOf(ParallelText text, bool centred, CalibrationOptions options)
    {
        int[] documents = [.. text.Documents.Select(x => x.Count)];
        if (centred && documents.Length < 4)
            throw new ArgumentException($"Centred floors need at least 4 documents, half of them for the means; the parallel text '{text.Name}' has {documents.Length}.", nameof(text));
        IReadOnlyList<CalibrationBucket> all = CalibrationBucket.Of(documents, folds: centred);
        CalibrationBucket[] buckets = [.. all.Where(x => options.Windows is null || options.Windows.Contains(x.Window))];
        if (buckets.Length == 0)
            throw new ArgumentException($"The parallel text '{text.Name}' has {documents.Sum()} sentences in {documents.Length} documents: no two windows to compare.", nameof(text));
        return buckets;
    }

    private static Dictionary<string, IReadOnlyList<WindowVectors>> Embed(
        SentenceEncoder encoder, ParallelText text, string[] languages, IReadOnlyList<CalibrationBucket> buckets,
        EmbeddingOptions options, CancellationToken cancellation)
    {
        List<TextToEmbed> windows = [];
        foreach (string language in languages)
        {
            IReadOnlyList<string> sentences = text.Of(language);
            int blank = Enumerable.Range(0, sentences.Count).FirstOrDefault(x => string.IsNullOrWhiteSpace(sentences[x]), -1);
            if (blank >= 0)
                throw new ArgumentException($"Sentence {blank + 1} of {language} in the parallel text '{text.Name}' is blank.", nameof(text));
            string joint = ParallelText.Separator(language);
            windows.AddRange(buckets.SelectMany(x => x.Windows).Select(x => new TextToEmbed(language, string.Join(joint, x.Sentences.Select(i => sentences[i])))));
        }

        IReadOnlyList<EmbeddedText> embedded = EmbeddingRun.Embed(encoder, windows, options, cancellation).Texts;
        Dictionary<string, IReadOnlyList<WindowVectors>> result = [];
        int at = 0;
        foreach (string language in languages)
        {
            List<WindowVectors> own = [];
            foreach (int count in buckets.Select(x => x.Windows.Count))
            {
                EmbeddedText[] part = [.. embedded.Skip(at).Take(count)];
                own.Add(new WindowVectors([.. part.Select(x => x.Vector)], [.. part.Select(x => x.Tokens)]));
                at += count;
            }

            result.Add(language, own);
        }

        return result;
    }

    private static Dictionary<string, WindowVectors> Genre(
        SentenceEncoder encoder, string[] languages, Dictionary<string, LanguageMeans>? means, CalibrationOptions options, CancellationToken cancellation)
    {
        if (options.Genre is not { } text)
            return [];
        string[] shared = [.. languages.Where(x => text.Languages.Contains(x))];
        IReadOnlyList<CalibrationBucket> documents = [.. CalibrationBucket.Of([.. text.Documents.Select(x => x.Count)], folds: false).Where(x => x.Window == "document")];
        if (documents.Count == 0)
            throw new ArgumentException($"The parallel text '{text.Name}' has {text.Documents.Count} document; the genre error needs at least two.", nameof(options));
        return Embed(encoder, text, shared, documents, options.Embedding, cancellation).ToDictionary(x => x.Key, x => means is null
            ? x.Value[0]
            : x.Value[0] with { Vectors = [.. x.Value[0].Vectors.Select((v, i) => means[x.Key].Centre(v, x.Value[0].Tokens[i]))] });
    }

    private static double GenreError(FloorTable floor, WindowVectors a, WindowVectors b)
    {
        (double mean, double tokens) = PairFloor.MeanOf(a, b);
        return Math.Round(Math.Abs(mean - floor.At(tokens).Floor), 6);
    }
}
