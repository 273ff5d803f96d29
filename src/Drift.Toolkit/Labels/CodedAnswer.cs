namespace Drift;

/// <summary>An answer with its features.</summary>
/// <param name="Cell">The response.</param>
/// <param name="Family">The family of its model; the model itself where it is in none.</param>
/// <param name="Features">What the classifier sees.</param>
internal sealed record CodedAnswer(Cell Cell, string Family, float[] Features)
{
    /// <summary>What is held out together, by its name.</summary>
    public string Unit(string held) => held switch
    {
        "question" => Cell.QuestionId,
        "model" => Cell.Model,
        "family" => Family,
        "language" => Cell.Language,
        _ => throw new ArgumentException($"'{held}' is no unit, expected one of {string.Join(", ", StudyLabelling.Held)}.", nameof(held)),
    };
}
