namespace Drift;

/// <summary>How far two coders agree on the responses that both gave a valid label.</summary>
/// <param name="First">First coder.</param>
/// <param name="Second">Second coder.</param>
/// <param name="FirstOrigin">Origin of the first, where it is a model of known origin.</param>
/// <param name="SecondOrigin">Origin of the second.</param>
/// <param name="Group">What the rows are of: <c>all</c>, <c>language</c>, <c>set</c>, <c>origin</c>, <c>origin and language</c>, or <c>version</c> of a coder that has several.</param>
/// <param name="Language">Language of the responses; null for all.</param>
/// <param name="Set">Set of the questions; null for all.</param>
/// <param name="Origin">Origin of the models that are judged, <c>unknown</c> where it is; null for all.</param>
/// <param name="FirstVersion">Version of the first coder; null for all of them.</param>
/// <param name="SecondVersion">Version of the second coder; null for all of them.</param>
/// <param name="WithStale">Whether labels of an earlier answer count. With them two coders may have read different answers.</param>
/// <param name="Responses">Responses with a valid label of both.</param>
/// <param name="Questions">Their questions, the unit of the intervals.</param>
/// <param name="Raw">Share of equal labels.</param>
/// <param name="RawLow">Lower end of its 95 % interval (percentile over questions); null with fewer than two questions.</param>
/// <param name="RawHigh">Upper end.</param>
/// <param name="Kappa">Cohen's κ; null where both use one label only.</param>
/// <param name="KappaLow">Lower end of its 95 % interval; null where it has no value in too many resamples.</param>
/// <param name="KappaHigh">Upper end.</param>
/// <param name="Ac1">Gwet's AC1, three labels.</param>
/// <param name="Ac1Low">Lower end of its 95 % interval.</param>
/// <param name="Ac1High">Upper end.</param>
/// <param name="CompleteKappa">Cohen's κ of COMPLETE against the rest.</param>
/// <param name="Confusion">Responses by label of the first coder (rows) and of the second (columns): COMPLETE, EVASIVE, DENIAL.</param>
public sealed record CoderAgreement(
    string First, string Second, string? FirstOrigin, string? SecondOrigin, string Group, string? Language, string? Set, string? Origin, string? FirstVersion, string? SecondVersion,
    bool WithStale, int Responses, int Questions, double Raw, double? RawLow, double? RawHigh, double? Kappa, double? KappaLow, double? KappaHigh,
    double? Ac1, double? Ac1Low, double? Ac1High, double? CompleteKappa, IReadOnlyList<IReadOnlyList<int>> Confusion);
