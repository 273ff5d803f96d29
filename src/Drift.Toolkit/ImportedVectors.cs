using Drift.Embeddings;
using Drift.Formats;

namespace Drift;

/// <summary>Vectors of imported answers, and how near whole, head and tail are to the question.</summary>
internal static class ImportedVectors
{
    public static StoredVectors Of(
        ImportedCorpus corpus, EncoderDefinition encoder, bool pairedOnly, ImportOptions options, IProgress<StudyProgress>? progress, CancellationToken cancellation)
    {
        Dictionary<string, Question> questions = corpus.Questions.ToDictionary(q => q.Id);
        ImportedResponse[] responses =
        [
            .. corpus.Responses.Where(r => r.Status is ResponseStatus.Answered or ResponseStatus.Truncated && encoder.Knows(r.Cell.Language)
                && (!pairedOnly || questions[r.Cell.QuestionId].Text.Count > 1)),
        ];
        using SentenceEncoder sentences = SentenceEncoder.Load(encoder);
        using VectorCache cache = VectorCache.Open(encoder, warning: options.Warn);
        IReadOnlyList<EmbeddedText> Embed(string stage, IReadOnlyList<TextToEmbed> texts) => EmbeddingRun.Embed(
            sentences, texts,
            new EmbeddingOptions { Threads = options.Threads, Cache = cache, Progress = EmbeddingSteps.Of(progress, $"{encoder.Id}, {stage}", "texts") },
            cancellation).Texts;

        // Marks without width are no text to an encoder.
        responses = [.. responses.Where(r => r.Text.Any(char.IsLetterOrDigit) || sentences.CountTokens(r.Text) > 0)];
        IReadOnlyList<EmbeddedText> whole = Embed("answers", [.. responses.Select(r => new TextToEmbed(r.Cell.Language, r.Text))]);
        IReadOnlyList<EmbeddedText> heads = Embed("heads", [.. responses.Select(r => new TextToEmbed(r.Cell.Language, r.Text, AnswerEnds.Tokens))]);
        IReadOnlyList<EmbeddedText> tails = Embed("tails", [.. responses.Select((r, i) => new TextToEmbed(r.Cell.Language, AnswerEnds.Tail(r.Text, whole[i].Tokens)))]);
        IReadOnlyList<EmbeddedText> asked = Embed("questions", [.. responses.Select(r => new TextToEmbed(r.Cell.Language, questions[r.Cell.QuestionId].Text[r.Cell.Language]))]);
        return new StoredVectors(encoder.Id, encoder.Hash, encoder.Dimension, "answer",
        [
            .. responses.Select((r, i) => new StoredVector(
                r.Cell, whole[i].Tokens, whole[i].Encoded.Windows, whole[i].Encoded.Pieces, whole[i].Encoded.UnknownPieces, whole[i].Vector,
                Cosine(whole[i].Vector, asked[i].Vector), Cosine(heads[i].Vector, asked[i].Vector), Cosine(tails[i].Vector, asked[i].Vector))),
        ]);
    }

    private static float Cosine(float[] x, float[] y)
    {
        double sum = 0;
        for (int i = 0; i < x.Length; i++)
            sum += (double)x[i] * y[i];
        return (float)sum;
    }
}
