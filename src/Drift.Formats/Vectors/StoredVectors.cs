namespace Drift.Formats;

/// <summary>What a file of vectors holds.</summary>
/// <param name="Encoder">Id of the encoder.</param>
/// <param name="EncoderHash">Its hash, lower-case hexadecimal.</param>
/// <param name="Dimension">Numbers in a vector.</param>
/// <param name="Text">What was embedded: <c>answer</c>, the whole answer without reasoning.</param>
/// <param name="Rows">One row a response.</param>
public sealed record StoredVectors(string Encoder, string EncoderHash, int Dimension, string Text, IReadOnlyList<StoredVector> Rows);
