namespace Drift;

/// <summary>A study cannot be done as it was asked for; the message is one sentence for the person who asked.</summary>
public sealed class StudyException : Exception
{
    /// <summary>With a sentence that says what, where and what to do.</summary>
    public StudyException(string message)
        : base(message)
    {
    }

    /// <summary>From a guard's error: its sentence without the name of a parameter.</summary>
    internal static StudyException From(ArgumentException e) =>
        new(e.ParamName is { } name ? e.Message.Replace($" (Parameter '{name}')", "", StringComparison.Ordinal) : e.Message, e);

    /// <summary>With a sentence and its cause.</summary>
    public StudyException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
