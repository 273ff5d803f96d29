namespace Drift;

/// <summary>Language drift of one model between two languages, for one role of questions and one subset of responses.</summary>
/// <param name="Model">Id of the model.</param>
/// <param name="A">First language.</param>
/// <param name="B">Second language.</param>
/// <param name="Role"><c>all</c>, <c>sensitive</c>, <c>control</c> or <c>values</c>.</param>
/// <param name="Embedder">Id of the encoder.</param>
/// <param name="Centred">Whether language means of the calibration text were subtracted.</param>
/// <param name="Subset">One of <see cref="Drift.Subset.Known"/>.</param>
/// <param name="N">Questions with a usable response in both languages.</param>
/// <param name="Shift">Mean distance 1 − cosine between paired responses; 0 to 2.</param>
/// <param name="Noise">Mean distance between repeats of one cell, averaged over the two languages; null with one repeat.</param>
/// <param name="Floor">Distance of human translations at the lengths of these responses; null without calibration.</param>
/// <param name="FloorError">Standard error of the floor, documents as clusters; null without calibration.</param>
/// <param name="GenreError">|floor − floor on a text of another genre| at that text's lengths; null where it was not measured.</param>
/// <param name="Extrapolated">Share of questions whose responses are longer than the longest calibrated bucket; 0 to 1.</param>
/// <param name="Ceiling">Mean distance between responses to different questions, over all questions of the model and pair; null with one question.</param>
/// <param name="Scale">Ceiling − mean floor over all questions of the model and pair: one unit of drift; null when either is missing.</param>
/// <param name="Drift">(shift − floor) / scale; null when the resolution is below .2.</param>
/// <param name="DriftCommon">The same with the mean ceiling of the run's models: the form in which models are compared.</param>
/// <param name="DriftNoise">(noise − floor) / scale: drift near it cannot be told from sampling noise; null with one repeat.</param>
/// <param name="DriftDebiased">(shift − noise) / scale: the distance between the mean answers, sampling noise taken out. No floor is subtracted, so it still holds the encoder's own distance between the languages; may be negative; null with one repeat.</param>
/// <param name="Low">Lower end of the 95 % interval of <paramref name="Drift"/>.</param>
/// <param name="High">Upper end.</param>
/// <param name="CommonLow">Lower end of the same for <paramref name="DriftCommon"/>: of the plausible range in the subset <c>answered</c> too.</param>
/// <param name="CommonHigh">Upper end.</param>
/// <param name="Interval"><c>BCa</c>, or <c>percentile</c> where BCa fails; <c>plausible range</c> in the subset <c>answered</c>, for drift and driftCommon alike: drift over all questions, were it 0, then 1, where something was not answered; null without interval.</param>
/// <param name="Resolution">1 − mean floor / ceiling: the part of the scale that the encoder leaves for the pair.</param>
/// <param name="Unit">The unit of inference: <c>question</c>.</param>
/// <param name="Note">What limits this row, in a sentence; empty when nothing does.</param>
public sealed record DriftEstimate(
    string Model, string A, string B, string Role, string Embedder, bool Centred, string Subset, int N,
    double Shift, double? Noise, double? Floor, double? FloorError, double? GenreError, double? Extrapolated, double? Ceiling, double? Scale,
    double? Drift, double? DriftCommon, double? DriftNoise, double? DriftDebiased,
    double? Low, double? High, double? CommonLow, double? CommonHigh, string? Interval,
    double? Resolution, string Unit, string Note)
{
    /// <summary>Lower end of the 95 % interval of <see cref="DriftDebiased"/>; subset <c>all</c> only.</summary>
    public double? DebiasedLow { get; init; }

    /// <summary>Upper end.</summary>
    public double? DebiasedHigh { get; init; }

    /// <summary>
    /// (shift − noise − floor) / scale, question by question: by how much drift exceeds the most that one content in both languages would
    /// give; at or below 0 where one content explains it. Subset <c>all</c>, null with one repeat.
    /// </summary>
    public double? Excess { get; init; }

    /// <summary>Lower end of its 95 % interval; the error by genre of the floor is not in it.</summary>
    public double? ExcessLow { get; init; }

    /// <summary>Upper end.</summary>
    public double? ExcessHigh { get; init; }

    /// <summary>Lower end of the 90 % interval of drift (of content drift in subset <c>answered</c>), from the same resamples: what equivalence is judged by.</summary>
    public double? Low90 { get; init; }

    /// <summary>Upper end.</summary>
    public double? High90 { get; init; }

    /// <summary>Lower end of the 95 % interval of content drift; subset <c>answered</c> only, where <see cref="Low"/> and <see cref="High"/> are the plausible range over all questions.</summary>
    public double? ContentLow { get; init; }

    /// <summary>Upper end.</summary>
    public double? ContentHigh { get; init; }

    /// <summary>Method of that interval.</summary>
    public string? ContentInterval { get; init; }
}
