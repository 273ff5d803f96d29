using Drift.Formats;
using Drift.Plotting;
using Drift.Reporting;

namespace Drift;

/// <summary>A corpus with its vectors, and all that can be asked of them: what notebooks and the program share.</summary>
/// <remarks>Open a study once; each question to it is a method. The same corpus and options give the same numbers on any number of threads.</remarks>
public sealed class Study
{
    private readonly StudyOptions _options;
    private readonly StudyEncoder _encoder;
    private readonly IReadOnlyList<string> _languages;
    private StudyVectors? _vectors;

    private Study(Corpus corpus, StudyOptions options, IReadOnlyList<string> languages, StudyEncoder encoder) =>
        (Corpus, _options, _languages, _encoder) = (corpus, options, languages, encoder);

    /// <summary>The corpus.</summary>
    public Corpus Corpus { get; }

    /// <summary>Threads of this study; they change no number.</summary>
    internal int Threads => _options.Threads;

    /// <summary>Version of Drift, as results and reports name it.</summary>
    public static string Version { get; } = typeof(Study).Assembly.GetName().Version!.ToString(3);

    /// <summary>Opens a corpus, finds the encoder, and judges the languages of the responses; nothing is embedded yet.</summary>
    /// <param name="folder">Folder of the corpus.</param>
    /// <param name="options">Settings; defaults where null.</param>
    /// <param name="progress">Told how far reading has come; may be null.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="CorpusFormatException">The corpus has faults; all of them are in the exception.</exception>
    /// <exception cref="StudyException">A language is not in the corpus or unknown to the encoder, or there is no such encoder.</exception>
    public static Study Open(string folder, StudyOptions? options = null, IProgress<StudyProgress>? progress = null, CancellationToken cancellation = default)
    {
        options ??= new StudyOptions();
        if (string.IsNullOrWhiteSpace(folder))
            throw new StudyException("The folder of the corpus is empty text; expected a path such as corpora/un-six.");
        progress?.Report(new StudyProgress("reading", 0, ""));
        Corpus corpus = Corpus.Read(StudyImport.CorpusFolder(folder, progress));
        cancellation.ThrowIfCancellationRequested();
        IReadOnlyList<string> languages = LanguagesOf(corpus, options);
        if (options.Embedder == "auto" && !corpus.HasTexts && StudyStoredVectors.EncoderFor(corpus, languages) is { } stored)
            options = options with { Embedder = stored };
        StudyEncoder encoder = StudyEncoder.Find(options, languages, corpus.HasTexts);
        progress?.Report(new StudyProgress("reading", 1, $"{corpus.Responses.Count} responses"));
        return new Study(StudyLanguages.Gated(corpus, options.Threads, progress, cancellation), options, languages, encoder);
    }

    /// <summary>Language drift, contrasts, wording shifts and their limits: every number of a run.</summary>
    /// <param name="progress">Told how far embedding and resampling have come; may be null.</param>
    /// <param name="cancellation">Stops; what was embedded stays in the cache.</param>
    public AnalysisResult Analyze(IProgress<StudyProgress>? progress = null, CancellationToken cancellation = default)
    {
        StudyModels known = StudyModels.Open(_options.Registry);
        string? coder = StudyLabels.CoderOf(Corpus, _options.Coder);
        LineageResult lineage = known.Lineage(Corpus.Models);
        _vectors ??= StudyVectors.Of(Corpus, _languages, _encoder, _options, progress, cancellation);
        AnalysisInput input = new(
            Corpus.Name, Corpus.Title, Corpus.License, Corpus.Questions, [.. lineage.Models.Select(m => m.Model)], _languages, StudyLabels.Put(_vectors.Responses, Corpus, coder),
            ResponseCounts.Of(Corpus, _languages), _vectors.Ledger, _encoder.Floors(_languages), _encoder.Definition.Id, _encoder.Hash,
            _encoder.Centred, _encoder.Calibration?.Name, _encoder.Calibration?.Hash, [.. Corpus.Inputs, .. known.Used(lineage)], Version, HasUncheckedTranslations(), _vectors.WithoutTokens)
        {
            EqualLength = _vectors.EqualLength,
            WithoutVectors = _vectors.WithoutVectors,
            Coder = coder,
            Labels = Corpus.Labels,
            LanguageSource = Corpus.HasTexts ? LanguageSource.Gate : LanguageSource.Rows,
            Lineage = lineage,
        };
        progress?.Report(new StudyProgress("resampling", 0, ""));
        AnalysisResult result = Analysis.Run(
            input,
            new AnalysisOptions
            {
                Seed = _options.Seed,
                Permutations = _options.Permutations,
                Resamples = _options.Resamples,
                FloorWindow = _options.FloorWindow,
                Margin = _options.Margin,
                Threads = _options.Threads,
            },
            progress is null ? null : new Stage(progress, "resampling"),
            cancellation);
        result = result with { Specifications = StudySpecifications.Of(this, input, _options, progress, cancellation) };
        string[] missing = [.. result.Models.SelectMany(m => TextLayer.Missing(m.Id)).Distinct()];
        return missing.Length == 0 ? result : result with
        {
            Limitations = [.. result.Limitations, new Limitation("figures-not-drawn", $"No figure was drawn: the fonts that ship lack characters of the models' ids ({string.Join(", ", missing)}). The numbers are in the tables.")],
        };
    }

