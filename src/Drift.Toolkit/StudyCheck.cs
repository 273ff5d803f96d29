using Drift.Formats;

namespace Drift;

/// <summary>What a check of a corpus found.</summary>
/// <param name="Faults">All faults, each of which stops an analysis; empty for none.</param>
/// <param name="Counts">What came back, by model, language and condition; null where the corpus could not be read.</param>
/// <param name="Notes">What a reader should know, one sentence an entry: fields that look misspelt, labels that count as none, vectors that are missing or stale.</param>
public sealed record StudyCheck(IReadOnlyList<CorpusFault> Faults, ResultTable? Counts, IReadOnlyList<string> Notes)
{
    /// <summary>The same as JSON, for other programs.</summary>
    public string Json() => CheckJson.Write(Faults, Counts, Notes);
}
