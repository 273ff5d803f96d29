namespace Drift;

/// <summary>How often a coder gave one label to the answers of a model, of an origin's models, or of all, in one language.</summary>
/// <remarks>An answer that is cut off, withheld or not judged has no valid label; it stays in <paramref name="Asked"/>, so that "of all" and "of valid ones" can both be read.</remarks>
/// <param name="Model">Id of the model; null for a group.</param>
/// <param name="Origin">Origin of the model or group; null when unknown, and for all models together.</param>
/// <param name="Models">Number of models.</param>
/// <param name="Language">Language of the questions.</param>
/// <param name="Set">Topic (or target) of the questions; <c>all</c> for all together.</param>
/// <param name="Coder">Whose labels.</param>
/// <param name="Label">The label.</param>
/// <param name="Count">Cells with this label.</param>
/// <param name="Asked">Cells that the coder was given: the first denominator, where everything else counts as not this label.</param>
/// <param name="Valid">Those with a valid label: the second denominator. Repeats that differ are valid and count for no label.</param>
/// <param name="Stale">Cells whose label is of an earlier answer to the same question; they count.</param>
/// <param name="Share">Count / Asked, 0 to 1.</param>
/// <param name="Low">Lower end of its 95 % interval; null for a group asked fewer than two questions.</param>
/// <param name="High">Upper end.</param>
/// <param name="ValidShare">Count / Valid, 0 to 1; null without valid labels.</param>
/// <param name="ValidLow">Lower end of its 95 % interval.</param>
/// <param name="ValidHigh">Upper end.</param>
/// <param name="Interval"><c>Wilson</c> for one model, whose cells are one a question; <c>questions</c> (resampled, percentile) for a group, whose cells share questions.</param>
public sealed record RateEstimate(
    string? Model, string? Origin, int Models, string Language, string Set, string Coder, string Label, int Count, int Asked, int Valid, int Stale,
    double Share, double? Low, double? High, double? ValidShare, double? ValidLow, double? ValidHigh, string Interval);
