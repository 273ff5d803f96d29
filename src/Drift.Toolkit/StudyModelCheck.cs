namespace Drift;

/// <summary>What a check of models found.</summary>
/// <param name="Faults">All faults; empty for none.</param>
/// <param name="Models">The models of a corpus, as one study sees them; null when there are faults, or it was no corpus.</param>
/// <param name="Notes">What a reader should know, in sentences.</param>
public sealed record StudyModelCheck(IReadOnlyList<CorpusFault> Faults, ResultTable? Models, IReadOnlyList<string> Notes);
