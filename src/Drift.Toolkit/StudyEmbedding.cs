using Drift.Embeddings;

namespace Drift;

/// <summary>Embeds the responses of a corpus: whole, and cut to equal lengths by pair of languages. Texts are streamed.</summary>
internal sealed class StudyEmbedding(
    Corpus corpus, IReadOnlyList<string> languages, StudyEncoder encoder, SentenceEncoder sentences, VectorCache cache, int threads,
    IProgress<StudyProgress>? progress, CancellationToken cancellation)
{
    private readonly HashSet<string> _languages = [.. languages];

    /// <summary>Every usable response in the languages of the run, in the order of the file.</summary>
    public (IReadOnlyList<ResponseVector> Responses, IReadOnlyList<LedgerEntry> Ledger, int WithoutTokens) Whole()
    {
        int total = corpus.Responses.Count(IsWanted);
        List<Response> responses = [];
        EmbeddingResult embedded = Embed("embedding", total, Texts());
        return (
            [.. responses.Select((r, i) => Vector(r, embedded.Texts[i]))],
            embedded.Ledger,
            total - responses.Count);

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
    }

    /// <summary>By pair: each response of the main condition cut to the shortest of its model and question in the two languages.</summary>
    /// <param name="whole">What <see cref="Whole"/> gave.</param>
    public IReadOnlyList<EqualLengthVectors> EqualLength(IReadOnlyList<ResponseVector> whole)
    {
        ResponseVector[] main = [.. whole.Where(r => r.Cell.Condition.Length == 0)];
        Dictionary<(string Model, string Question, string Language), int> shortest = main
            .GroupBy(r => (r.Cell.Model, r.Cell.QuestionId, r.Cell.Language)).ToDictionary(g => g.Key, g => g.Min(r => r.Tokens));
        Dictionary<Cell, ResponseVector> byCell = main.ToDictionary(r => r.Cell);

        // The length for a response beside its counterparts in another language; null where there are none.
        int? Limit(Cell cell, string other) => shortest.TryGetValue((cell.Model, cell.QuestionId, other), out int there)
            ? Math.Min(there, shortest[(cell.Model, cell.QuestionId, cell.Language)]) : null;

        List<(Cell Cell, string Other)> cut = [];
        int total = main.Sum(r => languages.Count(other => other != r.Cell.Language && Limit(r.Cell, other) < r.Tokens));
        EmbeddingResult embedded = Embed("equal lengths", total, Texts());
        Dictionary<(Cell, string), EmbeddedText> vectors = cut.Select((c, i) => (c, embedded.Texts[i])).ToDictionary();
        return
        [
            .. from i in Enumerable.Range(0, languages.Count)
               from j in Enumerable.Range(i + 1, languages.Count - i - 1)
               select new EqualLengthVectors(languages[i], languages[j], [.. Of(languages[i], languages[j]), .. Of(languages[j], languages[i])]),
        ];

        IEnumerable<ResponseVector> Of(string language, string other) =>
            from response in main
            where response.Cell.Language == language && Limit(response.Cell, other) is not null
            select vectors.TryGetValue((response.Cell, other), out EmbeddedText text)
                ? response with { Tokens = text.Tokens, Vector = Centre(text, language) }
                : response;

        IEnumerable<TextToEmbed> Texts()
        {
            foreach ((Response response, string text) in corpus.ReadTexts())
            {
                if (!byCell.TryGetValue(response.Cell, out ResponseVector? vector))
                    continue;
                foreach (string other in languages)
                {
                    if (other == response.Cell.Language || Limit(response.Cell, other) is not { } limit || limit >= vector.Tokens)
                        continue;
                    cut.Add((response.Cell, other));
                    yield return new TextToEmbed(response.Cell.Language, text, limit);
                }
            }
        }
    }

    private bool IsWanted(Response response) => response.IsUsable && _languages.Contains(response.Cell.Language);

    // A text of marks without width is not blank, but has no tokens: it would get the vector of nothing.
    private bool HasTokens(string text) => text.Any(char.IsLetterOrDigit) || sentences.CountTokens(text) > 0;

    private ResponseVector Vector(Response response, EmbeddedText text) => new(
        response.Cell, response.IsInRightLanguage, response.Status != ResponseStatus.Truncated, text.Tokens, Centre(text, response.Cell.Language))
    {
        Characters = response.Characters,
    };

    private float[] Centre(EmbeddedText text, string language) => encoder.Centre(text.Vector, language, text.Tokens);

    private EmbeddingResult Embed(string stage, int total, IEnumerable<TextToEmbed> texts) => EmbeddingRun.Embed(
        sentences, texts,
        new EmbeddingOptions { Threads = threads, Cache = cache, Progress = EmbeddingSteps.Of(progress, stage, "texts", total) },
        cancellation);
}
