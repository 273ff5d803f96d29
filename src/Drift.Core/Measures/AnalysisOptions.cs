namespace Drift;

/// <summary>Settings of <see cref="Analysis"/>.</summary>
public sealed record AnalysisOptions
{
    /// <summary>Seed of all random streams; 1 unless told, so that two readers get the same numbers; sampled p-values also depend on the order of the questions in the corpus.</summary>
    public uint Seed { get; init; } = 1;

    /// <summary>Permutations of each sampled test; at least 1. 9,999 makes the smallest p .0001, enough for tables of several hundred rows.</summary>
    public int Permutations { get; init; } = 9999;

    /// <summary>Resamples of each interval; at least 100. 9,999 keeps the Monte-Carlo error of an end below a fiftieth of its width.</summary>
    public int Resamples { get; init; } = 9999;

    /// <summary>Bucket of sentences that fixes the floor; null takes the floor at each question's length, as lengths differ by language.</summary>
    public int? FloorWindow { get; init; }

    /// <summary>Drift within ± this counts as none; above 0. .05 is a twentieth of the way from a human translation to an answer to another question.</summary>
    public double Margin { get; init; } = 0.05;

    /// <summary>Threads; changes no number. All cores unless told.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;
}
