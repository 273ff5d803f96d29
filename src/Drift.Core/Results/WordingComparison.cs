namespace Drift;

/// <summary>Does language move the answers more than wording does? Paired by question.</summary>
/// <param name="Model">Id of the model.</param>
/// <param name="A">First language.</param>
/// <param name="B">Second language.</param>
/// <param name="Language">The language (A or B) in which the second wording was asked.</param>
/// <param name="Role"><c>all</c>, <c>sensitive</c>, <c>control</c> or <c>values</c>.</param>
/// <param name="N">Questions with all the responses that are needed.</param>
/// <param name="LanguageDrift">Debiased language drift (shift − noise − floor, in units of the pair's scale) over these questions.</param>
/// <param name="WordingDrift">Debiased wording shift (shift − noise) in the same units.</param>
/// <param name="Difference">Language − wording.</param>
/// <param name="Low">Lower end of the 95 % interval of the difference.</param>
/// <param name="High">Upper end.</param>
/// <param name="PValue">Two-sided sign-flip p over questions; null with fewer than 2 questions.</param>
/// <param name="SmallestP">The smallest p that the test could give.</param>
/// <param name="Adjusted">Holm over all rows of the role.</param>
/// <param name="Unit">The unit of inference: <c>question</c>.</param>
public sealed record WordingComparison(
    string Model, string A, string B, string Language, string Role, int N,
    double LanguageDrift, double WordingDrift, double Difference, double? Low, double? High,
    double? PValue, double? SmallestP, double? Adjusted, string Unit);
