namespace Drift;

/// <summary>Rates of COMPLETE compared between two origins: in one language, or their change between two (difference in differences); families are the unit.</summary>
/// <param name="A">First origin.</param>
/// <param name="B">Second origin.</param>
/// <param name="LanguageA">The language, or the first of two.</param>
/// <param name="LanguageB">The second language, whose rate minus the first's is compared; null for one language.</param>
/// <param name="Set">Topic (or target) of the questions; <c>all</c> for all together.</param>
/// <param name="Coder">Whose labels.</param>
/// <param name="Among"><c>asked</c> or <c>valid</c>, as in <see cref="RateChange"/>.</param>
/// <param name="Weighting"><c>families</c>: one vote a family, the main form; <c>models</c>: one vote a model.</param>
/// <param name="First">Mean of the first origin.</param>
/// <param name="Second">Mean of the second.</param>
/// <param name="Difference">First − second.</param>
/// <param name="Low">Lower end of its 95 % interval (percentile); null with fewer than two questions, or where a resample leaves a model without one.</param>
/// <param name="High">Upper end.</param>
/// <param name="Interval"><c>these models</c>: questions resampled; <c>questions and families</c> from six families on each side on; empty without one.</param>
/// <param name="WelchLow">Lower end of Welch's 95 % interval on family means, with 6 to 9 families on the smaller side; null else.</param>
/// <param name="WelchHigh">Upper end.</param>
/// <param name="PValue">p with families permuted, two-sided; null where it could not be at most .05.</param>
/// <param name="SmallestP">The smallest p that the families allow.</param>
/// <param name="Adjusted">Holm over the pairs of origins and languages of one coder, set, denominator and kind (rates, changes), families' form; null without p.</param>
/// <param name="ModelP">p with models permuted as if each were a family: too small where families differ; null with one vote a family.</param>
/// <param name="UnitsA">Families of the first origin.</param>
/// <param name="UnitsB">Families of the second.</param>
/// <param name="Models">Models.</param>
/// <param name="Questions">Questions.</param>
/// <param name="FamilyValues">Value of each family.</param>
public sealed record OriginRate(
    string A, string B, string LanguageA, string? LanguageB, string Set, string Coder, string Among, string Weighting, double First, double Second, double Difference,
    double? Low, double? High, string Interval, double? WelchLow, double? WelchHigh, double? PValue, double SmallestP, double? Adjusted, double? ModelP,
    int UnitsA, int UnitsB, int Models, int Questions, IReadOnlyList<KeyValuePair<string, double>> FamilyValues);
