using System.Globalization;

namespace Drift.Embeddings;

/// <summary>A text's vector, and what it was made from.</summary>
/// <param name="Vector">The encoder's dimension, unit length.</param>
/// <param name="Tokens">Tokens embedded: a run of unknown pieces counts once, the encoder's marks and prefix do not count.</param>
/// <param name="Windows">Passes of the encoder; more than 1 where the text is longer than its window.</param>
/// <param name="UnknownPieces">Of <paramref name="Pieces"/>, those that the tokenizer does not know.</param>
/// <param name="Pieces">Pieces embedded, each unknown one counted by itself, so that the share of unknown ones is not made small by their merging.</param>
public sealed record EncodedText(float[] Vector, int Tokens, int Windows, int UnknownPieces, int Pieces)
{
    /// <summary>Length of the vector and the counts.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Vector.Length} numbers from {Tokens} tokens in {Windows} window{(Windows == 1 ? "" : "s")}, {UnknownPieces} of {Pieces} pieces unknown");
}
