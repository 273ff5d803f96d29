namespace Drift.Embeddings;

/// <summary>A text for <see cref="EmbeddingRun"/>.</summary>
/// <param name="Language">Language that the ledger counts it under.</param>
/// <param name="Text">Not blank.</param>
/// <param name="MaxTokens">Tokens to embed at most; null embeds all of it.</param>
public readonly record struct TextToEmbed(string Language, string Text, int? MaxTokens = null);
