namespace Drift.Embeddings;

/// <summary>How an encoder turns text into token ids. The ids are the encoder's: pieces of the model file plus <paramref name="Offset"/>.</summary>
/// <param name="File">SentencePiece model in the encoder's folder (Unigram, without byte fallback).</param>
/// <param name="Begin">Id put before the prefix.</param>
/// <param name="End">Id put after the text.</param>
/// <param name="Unknown">Id of what the tokenizer does not know; a run of it becomes one.</param>
/// <param name="Padding">Id under mask 0. Drift never pads; kept for whoever reads the folder.</param>
/// <param name="Offset">What is added to the ids of the model file's pieces; the unknown id is not moved.</param>
/// <param name="Prefix">Text tokenized by itself and put before every text (<c>query:</c>); may be empty.</param>
/// <param name="RemovesControls">True: control characters that SentencePiece drops are dropped; false: they are unknown pieces.</param>
public sealed record TokenizerSettings(
    string File, int Begin, int End, int Unknown, int Padding, int Offset, string Prefix, bool RemovesControls);
