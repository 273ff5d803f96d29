using Drift.Embeddings;

namespace Drift;

/// <summary>An answer with the vectors of its parts, as embedded.</summary>
/// <param name="Answer">The answer.</param>
/// <param name="Whole">All of it.</param>
/// <param name="Head">Its first tokens.</param>
/// <param name="Tail">Its last tokens.</param>
/// <param name="Question">What was asked.</param>
internal sealed record EmbeddedAnswer(AnswerToEmbed Answer, EmbeddedText Whole, EmbeddedText Head, EmbeddedText Tail, EmbeddedText Question)
{
    /// <summary>Embeds answers by parts; those that the encoder reads as nothing are left out.</summary>
    /// <param name="answers">The answers.</param>
    /// <param name="encoder">The encoder.</param>
    /// <param name="threads">Threads; they change no number.</param>
    /// <param name="warn">Told where the cache could not be used.</param>
    /// <param name="progress">Told how far it has come; may be null.</param>
    /// <param name="cancellation">Stops; what was embedded stays in the cache.</param>
    public static IReadOnlyList<EmbeddedAnswer> Of(
        IReadOnlyList<AnswerToEmbed> answers, EncoderDefinition encoder, int threads, Action<string>? warn, IProgress<StudyProgress>? progress, CancellationToken cancellation)
    {
        using SentenceEncoder sentences = SentenceEncoder.Load(encoder);
        using VectorCache cache = VectorCache.Open(encoder, warning: warn);
        IReadOnlyList<EmbeddedText> Embed(string stage, IReadOnlyList<TextToEmbed> texts) => EmbeddingRun.Embed(
            sentences, texts, new EmbeddingOptions { Threads = threads, Cache = cache, Progress = EmbeddingSteps.Of(progress, $"{encoder.Id}, {stage}", "texts") }, cancellation).Texts;

        // Marks without width are no text to an encoder.
        AnswerToEmbed[] read = [.. answers.Where(a => a.Text.Any(char.IsLetterOrDigit) || sentences.CountTokens(a.Text) > 0)];
        IReadOnlyList<EmbeddedText> whole = Embed("answers", [.. read.Select(a => new TextToEmbed(a.Cell.Language, a.Text))]);
        IReadOnlyList<EmbeddedText> heads = Embed("heads", [.. read.Select(a => new TextToEmbed(a.Cell.Language, a.Text, AnswerEnds.Tokens))]);
        IReadOnlyList<EmbeddedText> tails = Embed("tails", [.. read.Select((a, i) => new TextToEmbed(a.Cell.Language, AnswerEnds.Tail(a.Text, whole[i].Tokens)))]);
        IReadOnlyList<EmbeddedText> questions = Embed("questions", [.. read.Select(a => new TextToEmbed(a.Cell.Language, a.Question))]);
        return [.. read.Select((a, i) => new EmbeddedAnswer(a, whole[i], heads[i], tails[i], questions[i]))];
    }
}
