namespace Drift;

/// <summary>The roles a question may have, and the name of the rows that hold all of them.</summary>
public static class QuestionRole
{
    /// <summary>A question that some state or party would rather not have answered plainly.</summary>
    public const string Sensitive = "sensitive";

    /// <summary>A neutral question: the null against which sensitive ones are read.</summary>
    public const string Control = "control";

    /// <summary>A question about values; reported apart from both.</summary>
    public const string Values = "values";

    /// <summary>Not a role: the rows of a result that take all questions together.</summary>
    public const string All = "all";

    /// <summary>The three roles a question may have.</summary>
    public static IReadOnlyList<string> Known { get; } = [Sensitive, Control, Values];
}
