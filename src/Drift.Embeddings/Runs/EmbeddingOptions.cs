namespace Drift.Embeddings;

/// <summary>Settings of <see cref="EmbeddingRun"/>; none changes a vector.</summary>
public sealed record EmbeddingOptions
{
    /// <summary>Texts embedded at once; by default as many as there are processors, since each takes one thread.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>Where vectors are looked up and stored; null computes all of them.</summary>
    public VectorCache? Cache { get; init; }

    /// <summary>Told ten times a second and at the end.</summary>
    public IProgress<EmbeddingProgress>? Progress { get; init; }

    /// <summary>Clock of the progress; it touches no result.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
