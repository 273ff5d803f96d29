using Drift.Embeddings;
using Drift.Formats;
using Drift.Labels;

namespace Drift;

/// <summary>Numbers of imported answers under one encoder: vectors of whole answers, and what a classifier reads beside them.</summary>
internal static class ImportedVectors
{
    /// <summary>Embeds the usable answers in languages that the encoder knows.</summary>
    public static IReadOnlyList<EmbeddedAnswer> Embed(
        ImportedCorpus corpus, EncoderDefinition encoder, bool pairedOnly, ImportOptions options, IProgress<StudyProgress>? progress, CancellationToken cancellation)
    {
        Dictionary<string, Question> questions = corpus.Questions.ToDictionary(q => q.Id);
        return EmbeddedAnswer.Of(
            [
                .. from r in corpus.Responses
                   where r.Status is ResponseStatus.Answered or ResponseStatus.Truncated && encoder.Knows(r.Cell.Language)
                   let question = questions[r.Cell.QuestionId]
                   where !pairedOnly || question.Text.Count > 1
                   select new AnswerToEmbed(r.Cell, r.Text, question.Text[r.Cell.Language]),
            ],
            encoder, options.Threads, options.Warn, progress, cancellation);
    }

    /// <summary>The vectors of whole answers, and how near whole, head and tail are to the question.</summary>
    public static StoredVectors Vectors(EncoderDefinition encoder, IReadOnlyList<EmbeddedAnswer> answers) => new(encoder.Id, encoder.Hash, encoder.Dimension, "answer",
    [
        .. answers.Select(a => new StoredVector(
            a.Answer.Cell, a.Whole.Tokens, a.Whole.Encoded.Windows, a.Whole.Encoded.Pieces, a.Whole.Encoded.UnknownPieces, a.Whole.Vector,
            Cosine(a.Whole, a.Question), Cosine(a.Head, a.Question), Cosine(a.Tail, a.Question))),
    ]);

    /// <summary>Heads, tails, questions, and numbers of the texts.</summary>
    public static StoredFeatures Features(EncoderDefinition encoder, IReadOnlyList<string> languages, IReadOnlyList<EmbeddedAnswer> answers, int threads)
    {
        LanguageGate gate = new(languages);
        return new StoredFeatures(encoder.Id, encoder.Hash, encoder.Dimension, AnswerFeatures.TextNames,
        [
            .. answers.AsParallel().AsOrdered().WithDegreeOfParallelism(Math.Max(1, threads)).Select(a => new StoredFeature(
                a.Answer.Cell, Part(a.Head), Part(a.Tail), Part(a.Question),
                StudyFeatures.Numbers(gate, a.Answer, gate.Of(a.Answer.Text, a.Answer.Cell.Language).Match == LanguageMatch.Wrong))),
        ]);
    }

    private static StoredPart Part(EmbeddedText text) => new(text.Tokens, text.Vector);

    private static float Cosine(EmbeddedText x, EmbeddedText y)
    {
        double sum = 0;
        for (int i = 0; i < x.Vector.Length; i++)
            sum += (double)x.Vector[i] * y.Vector[i];
        return (float)sum;
    }
}
