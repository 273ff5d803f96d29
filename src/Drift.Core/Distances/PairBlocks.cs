using System.Runtime.Intrinsics;

namespace Drift;

/// <summary>The distances of n rows in blocks of 8 × 8: computed from vectors, or read from a matrix.</summary>
internal abstract class PairBlocks
{
    /// <summary>Number of rows n.</summary>
    public abstract int Count { get; }

    /// <summary>Number of chunks of eight rows; the last one may be filled up, and whoever adds must leave the filling out.</summary>
    public int Chunks => (Count + 7) / 8;

    /// <summary>Squared distances between the rows of two chunks.</summary>
    /// <param name="a">First chunk.</param>
    /// <param name="b">Second chunk.</param>
    /// <param name="squared">Eight vectors: vector j holds the distances of the eight rows of a to row j of b.</param>
    public abstract void SquaredDistances(int a, int b, Span<Vector512<double>> squared);
}
