namespace Drift.Reporting;

/// <summary>A paragraph of the story that a run tells.</summary>
/// <param name="Subject">What it is about, in a few words; paragraphs of one subject follow one another.</param>
/// <param name="Model">Id of the model it is about; null when it is about the whole run.</param>
/// <param name="Text">Whole sentences.</param>
public sealed record SummaryParagraph(string Subject, string? Model, string Text)
{
    /// <summary>Subject and text on one line.</summary>
    public override string ToString() => $"{Subject}: {Text}";
}
