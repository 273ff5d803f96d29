namespace Drift;

/// <summary>Settings of <see cref="StudySheets.Make"/>.</summary>
public sealed record StudySheetOptions
{
    /// <summary>Answers to draw; all of them where there are fewer. Default 200.</summary>
    public int Count { get; init; } = 200;

    /// <summary>Seed of the draw and the orders. Default 1.</summary>
    public uint Seed { get; init; } = 1;

    /// <summary>Languages to draw from; null for all of the corpus.</summary>
    public IReadOnlyList<string>? Languages { get; init; }

    /// <summary>Sheets of the same answers, each in an order of its own: one a coder, or one a pass. Default 1.</summary>
    public int Sheets { get; init; } = 1;

    /// <summary>File of models of one's own, which go before those of the registry that ships; null for none.</summary>
    public string? Registry { get; init; }
}
