using Drift.Embeddings;
using Drift.Formats;
using Drift.Labels;

namespace Drift;

/// <summary>Features of the usable answers of a corpus, from its texts or from its files of numbers.</summary>
internal static class StudyFeatures
{
    public static IReadOnlyList<CodedAnswer> Of(
        Corpus corpus, IReadOnlyList<string> languages, StudyEncoder encoder, bool pairedOnly, StudyOptions options, IProgress<StudyProgress>? progress, CancellationToken cancellation)
    {
        ILookup<string, string> asked = corpus.Responses.Where(r => r.IsUsable && languages.Contains(r.Cell.Language)).Select(r => (r.Cell.QuestionId, r.Cell.Language)).Distinct()
            .ToLookup(r => r.QuestionId, r => r.Language);
        bool Wanted(Response r) => r.IsUsable && languages.Contains(r.Cell.Language) && (!pairedOnly || asked[r.Cell.QuestionId].Count() == languages.Count);
        AnswerParts[] parts = corpus.HasTexts ? Embedded(corpus, Wanted, encoder, options, progress, cancellation) : Stored(corpus, Wanted, encoder);
        if (parts.Length == 0)
            throw new StudyException($"The corpus {corpus.Name} has no usable answer in {string.Join(", ", languages)}{(pairedOnly ? " to a question that was answered in each of them" : "")}: there is nothing to label.");
        Dictionary<string, string> families = StudyModels.Open(options.Registry).Lineage(corpus.Models).Models.ToDictionary(m => m.Model.Id, m => m.Family ?? m.Model.Id);
        CodedAnswer[] coded = new CodedAnswer[parts.Length];
        progress?.Report(new StudyProgress("features", 0, ""));
        _ = Parallel.For(0, coded.Length, new ParallelOptions { MaxDegreeOfParallelism = options.Threads, CancellationToken = cancellation }, i =>
        {
            AnswerParts part = parts[i];
            ReadOnlyMemory<float> Centred(StoredPart p) => encoder.Centre(p.Vector.ToArray(), part.Cell.Language, p.Tokens);
            coded[i] = new CodedAnswer(
                part.Cell, families[part.Cell.Model],
                AnswerFeatures.Of(part.Numbers.Span, new AnswerVectors(Centred(part.Whole), Centred(part.Head), Centred(part.Tail), Centred(part.Question), part.Whole.Tokens)));
        });
        progress?.Report(new StudyProgress("features", 1, $"{coded.Length} answers"));
        return coded;
    }

    private static AnswerParts[] Embedded(
        Corpus corpus, Func<Response, bool> wanted, StudyEncoder encoder, StudyOptions options, IProgress<StudyProgress>? progress, CancellationToken cancellation)
    {
        Dictionary<string, Question> questions = corpus.Questions.ToDictionary(q => q.Id);
        Dictionary<Cell, LanguageMatch> matches = [];
        List<AnswerToEmbed> answers = [];
        foreach ((Response response, string text) in corpus.ReadTexts().Where(r => wanted(r.Response)))
        {
            answers.Add(new AnswerToEmbed(response.Cell, text, Asked(questions[response.Cell.QuestionId], response.Cell.Language)));
            matches.Add(response.Cell, response.Match);
        }

        IReadOnlyList<EmbeddedAnswer> embedded = EmbeddedAnswer.Of(answers, encoder.Definition, options.Threads, options.Warn, progress, cancellation);
        LanguageGate gate = new(corpus.Languages);
        AnswerParts[] parts = new AnswerParts[embedded.Count];
        _ = Parallel.For(0, parts.Length, new ParallelOptions { MaxDegreeOfParallelism = options.Threads, CancellationToken = cancellation }, i =>
        {
            EmbeddedAnswer e = embedded[i];
            parts[i] = new AnswerParts(e.Answer.Cell, Part(e.Whole), Part(e.Head), Part(e.Tail), Part(e.Question), Numbers(gate, e.Answer, matches[e.Answer.Cell] == LanguageMatch.Wrong));
        });
        return parts;
    }

    private static AnswerParts[] Stored(Corpus corpus, Func<Response, bool> wanted, StudyEncoder encoder)
    {
        string path = FeatureFile.PathOf(corpus.Folder, encoder.Definition.Id);
        if (!File.Exists(path))
            throw new StudyException($"The corpus {corpus.Name} has no texts, and no features of '{encoder.Definition.Id}' ({path}), which the classifier reads. 'drift import LAYOUT --numbers --features' writes them; or name a corpus with texts.");
        Dictionary<Cell, StoredVector> whole = StudyStoredVectors.Read(corpus, encoder).Rows.ToDictionary(r => r.Cell);
        StoredFeatures features = FeatureFile.Read(path);
        if (Fault(features, encoder.Definition, encoder.Hash) is { } fault)
            throw new StudyException($"The features in {path} cannot be used: {fault}. 'drift import LAYOUT --numbers --features' writes them anew.");
        Dictionary<Cell, StoredFeature> rows = features.Rows.ToDictionary(r => r.Cell);
        return
        [
            .. from r in corpus.Responses.Where(wanted)
               where whole.ContainsKey(r.Cell) && rows.ContainsKey(r.Cell)
               let w = whole[r.Cell]
               let f = rows[r.Cell]
               select new AnswerParts(r.Cell, Unit(new StoredPart(w.Tokens, w.Vector)), Unit(f.Head), Unit(f.Tail), Unit(f.Question), f.Numbers),
        ];
    }

    /// <summary>What keeps features that could be read from being used, as "found …, expected …"; null for nothing.</summary>
    public static string? Fault(StoredFeatures features, EncoderDefinition encoder, string hash) => features.Encoder != encoder.Id || features.EncoderHash != hash
        ? $"found features of '{features.Encoder}' or of another state of it, expected those of {encoder.Id} as it is here"
        : features.Names.SequenceEqual(AnswerFeatures.TextNames)
            ? features.Rows.GroupBy(r => r.Cell).FirstOrDefault(g => g.Count() > 1) is { } twice ? $"found {twice.Key} more than once, expected each response once" : null
            : $"found {features.Names.Count} numbers of a text, expected the {AnswerFeatures.TextNames.Count} that this version reads";

    /// <summary>Numbers of a text by the rules of the language that it is in: a refusal in English to a question in another language is one.</summary>
    public static float[] Numbers(LanguageGate gate, AnswerToEmbed answer, bool isInAnother) =>
        AnswerFeatures.OfText(answer.Text, isInAnother ? gate.Of(answer.Text, answer.Cell.Language).Language ?? answer.Cell.Language : answer.Cell.Language);

    private static StoredPart Part(EmbeddedText text) => new(text.Tokens, text.Vector);

    private static StoredPart Unit(StoredPart part) => part with { Vector = StudyStoredVectors.Unit(part.Vector.Span) };

    private static string Asked(Question question, string language) => question.Text.TryGetValue(language, out string? text)
        ? text : throw new StudyException($"The question {question.Id} has no text in {language}; the classifier compares an answer with what was asked.");
}
