namespace Drift.Embeddings;

/// <summary>Some sentences of the parallel text that are embedded as one text.</summary>
/// <param name="Sentences">Numbers of the sentences from 0, in order.</param>
/// <param name="Cluster">Number of its document; for joined documents its own.</param>
/// <param name="Fold">0 for odd documents (the first, the third …), 1 for even ones; means something for centred floors only.</param>
internal sealed record CalibrationWindow(int[] Sentences, int Cluster, int Fold);
