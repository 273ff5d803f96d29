namespace Drift.Labels;

/// <summary>Settings of <see cref="Judge"/>.</summary>
public sealed record JudgeOptions
{
    /// <summary>The model that judges, with its version: it is sent with every request and stands in the labels.</summary>
    public required string ModelId { get; init; }

    /// <summary>Seed of the first reply to an answer, counted on for the next ones. Default 1. Many services ignore it.</summary>
    public long Seed { get; init; } = 1;

    /// <summary>Replies to each answer, of which the vote is taken. Default 1.</summary>
    public int Replies { get; init; } = 1;

    /// <summary>Requests at once. Default 4.</summary>
    public int Concurrency { get; init; } = 4;

    /// <summary>Language of the rubric; null for the question's, where it has one, else English. Default English, so that all languages meet the same words.</summary>
    public string? RubricLanguage { get; init; } = "en";

    /// <summary>Most characters of an answer that are sent. Default 24,000, some 6,000 tokens.</summary>
    public int LongestAnswer { get; init; } = 24_000;

    /// <summary>Most tokens of a reply. Default 1,000: a judge that reasons aloud needs more.</summary>
    public int LongestReply { get; init; } = 1_000;
}
