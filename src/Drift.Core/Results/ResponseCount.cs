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
/// <param name="WrongLanguage">Usable responses in another language: not in <c>right-language</c>.</param>
/// <param name="MixedLanguage">Usable responses partly in another language: not in <c>right-language</c>.</param>
/// <param name="Undecided">Usable responses too short to tell, or in a language that Drift does not know: kept in <c>right-language</c>.</param>
public sealed record ResponseCount(
    string Model, string Language, string Condition, int Responses, int Answered, int Truncated, int Empty, int Moderated, int Error,
    int WrongLanguage, int MixedLanguage, int Undecided);
