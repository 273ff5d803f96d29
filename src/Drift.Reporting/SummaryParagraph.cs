namespace Drift.Reporting;

/// <summary>A paragraph of the story that a run tells.</summary>
/// <param name="Subject">What it is about, in a few words: a model and pair, or a matter of the whole run.</param>
/// <param name="Text">Whole sentences.</param>
public sealed record SummaryParagraph(string Subject, string Text)
{
    /// <summary>Subject and text on one line.</summary>
    public override string ToString() => $"{Subject}: {Text}";
}
