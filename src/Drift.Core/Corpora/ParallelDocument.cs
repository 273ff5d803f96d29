namespace Drift;

/// <summary>Consecutive sentences of a parallel text that belong together, the same in every language.</summary>
/// <param name="Id">Name of the document; unique within the text.</param>
/// <param name="Start">Index of its first sentence, from 0.</param>
/// <param name="Count">Number of its sentences; at least 1.</param>
public sealed record ParallelDocument(string Id, int Start, int Count);
