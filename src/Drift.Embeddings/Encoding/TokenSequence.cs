namespace Drift.Embeddings;

/// <summary>Token ids of one text, without marks and prefix.</summary>
/// <param name="Ids">Ids as the encoder counts them, runs of the unknown id merged into one.</param>
/// <param name="Pieces">Pieces before the merging.</param>
/// <param name="UnknownPieces">Unknown pieces before the merging.</param>
internal readonly record struct TokenSequence(int[] Ids, int Pieces, int UnknownPieces);
