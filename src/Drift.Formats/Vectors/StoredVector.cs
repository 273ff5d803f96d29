namespace Drift.Formats;

/// <summary>A row of a file of vectors.</summary>
/// <param name="Cell">The response.</param>
/// <param name="Tokens">Its length in the encoder's tokens; at least 1.</param>
/// <param name="Windows">Windows that it was cut into; at least 1.</param>
/// <param name="Pieces">Pieces that the tokenizer made of it.</param>
/// <param name="Unknown">Pieces among them that it does not know.</param>
/// <param name="Vector">Unit vector, to the precision of half floats.</param>
/// <param name="QuestionSimilarity">Cosine of response and question, both as embedded; null where the question has no text.</param>
/// <param name="HeadSimilarity">Cosine of the response's first tokens and the question.</param>
/// <param name="TailSimilarity">Cosine of the response's last tokens and the question.</param>
public sealed record StoredVector(
    Cell Cell, int Tokens, int Windows, int Pieces, int Unknown, ReadOnlyMemory<float> Vector, float? QuestionSimilarity, float? HeadSimilarity, float? TailSimilarity);
