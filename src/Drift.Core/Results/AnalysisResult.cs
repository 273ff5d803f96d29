namespace Drift;

/// <summary>Every number of one run of <c>drift analyze</c>.</summary>
/// <param name="Corpus">Name of the corpus.</param>
/// <param name="Title">Its title.</param>
/// <param name="License">Its licence.</param>
/// <param name="Models">The models, in the corpus's order.</param>
/// <param name="Drift">Language drift by model, pair, role and subset.</param>
/// <param name="Contrast">Contrasts by model, pair and subset; empty without sensitive or control questions.</param>
/// <param name="Targets">Drift on sensitive questions by whose state they are about.</param>
/// <param name="Wording">Wording shifts; empty where the corpus has one wording.</param>
/// <param name="WordingComparisons">Language drift against wording shift, paired by question.</param>
/// <param name="Questions">Shifts question by question, main subset.</param>
/// <param name="Counts">What came back, by model, language and condition.</param>
/// <param name="Ledger">What the encoder did, by language.</param>
/// <param name="Limitations">What limits the run, and what could not be computed.</param>
/// <param name="Settings">All that is needed to compute the run again.</param>
public sealed record AnalysisResult(
    string Corpus, string Title, string License, IReadOnlyList<Model> Models,
    IReadOnlyList<DriftEstimate> Drift, IReadOnlyList<ContrastEstimate> Contrast, IReadOnlyList<TargetEstimate> Targets,
    IReadOnlyList<WordingEstimate> Wording, IReadOnlyList<WordingComparison> WordingComparisons,
    IReadOnlyList<QuestionShift> Questions, IReadOnlyList<ResponseCount> Counts, IReadOnlyList<LedgerEntry> Ledger,
    IReadOnlyList<Limitation> Limitations, AnalysisSettings Settings)
{
    /// <summary>Origin, what was answered, and how far distance tells.</summary>
    public OriginResult Origin { get; init; } = OriginResult.Empty;

    /// <summary>What other encoders, ways of centring, floors and subsets would have given; empty where there was one way only.</summary>
    public SpecificationResult Specifications { get; init; } = SpecificationResult.Empty;

    /// <summary>Drift tested against 0 and against a margin, and what varies with language.</summary>
    public LanguageResult Language { get; init; } = LanguageResult.Empty;

    /// <summary>Rates of labels, agreement of coders and corrections; empty without labels.</summary>
    public LabelResult Labels { get; init; } = LabelResult.Empty;

    /// <summary>Families and lineage of the models; by default from the models alone, without a registry.</summary>
    public LineageResult Lineage { get; init; } = global::Drift.Lineage.Of(Models, ModelRegistry.Empty);
}
