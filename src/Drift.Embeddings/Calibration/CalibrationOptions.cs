namespace Drift.Embeddings;

/// <summary>Settings of <see cref="Calibrator"/>.</summary>
public sealed record CalibrationOptions
{
    /// <summary>
    /// Languages to calibrate, every pair of them, the earlier one first (P@1 is from the first to the second); null takes all of the text
    /// that the encoder knows.
    /// </summary>
    public IReadOnlyList<string>? Languages { get; init; }

    /// <summary>
    /// Buckets to measure, by their names; null takes all. Fewer are quicker, but the interpolation between lengths, and the means that
    /// centring takes away, are then coarser.
    /// </summary>
    public IReadOnlyList<string>? Windows { get; init; }

    /// <summary>Whether floors are of centred vectors; null takes the encoder's default.</summary>
    public bool? Centred { get; init; }

    /// <summary>A second parallel text of another genre, in short documents, for the genre error; null leaves it out.</summary>
    public ParallelText? Genre { get; init; }

    /// <summary>How the second text is cited.</summary>
    public CalibrationSource? GenreSource { get; init; }

    /// <summary>Threads, cache and progress.</summary>
    public EmbeddingOptions Embedding { get; init; } = new();
}
