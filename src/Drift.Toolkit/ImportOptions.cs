namespace Drift;

/// <summary>Settings of <see cref="StudyImport"/>.</summary>
public sealed record ImportOptions
{
    /// <summary>False writes numbers only: no text of a question or an answer.</summary>
    public bool WithTexts { get; init; } = true;

    /// <summary>Encoders whose vectors are written beside: the first for all answers in languages that it knows, the others for questions asked in several languages only.</summary>
    public IReadOnlyList<string> Vectors { get; init; } = [];

    /// <summary>True writes what a classifier reads beside those vectors too: vectors of heads, tails and questions, counts of the text's shape and hits of the rules.</summary>
    public bool WithFeatures { get; init; }

    /// <summary>Threads; they change no number.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>Told what went less well than it could without changing a number; nobody unless told.</summary>
    public Action<string>? Warn { get; init; }
}
