namespace Drift;

/// <summary>One response of a corpus without its text, which stays in the file: <see cref="Corpus.TextOf"/> and <see cref="Corpus.ReadTexts"/> give it.</summary>
/// <param name="Cell">Its place in the grid; unique within the corpus.</param>
/// <param name="Status">How it came about.</param>
/// <param name="FinishReason">What the route gave as reason for the end (<c>stop</c>, <c>length</c>); null when not known.</param>
/// <param name="Characters">Length of the text in UTF-16 units; in a corpus without texts what the row says, 0 when it says nothing.</param>
/// <param name="IsUsable">Whether it can be embedded: answered or truncated, and not blank.</param>
/// <param name="Match">Whether it is in the language asked in: by its script as long as nothing better is known; in a corpus without texts by the row's <c>answer_language</c>, where <c>mul</c> is mixed.</param>
public sealed record Response(
    Cell Cell, ResponseStatus Status, string? FinishReason, int Characters, bool IsUsable, LanguageMatch Match)
{
    /// <summary>Whether the subset <c>right-language</c> keeps it: in the language asked in, or undecided.</summary>
    public bool IsInRightLanguage => Match is LanguageMatch.Right or LanguageMatch.Undecided;

    /// <summary>Where its line starts in the file, in bytes.</summary>
    internal long Offset { get; init; }

    /// <summary>Length of its line in bytes, the end not counted.</summary>
    internal int Length { get; init; }

    /// <summary>Number of its line, from 1.</summary>
    internal int Line { get; init; }
}
