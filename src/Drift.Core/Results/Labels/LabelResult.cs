namespace Drift;

/// <summary>What a run says of labels: how often answers were complete, how that differs, how far coders agree, and what their errors do.</summary>
/// <param name="Rates">Rates by model, origin and all, language, set, coder and label.</param>
/// <param name="Changes">Rates of COMPLETE between two languages, paired by question.</param>
/// <param name="OriginRates">The same compared between origins, families as the unit.</param>
/// <param name="Agreement">Coder against coder; empty with one coder.</param>
/// <param name="Corrections">Rates corrected by gold labels; empty where no person labelled: then coders stand side by side in the rates.</param>
public sealed record LabelResult(
    IReadOnlyList<RateEstimate> Rates, IReadOnlyList<RateChange> Changes, IReadOnlyList<OriginRate> OriginRates,
    IReadOnlyList<CoderAgreement> Agreement, IReadOnlyList<RateCorrection> Corrections)
{
    /// <summary>The rows of all sets together.</summary>
    public const string AllSets = "all";

    /// <summary>Nothing: a run without labels.</summary>
    public static LabelResult Empty { get; } = new([], [], [], [], []);
}
