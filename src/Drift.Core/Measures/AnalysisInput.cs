namespace Drift;

/// <summary>What <see cref="Analysis"/> computes from: a corpus with its vectors.</summary>
/// <param name="Corpus">Name of the corpus.</param>
/// <param name="Title">Its title.</param>
/// <param name="License">Its licence.</param>
/// <param name="Questions">Its questions, in order.</param>
/// <param name="Models">Its models, in order.</param>
/// <param name="Languages">Languages of the run, in order; pairs are named in this order.</param>
/// <param name="Responses">Every usable response with its vector; all vectors of one dimension.</param>
/// <param name="Counts">What came back.</param>
/// <param name="Ledger">What the encoder did.</param>
/// <param name="Floors">The floor of each pair of languages that has a calibration.</param>
/// <param name="Embedder">Id of the encoder.</param>
/// <param name="EmbedderHash">Hash of the encoder.</param>
/// <param name="Centred">Whether vectors were centred by language.</param>
/// <param name="Calibration">Name of the calibration text; null without one.</param>
/// <param name="CalibrationHash">Hash of the calibration; null without one.</param>
/// <param name="Inputs">Files that were read.</param>
/// <param name="Version">Version of Drift.</param>
/// <param name="WithoutTokens">Responses whose text the tokenizer reads as nothing (marks of no width): left out, as they cannot be embedded.</param>
/// <param name="TranslationsUnchecked">Whether the corpus has translations that nobody is said to have checked.</param>
public sealed record AnalysisInput(
    string Corpus, string Title, string License,
    IReadOnlyList<Question> Questions, IReadOnlyList<Model> Models, IReadOnlyList<string> Languages,
    IReadOnlyList<ResponseVector> Responses, IReadOnlyList<ResponseCount> Counts, IReadOnlyList<LedgerEntry> Ledger,
    IReadOnlyList<FloorTable> Floors, string Embedder, string EmbedderHash, bool Centred,
    string? Calibration, string? CalibrationHash, IReadOnlyList<InputFile> Inputs, string Version, bool TranslationsUnchecked, int WithoutTokens)
{
    /// <summary>Responses cut to equal lengths, by pair; pairs that are missing have no rows of that subset.</summary>
    public IReadOnlyList<EqualLengthVectors> EqualLength { get; init; } = [];

    /// <summary>Families and lineage of the models; by default from the models alone, without a registry.</summary>
    public LineageResult Lineage { get; init; } = Drift.Lineage.Of(Models, ModelRegistry.Empty);

    /// <summary>Usable responses of which no vector of the run's encoder is stored: left out.</summary>
    public int WithoutVectors { get; init; }

    /// <summary>What the verdicts on the responses' languages rest on.</summary>
    public LanguageSource LanguageSource { get; init; }

    /// <summary>Whose labels the responses carry; null without labels.</summary>
    public string? Coder { get; init; }

    /// <summary>What all coders say of the corpus's responses; empty without labels.</summary>
    public IReadOnlyList<Label> Labels { get; init; } = [];

    /// <summary>The chance with which a response was drawn for gold labels, above 0 to 1; empty where gold labels are no random sample.</summary>
    public IReadOnlyDictionary<Cell, double> GoldInclusion { get; init; } = new Dictionary<Cell, double>();
}
