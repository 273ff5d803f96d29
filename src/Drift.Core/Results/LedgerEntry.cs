namespace Drift;

/// <summary>What the encoder did with the texts of one language.</summary>
/// <param name="Language">The language asked in.</param>
/// <param name="Texts">Texts embedded.</param>
/// <param name="Tokens">Tokens in all, the encoder's marks not counted.</param>
/// <param name="Windows">Windows in all; more than the texts where a text was cut.</param>
/// <param name="UnknownShare">Share of pieces that the tokenizer does not know; 0 to 1.</param>
/// <param name="FromCache">Texts whose vector came from the cache.</param>
public sealed record LedgerEntry(string Language, int Texts, long Tokens, long Windows, double UnknownShare, int FromCache);
