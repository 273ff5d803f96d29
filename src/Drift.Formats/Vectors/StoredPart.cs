namespace Drift.Formats;

/// <summary>A part of an answer, or its question, as an encoder sees it.</summary>
/// <param name="Tokens">Its length in the encoder's tokens; at least 1.</param>
/// <param name="Vector">Unit vector, to the precision of half floats.</param>
public sealed record StoredPart(int Tokens, ReadOnlyMemory<float> Vector);
