namespace Drift.Embeddings;

/// <summary>What <see cref="EmbeddingRun"/> made of one text.</summary>
/// <param name="Encoded">Vector and counts. Equal texts share one.</param>
/// <param name="FromCache">True if it was not computed in this run.</param>
public readonly record struct EmbeddedText(EncodedText Encoded, bool FromCache)
{
    /// <summary>The vector, of unit length.</summary>
    public float[] Vector => Encoded.Vector;

    /// <summary>Tokens embedded.</summary>
    public int Tokens => Encoded.Tokens;
}
