using Drift.Embeddings;
using Drift.Labels;

namespace Drift;

/// <summary>Features of the usable answers of a corpus with texts.</summary>
internal static class StudyFeatures
{
    public static IReadOnlyList<CodedAnswer> Of(
        Corpus corpus, IReadOnlyList<string> languages, StudyEncoder encoder, bool pairedOnly, StudyOptions options, IProgress<StudyProgress>? progress, CancellationToken cancellation)
    {
        if (!corpus.HasTexts)
            throw new StudyException($"The corpus {corpus.Name} has no texts, and the classifier reads them: its head, its tail and its wording. Name a corpus with texts, or the published layout that this one was made of.");
        using SentenceEncoder sentences = SentenceEncoder.Load(encoder.Definition);
        using VectorCache cache = VectorCache.Open(encoder.Definition, warning: options.Warn);
        Dictionary<string, Question> questions = corpus.Questions.ToDictionary(q => q.Id);
        ILookup<string, string> asked = corpus.Responses.Where(r => r.IsUsable && languages.Contains(r.Cell.Language)).Select(r => (r.Cell.QuestionId, r.Cell.Language)).Distinct()
            .ToLookup(r => r.QuestionId, r => r.Language);
        List<(Response Response, string Text)> answers =
        [
            .. corpus.ReadTexts().Where(r => r.Response.IsUsable && languages.Contains(r.Response.Cell.Language)
                && (!pairedOnly || asked[r.Response.Cell.QuestionId].Count() == languages.Count)
                && (r.Text.Any(char.IsLetterOrDigit) || sentences.CountTokens(r.Text) > 0)),
        ];
        IReadOnlyList<EmbeddedText> Embed(string stage, IReadOnlyList<TextToEmbed> texts) => EmbeddingRun.Embed(
            sentences, texts,
            new EmbeddingOptions { Threads = options.Threads, Cache = cache, Progress = EmbeddingSteps.Of(progress, $"{encoder.Definition.Id}, {stage}", "texts") },
            cancellation).Texts;

        IReadOnlyList<EmbeddedText> whole = Embed("answers", [.. answers.Select(a => new TextToEmbed(a.Response.Cell.Language, a.Text))]);
        IReadOnlyList<EmbeddedText> heads = Embed("heads", [.. answers.Select(a => new TextToEmbed(a.Response.Cell.Language, a.Text, AnswerEnds.Tokens))]);
        IReadOnlyList<EmbeddedText> tails = Embed("tails", [.. answers.Select((a, i) => new TextToEmbed(a.Response.Cell.Language, AnswerEnds.Tail(a.Text, whole[i].Tokens)))]);
        IReadOnlyList<EmbeddedText> prompts = Embed("questions", [.. answers.Select(a => new TextToEmbed(a.Response.Cell.Language, Asked(questions[a.Response.Cell.QuestionId], a.Response.Cell.Language)))]);
        Dictionary<string, string> families = StudyModels.Open(options.Registry).Lineage(corpus.Models).Models.ToDictionary(m => m.Model.Id, m => m.Family ?? m.Model.Id);
        LanguageGate gate = new(corpus.Languages);
        CodedAnswer[] coded = new CodedAnswer[answers.Count];
        progress?.Report(new StudyProgress("features", 0, ""));
        _ = Parallel.For(0, coded.Length, new ParallelOptions { MaxDegreeOfParallelism = options.Threads, CancellationToken = cancellation }, i =>
        {
            Cell cell = answers[i].Response.Cell;
            ReadOnlyMemory<float> Centred(EmbeddedText text) => encoder.Centre(text.Vector, cell.Language, text.Tokens);

            // The rules of the language that the answer is in: a refusal in English to a question in another language is one. The corpus holds the gate's verdicts.
            string written = answers[i].Response.Match == LanguageMatch.Wrong ? gate.Of(answers[i].Text, cell.Language).Language ?? cell.Language : cell.Language;
            coded[i] = new CodedAnswer(
                cell, families[cell.Model],
                AnswerFeatures.Of(answers[i].Text, written, new AnswerVectors(Centred(whole[i]), Centred(heads[i]), Centred(tails[i]), Centred(prompts[i]), whole[i].Tokens)));
        });
        progress?.Report(new StudyProgress("features", 1, $"{coded.Length} answers"));
        return coded;
    }

    private static string Asked(Question question, string language) => question.Text.TryGetValue(language, out string? text)
        ? text : throw new StudyException($"The question {question.Id} has no text in {language}; the classifier compares an answer with what was asked.");
}