    /// <summary>How far Drift's classifier of answers (COMPLETE, EVASIVE, DENIAL) agrees with a coder whose labels it learns from, on answers kept from it.</summary>
    /// <param name="reference">The coder; the corpus's first where null.</param>
    /// <param name="held">What is kept from it together: question, model, family, language; all where null.</param>
    /// <param name="pairedOnly">Only questions that were answered in each of the languages.</param>
    /// <param name="progress">Told how far embedding and learning have come; may be null.</param>
    /// <param name="cancellation">Stops; what was embedded stays in the cache.</param>
    /// <exception cref="StudyException">The corpus has no texts, or no labels of that coder.</exception>
    public LabelAgreementResult LabelAgreement(
        string? reference = null, IReadOnlyList<string>? held = null, bool pairedOnly = false, IProgress<StudyProgress>? progress = null, CancellationToken cancellation = default)
    {
        try
        {
            string? coder = StudyLabels.CoderOf(Corpus, reference);
            IReadOnlyList<string> units = StudyLabelling.Checked(held);
            IReadOnlyList<CodedAnswer> answers = StudyFeatures.Of(Corpus, _languages, _encoder, pairedOnly, _options, progress, cancellation);
            return StudyLabelling.Agree(Corpus, answers, coder, units, _options, progress, cancellation);
        }
        catch (ArgumentException e)
        {
            throw StudyException.From(e);
        }
    }

    /// <summary>The questions that shift most between two languages, with the answers of both sides.</summary>
    /// <param name="result">A result of this study.</param>
    /// <param name="a">First language.</param>
    /// <param name="b">Second language.</param>
    /// <param name="perModel">Questions a model.</param>
    public IReadOnlyList<AnswerExample> Examples(AnalysisResult result, string a, string b, int perModel = 3)
    {
        ArgumentNullException.ThrowIfNull(result);
        return StudyExamples.Of(Corpus, result, a, b, perModel);
    }

    /// <summary>Every fault of a corpus and of its stored vectors, what came back, and what looks misspelt, stale or missing; nothing is embedded.</summary>
    /// <param name="folder">Folder of the corpus.</param>
    public static StudyCheck Check(string folder)
    {
        if (string.IsNullOrWhiteSpace(folder))
            throw new StudyException("The folder of the corpus is empty text; expected a path such as corpora/un-six.");
        string path = StudyImport.CorpusFolder(folder, null);
        if (Corpus.Check(path) is { Count: > 0 } faults)
            return new StudyCheck(faults, null, []);
        Corpus corpus = StudyLanguages.Gated(Corpus.Read(path), Environment.ProcessorCount, null, CancellationToken.None);
        (IReadOnlyList<CorpusFault> ofVectors, IReadOnlyList<string> notes) = StoredVectorCheck.Of(corpus);
        return new StudyCheck(ofVectors, AnalysisTables.Counts(ResponseCounts.Of(corpus, corpus.Languages)), [.. FieldNotes.Of(corpus), .. LabelNotes.Of(corpus), .. notes]);
    }

    /// <summary>The tables that a reader wants first: contrasts, then drift.</summary>
    public static IReadOnlyList<ResultTable> MainTables(AnalysisResult result) =>
        AnalysisTables.Terminal(result);

    /// <summary>The story of a run in plain words, a paragraph an entry: what was measured, the first pair in short, the limits. The report tells the rest.</summary>
    public static IReadOnlyList<string> Summary(AnalysisResult result) => [.. Reporting.Summary.Of(result).Where(p => p.Model is null).Select(p => p.ToString())];

    /// <summary>The document that <c>results.json</c> holds.</summary>
    public static string Json(AnalysisResult result)
    {
        using MemoryStream stream = new();
        ResultsJson.Write(result, stream);
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>What <see cref="LabelAgreement"/> can hold out.</summary>
    public static IReadOnlyList<string> HeldOut => StudyLabelling.Held;

    /// <summary>Agreement of coders as JSON.</summary>
    public static string Json(LabelAgreementResult result) => LabelAgreementJson.Of(result);

    /// <summary>Agreement, confusion and calibration as tables.</summary>
    public static IReadOnlyList<ResultTable> Tables(LabelAgreementResult result) => LabelAgreementTables.Of(result);

    private static IReadOnlyList<string> LanguagesOf(Corpus corpus, StudyOptions options)
    {
        if (options.Languages is not { } wanted)
            return corpus.Languages;
        if (wanted.FirstOrDefault(l => !corpus.Languages.Contains(l)) is { } missing)
            throw new StudyException($"The corpus {corpus.Name} has no language '{missing}'; it has: {string.Join(", ", corpus.Languages)}.");
        if (wanted.Count == 0 || wanted.Distinct().Count() != wanted.Count)
            throw new StudyException($"The languages '{string.Join(",", wanted)}' are empty or repeated, expected each once, such as en,zh.");
        return wanted;
    }

    // One language is the original; the others are translations. Without texts, a question has the languages that it was answered in.
    private bool HasUncheckedTranslations()
    {
        ILookup<string, string> asked = Corpus.Responses.Where(r => _languages.Contains(r.Cell.Language)).Select(r => (r.Cell.QuestionId, r.Cell.Language)).Distinct()
            .ToLookup(r => r.QuestionId, r => r.Language);
        return Corpus.Questions.Any(q => asked[q.Id].Union(q.Text.Keys.Intersect(_languages)).Count(l => !q.CheckedTranslations.Contains(l)) > 1);
    }

    /// <summary>Passes shares on as progress of one stage.</summary>
    internal sealed class Stage(IProgress<StudyProgress> progress, string name) : IProgress<double>
    {
        public void Report(double value) => progress.Report(new StudyProgress(name, value, ""));
    }
}
