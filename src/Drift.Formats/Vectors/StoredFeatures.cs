namespace Drift.Formats;

/// <summary>What a file of features holds: what a classifier needs of answers whose texts are not here, beside the vectors of the whole answers.</summary>
/// <param name="Encoder">Id of the encoder.</param>
/// <param name="EncoderHash">Its hash, lower-case hexadecimal.</param>
/// <param name="Dimension">Numbers in a vector.</param>
/// <param name="Names">Names of the numbers of a text.</param>
/// <param name="Rows">One row a response.</param>
public sealed record StoredFeatures(string Encoder, string EncoderHash, int Dimension, IReadOnlyList<string> Names, IReadOnlyList<StoredFeature> Rows);
