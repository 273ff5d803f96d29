namespace Drift;

/// <summary>The subsets of responses that each main number is given for.</summary>
public static class Subset
{
    /// <summary>Every usable response.</summary>
    public const string All = "all";

    /// <summary>Responses whose letters are of the language's script, and those too short to tell.</summary>
    public const string RightLanguage = "right-language";

    /// <summary>Responses that were not cut at the token limit.</summary>
    public const string Untruncated = "untruncated";

    /// <summary>Every usable response, cut to the number of tokens of the shortest one of its question and pair of languages; shift and floor are of the cut texts, the ceiling of whole ones.</summary>
    public const string EqualLength = "equal-length";

    /// <summary>Responses that the run's coder labels COMPLETE, with all repeats of their cell: what was said, where something was said. It compares other questions for each model.</summary>
    public const string Answered = "answered";

    /// <summary>All of them, in the order in which they are reported.</summary>
    public static IReadOnlyList<string> Known { get; } = [All, RightLanguage, Untruncated, EqualLength, Answered];

    /// <summary>Those that choose among whole responses; the other has vectors of its own for each pair of languages.</summary>
    internal static IReadOnlyList<string> OfWholeResponses { get; } = [All, RightLanguage, Untruncated, Answered];
}
