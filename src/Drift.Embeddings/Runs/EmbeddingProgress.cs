namespace Drift.Embeddings;

/// <summary>How far a run is.</summary>
/// <param name="Done">Texts done.</param>
/// <param name="Total">Texts in all; null while the source is a stream of unknown length.</param>
/// <param name="FromCache">Of the texts done, those that came from the cache.</param>
/// <param name="Tokens">Tokens of the texts done.</param>
/// <param name="Elapsed">Time since the start.</param>
/// <param name="Left">Time left, by characters; null while it cannot be known.</param>
public readonly record struct EmbeddingProgress(int Done, int? Total, int FromCache, long Tokens, TimeSpan Elapsed, TimeSpan? Left);
