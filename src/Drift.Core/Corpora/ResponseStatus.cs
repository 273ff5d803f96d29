namespace Drift;

/// <summary>How a response came about.</summary>
public enum ResponseStatus
{
    /// <summary>The model finished.</summary>
    Answered,

    /// <summary>Cut at the token limit: embedded, flagged, counted.</summary>
    Truncated,

    /// <summary>No text: counted, never embedded.</summary>
    Empty,

    /// <summary>The route, not the model, withheld the text: counted, never embedded.</summary>
    Moderated,

    /// <summary>The call failed: counted, never embedded.</summary>
    Error,
}
