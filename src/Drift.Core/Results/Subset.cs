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

    /// <summary>The three, in the order in which they are reported.</summary>
    public static IReadOnlyList<string> Known { get; } = [All, RightLanguage, Untruncated];
}
