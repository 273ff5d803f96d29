using System.Globalization;
using Drift.Embeddings;

namespace Drift;

/// <summary>Vectors of the usable responses of a corpus.</summary>
internal sealed record StudyVectors(IReadOnlyList<ResponseVector> Responses, IReadOnlyList<LedgerEntry> Ledger, int WithoutTokens)
{
    public static StudyVectors Of(
        Corpus corpus, IReadOnlyList<string> languages, StudyEncoder encoder, StudyOptions options, IProgress<StudyProgress>? progress, CancellationToken cancellation)
    {
        HashSet<string> wanted = [.. languages];
        bool IsWanted(Response response) => response.IsUsable && wanted.Contains(response.Cell.Language);

        int total = corpus.Responses.Count(IsWanted);
        List<Response> responses = [];
        using SentenceEncoder sentences = SentenceEncoder.Load(encoder.Definition);

        // A text of marks without width is not blank, but has no tokens: it would get the vector of nothing.
        bool HasTokens(string text) => text.Any(char.IsLetterOrDigit) || sentences.CountTokens(text) > 0;

        IEnumerable<TextToEmbed> Texts()
        {
            foreach ((Response response, string text) in corpus.ReadTexts())
            {
                if (!IsWanted(response) || !HasTokens(text))
                    continue;
                responses.Add(response);
                yield return new TextToEmbed(response.Cell.Language, text);
            }
        }

        using VectorCache cache = VectorCache.Open(encoder.Definition, warning: options.Warn);
        EmbeddingResult embedded = EmbeddingRun.Embed(
            sentences,
            Texts(),
            new EmbeddingOptions { Threads = options.Threads, Cache = cache, Progress = progress is null ? null : new Passed(progress, total) },
            cancellation);
        ResponseVector[] vectors = [.. responses.Select((r, i) => new ResponseVector(
            r.Cell, r.Match != LanguageMatch.Wrong, r.Status != ResponseStatus.Truncated, embedded.Texts[i].Tokens,
            encoder.Definition.Centred
                ? (encoder.Calibration ?? throw new StudyException($"The encoder {encoder.Definition.Id} is centred and has no calibration: make one with 'drift calibrate'.")).Centre(embedded.Texts[i].Vector, r.Cell.Language, embedded.Texts[i].Tokens)
                : embedded.Texts[i].Vector))];
        return new StudyVectors(vectors, [.. embedded.Ledger.OrderBy(e => languages.ToList().IndexOf(e.Language))], total - responses.Count);
    }

    private sealed class Passed(IProgress<StudyProgress> progress, int total) : IProgress<EmbeddingProgress>
    {
        public void Report(EmbeddingProgress value) => progress.Report(new StudyProgress(
            "embedding",
            total == 0 ? 1 : (double)value.Done / total,
            string.Create(CultureInfo.InvariantCulture, $"{value.Done:N0} of {total:N0} responses, {value.FromCache:N0} from the cache")));
    }
}
