namespace Drift.Embeddings;

/// <summary>The windows of one bucket in one language, embedded.</summary>
/// <param name="Vectors">One a window.</param>
/// <param name="Tokens">Tokens of each window.</param>
internal sealed record WindowVectors(float[][] Vectors, int[] Tokens);
