namespace Drift.Labels;

/// <summary>Settings of <see cref="CodingSheet"/>.</summary>
public sealed record SheetOptions
{
    /// <summary>Answers to draw; all of them where there are fewer. Default 200.</summary>
    public int Count { get; init; } = 200;

    /// <summary>Which of the seed's orders the rows stand in, from 1. Default 1.</summary>
    /// <remarks>A second coder, or a second pass, reads the same rows in another order, so that what came before a row does not move both alike.</remarks>
    public int Order { get; init; } = 1;

    /// <summary>Most characters of an answer that are shown. Default 30,000, since spreadsheets cut cells at 32,767 and say nothing.</summary>
    public int LongestAnswer { get; init; } = 30_000;
}
