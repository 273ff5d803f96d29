namespace Drift;

/// <summary>A usable response as a measure sees it: its cell, its length and its vector.</summary>
/// <param name="Cell">The place in the grid.</param>
/// <param name="InRightLanguage">False where it is, in whole or in part, in another language than the one asked in.</param>
/// <param name="Untruncated">False where the response was cut at the token limit.</param>
/// <param name="Tokens">Length in the encoder's tokens; at least 1.</param>
/// <param name="Vector">Unit vector of d finite numbers.</param>
public sealed record ResponseVector(Cell Cell, bool InRightLanguage, bool Untruncated, int Tokens, ReadOnlyMemory<float> Vector)
{
    /// <summary>Length of the text in UTF-16 units; 0 where it is not known.</summary>
    public int Characters { get; init; }

    /// <summary>What the run's coder says of it; null without a valid label.</summary>
    public string? Label { get; init; }

    internal bool IsIn(string subset) => subset switch
    {
        Subset.All => true,
        Subset.RightLanguage => InRightLanguage,
        Subset.Untruncated => Untruncated,
        _ => throw new ArgumentException($"The subset '{subset}' does not choose among single responses; these do: {Subset.All}, {Subset.RightLanguage}, {Subset.Untruncated}.", nameof(subset)),
    };
}
