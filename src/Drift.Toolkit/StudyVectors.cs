using Drift.Embeddings;

namespace Drift;

/// <summary>Vectors of the usable responses of a corpus.</summary>
/// <param name="Responses">Whole responses.</param>
/// <param name="Ledger">What the encoder did with them.</param>
/// <param name="WithoutTokens">Responses left out because the encoder reads them as nothing.</param>
/// <param name="EqualLength">Responses of each pair of languages cut to equal lengths.</param>
internal sealed record StudyVectors(
    IReadOnlyList<ResponseVector> Responses, IReadOnlyList<LedgerEntry> Ledger, int WithoutTokens, IReadOnlyList<EqualLengthVectors> EqualLength)
{
    /// <summary>Usable responses without a stored vector.</summary>
    public int WithoutVectors { get; init; }

    public static StudyVectors Of(
        Corpus corpus, IReadOnlyList<string> languages, StudyEncoder encoder, StudyOptions options, IProgress<StudyProgress>? progress, CancellationToken cancellation)
    {
        if (!corpus.HasTexts)
            return StudyStoredVectors.Of(corpus, languages, encoder);
        using SentenceEncoder sentences = SentenceEncoder.Load(encoder.Definition);
        using VectorCache cache = VectorCache.Open(encoder.Definition, warning: options.Warn);
        StudyEmbedding embedding = new(corpus, languages, encoder, sentences, cache, options.Threads, progress, cancellation);
        (IReadOnlyList<ResponseVector> whole, IReadOnlyList<LedgerEntry> ledger, int withoutTokens) = embedding.Whole();
        return new StudyVectors(whole, [.. ledger.OrderBy(e => languages.ToList().IndexOf(e.Language))], withoutTokens, embedding.EqualLength(whole));
    }

    /// <summary>The whole responses alone.</summary>
    public static IReadOnlyList<ResponseVector> WholeOf(
        Corpus corpus, IReadOnlyList<string> languages, StudyEncoder encoder, StudyOptions options, IProgress<StudyProgress>? progress, CancellationToken cancellation)
    {
        if (!corpus.HasTexts)
            return StudyStoredVectors.Of(corpus, languages, encoder).Responses;
        using SentenceEncoder sentences = SentenceEncoder.Load(encoder.Definition);
        using VectorCache cache = VectorCache.Open(encoder.Definition, warning: options.Warn);
        return new StudyEmbedding(corpus, languages, encoder, sentences, cache, options.Threads, progress, cancellation).Whole().Responses;
    }
}
