using System.Globalization;
using Drift.Embeddings;

namespace Drift;

/// <summary>Vectors of the usable responses of a corpus.</summary>
internal sealed record StudyVectors(IReadOnlyList<ResponseVector> Responses, IReadOnlyList<LedgerEntry> Ledger)
{
    public static StudyVectors Of(
        Corpus corpus, IReadOnlyList<string> languages, StudyEncoder encoder, StudyOptions options, IProgress<StudyProgress>? progress, CancellationToken cancellation)
    {
        HashSet<string> wanted = [.. languages];
        bool IsWanted(Response response) => response.IsUsable && wanted.Contains(response.Cell.Language);

        Response[] responses = [.. corpus.Responses.Where(IsWanted)];
        using SentenceEncoder sentences = SentenceEncoder.Load(encoder.Definition);
        using VectorCache cache = VectorCache.Open(encoder.Definition, warning: options.Warn);
        EmbeddingResult embedded = EmbeddingRun.Embed(
            sentences,
            corpus.ReadTexts().Where(r => IsWanted(r.Response)).Select(r => new TextToEmbed(r.Response.Cell.Language, r.Text)),
            new EmbeddingOptions { Threads = options.Threads, Cache = cache, Progress = progress is null ? null : new Passed(progress, responses.Length) },
            cancellation);
        if (embedded.Texts.Count != responses.Length)
            throw new InvalidDataException($"{corpus.Folder} changed while it was read: {responses.Length} usable responses at first, {embedded.Texts.Count} texts later.");
        ResponseVector[] vectors = [.. responses.Select((r, i) => new ResponseVector(
            r.Cell, r.Match != LanguageMatch.Wrong, r.Status != ResponseStatus.Truncated, embedded.Texts[i].Tokens,
            encoder.Definition.Centred
                ? (encoder.Calibration ?? throw new StudyException($"The encoder {encoder.Definition.Id} is centred and has no calibration: make one with 'drift calibrate'.")).Centre(embedded.Texts[i].Vector, r.Cell.Language, embedded.Texts[i].Tokens)
                : embedded.Texts[i].Vector))];
        return new StudyVectors(vectors, [.. embedded.Ledger.OrderBy(e => languages.ToList().IndexOf(e.Language))]);
    }

    private sealed class Passed(IProgress<StudyProgress> progress, int total) : IProgress<EmbeddingProgress>
    {
        public void Report(EmbeddingProgress value) => progress.Report(new StudyProgress(
            "embedding",
            total == 0 ? 1 : (double)value.Done / total,
            string.Create(CultureInfo.InvariantCulture, $"{value.Done:N0} of {total:N0} responses, {value.FromCache:N0} from the cache")));
    }
}
