namespace Drift;

/// <summary>Does language move the answers more than wording does? Within questions, and, free of most of the encoder's own distance, against controls.</summary>
/// <remarks>The sign-flip test of a plain row rejects on human translations too, since the encoder holds languages apart: only <see cref="Contrast"/> rows bear a claim.</remarks>
/// <param name="Model">Id of the model.</param>
/// <param name="A">First language.</param>
/// <param name="B">Second language.</param>
/// <param name="Language">The language (A or B) in which the second wording was asked.</param>
/// <param name="Role"><c>all</c>, <c>sensitive</c>, <c>control</c> or <c>values</c>; or <see cref="Contrast"/>, where every number is that on sensitive questions less that on controls.</param>
/// <param name="N">Questions with all the responses that are needed.</param>
/// <param name="LanguageDrift">Debiased language shift (shift − noise, in units of the pair's scale) over these questions; it still holds the encoder's own distance between the languages.</param>
/// <param name="WordingDrift">Debiased wording shift (shift − noise) in the same units.</param>
/// <param name="Difference">Language − wording.</param>
/// <param name="Low">Lower end of the 95 % interval of the difference.</param>
/// <param name="High">Upper end.</param>
/// <param name="PValue">Two-sided p over questions: signs flipped, or roles permuted for <see cref="Contrast"/>; null with fewer than 2 questions.</param>
/// <param name="SmallestP">The smallest p that the test could give.</param>
/// <param name="Adjusted">Holm over all rows of the role.</param>
/// <param name="Unit">The unit of inference: <c>question</c>.</param>
public sealed record WordingComparison(
    string Model, string A, string B, string Language, string Role, int N,
    double LanguageDrift, double WordingDrift, double Difference, double? Low, double? High,
    double? PValue, double? SmallestP, double? Adjusted, string Unit)
{
    /// <summary>The role of rows that take sensitive less control: what the encoder's own distance between the languages cannot make.</summary>
    public const string Contrast = "sensitive − control";

    /// <summary>The condition of the second wording.</summary>
    public string Condition { get; init; } = "";

    /// <summary>Whether all arrangements were enumerated; null without a test.</summary>
    public bool? IsExact { get; init; }
}
