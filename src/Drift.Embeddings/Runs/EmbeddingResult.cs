namespace Drift.Embeddings;

/// <summary>Outcome of <see cref="EmbeddingRun"/>.</summary>
/// <param name="Texts">One entry a text, in the order given.</param>
/// <param name="Ledger">One entry a language, in the order of their names.</param>
public sealed record EmbeddingResult(IReadOnlyList<EmbeddedText> Texts, IReadOnlyList<LedgerEntry> Ledger);
