namespace Drift;

/// <summary>What became of a coding sheet that came back.</summary>
/// <param name="Faults">All that is wrong with the sheet; then nothing was added. Empty for none.</param>
/// <param name="Said">What was added, one sentence an entry; empty when there are faults.</param>
public sealed record StudySheetImport(IReadOnlyList<CorpusFault> Faults, IReadOnlyList<string> Said);
