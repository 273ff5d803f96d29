namespace Drift;

/// <summary>A question with one text per language; the same question in every language has the same id.</summary>
/// <param name="Id">Unique within the corpus.</param>
/// <param name="Topic">What it is about, in the corpus's own words; empty when the corpus does not say.</param>
/// <param name="Role">Why it is asked: one of <see cref="QuestionRole"/>'s values.</param>
/// <param name="Target">ISO 3166-1 alpha-2 code of the state that it is sensitive for; null for none.</param>
/// <param name="Matched">True for a control of the same form as the sensitive questions (politics of a state that is not the model's).</param>
/// <param name="Text">Text by language (BCP 47).</param>
/// <param name="Conditions">Other wordings: condition → language → text; empty when there are none.</param>
public sealed record Question(
    string Id,
    string Topic,
    string Role,
    string? Target,
    bool Matched,
    IReadOnlyDictionary<string, string> Text,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Conditions)
{
    /// <summary>Languages whose translation somebody is said to have checked; empty when the corpus does not say.</summary>
    public IReadOnlyCollection<string> CheckedTranslations { get; init; } = [];
}
