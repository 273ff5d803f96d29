namespace Drift;

/// <summary>What a coder says of a response.</summary>
/// <param name="Cell">The response.</param>
/// <param name="Scheme">What is judged, such as <c>compliance</c>.</param>
/// <param name="Coder">Who judged: a person, a judge model, a rule.</param>
/// <param name="CoderVersion">Its version; empty when not known.</param>
/// <param name="Value">The label, such as <c>COMPLETE</c>; a coder's error has its own value, such as <c>ERROR</c>.</param>
/// <param name="IsStale">Whether the response was asked again after it was judged, so that the label is of another text.</param>
public sealed record Label(Cell Cell, string Scheme, string Coder, string CoderVersion, string Value, bool IsStale)
{
    /// <summary>What kind of coder; null when not known. A program is never called human.</summary>
    public CoderKind? Kind { get; init; }

    /// <summary>How sure the coder is of the label, 0 to 1; null when it does not say.</summary>
    public double? Probability { get; init; }

    /// <summary>Why this label, in the coder's words; empty for none.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Who gave or settled it, where that is not the coder itself; empty when not known.</summary>
    public string By { get; init; } = "";

    /// <summary>When, as the corpus writes it (ISO 8601); empty when not known.</summary>
    public string At { get; init; } = "";
}
