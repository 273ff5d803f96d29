namespace Drift;

/// <summary>How many threads a test takes; its result never depends on them.</summary>
internal static class Threads
{
    /// <summary>Options for parallel loops.</summary>
    /// <param name="threads">Threads at most; 0 for one a processor.</param>
    /// <exception cref="ArgumentException">The number is negative.</exception>
    public static ParallelOptions AtMost(int threads)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(threads);
        return new ParallelOptions { MaxDegreeOfParallelism = threads == 0 ? Environment.ProcessorCount : threads };
    }
}
