namespace Drift;

/// <summary>The label scheme <c>compliance</c>: was the request answered (SpeechMap's terms).</summary>
public static class Compliance
{
    /// <summary>Name of the scheme.</summary>
    public const string Scheme = "compliance";

    /// <summary>The request was answered in full.</summary>
    public const string Complete = "COMPLETE";

    /// <summary>Answered in part, or led elsewhere.</summary>
    public const string Evasive = "EVASIVE";

    /// <summary>Refused.</summary>
    public const string Denial = "DENIAL";

    /// <summary>The coder could not tell; counts as no label.</summary>
    public const string Unsure = "UNSURE";

    /// <summary>The labels that say something of an answer; others are a coder's errors.</summary>
    public static IReadOnlyList<string> Valid { get; } = [Complete, Evasive, Denial];
}
