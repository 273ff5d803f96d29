namespace Drift;

/// <summary>What came back from one model in one language and condition.</summary>
/// <param name="Model">Id of the model.</param>
/// <param name="Language">The language asked in.</param>
/// <param name="Condition">The condition; empty for the main one.</param>
/// <param name="Responses">All responses.</param>
/// <param name="Answered">Status <c>answered</c>.</param>
/// <param name="Truncated">Status <c>truncated</c>.</param>
/// <param name="Empty">Status <c>empty</c>.</param>
/// <param name="Moderated">Status <c>moderated</c>.</param>
/// <param name="Error">Status <c>error</c>.</param>
/// <param name="WrongScript">Usable responses whose letters are mostly not of the language's script.</param>
/// <param name="Undecided">Usable responses with fewer than 20 letters: kept in <c>right-language</c>.</param>
public sealed record ResponseCount(
    string Model, string Language, string Condition, int Responses, int Answered, int Truncated, int Empty, int Moderated, int Error,
    int WrongScript, int Undecided);
