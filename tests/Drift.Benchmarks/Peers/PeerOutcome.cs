namespace Drift.Benchmarks;

/// <summary>What became of a call.</summary>
internal enum PeerOutcome
{
    /// <summary>It ended.</summary>
    Done,

    /// <summary>It went over the time limit.</summary>
    Killed,

    /// <summary>It was not run: at this size it would go over the time limit, by the square of the rows.</summary>
    Foreseen,

    /// <summary>It was not run: the memory has no room for its matrices.</summary>
    TooLarge,

    /// <summary>It ended with an error.</summary>
    Failed,
}
