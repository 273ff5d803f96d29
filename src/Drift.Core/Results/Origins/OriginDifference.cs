namespace Drift;

/// <summary>A number of each model compared between two origins; families permuted.</summary>
/// <param name="A">First origin.</param>
/// <param name="B">Second origin.</param>
/// <param name="LanguageA">First language.</param>
/// <param name="LanguageB">Second language.</param>
/// <param name="Measure"><c>drift</c> (own ceiling), <c>driftCommon</c> (the models' mean ceiling, the form that compares models), <c>content drift</c> (adjusted for which questions were answered), <c>contrast</c> (sensitive less control, noise taken out, common ceiling), <c>raw contrast</c> where a model has no repeats.</param>
/// <param name="Weighting"><c>families</c>: one vote a family; <c>models</c>: one vote a model.</param>
/// <param name="First">Mean of the first origin.</param>
/// <param name="Second">Mean of the second.</param>
/// <param name="Difference">First − second.</param>
/// <param name="Low">Lower end of the 95 % interval, of what <see cref="Interval"/> says; null where it was not computed.</param>
/// <param name="High">Upper end.</param>
/// <param name="PValue">Two-sided, families permuted; null where no p could be at most .05.</param>
/// <param name="SmallestP">The smallest p that the families allow.</param>
/// <param name="ModelP">Two-sided, models permuted as if each were a family: too small where families differ; null with <c>families</c>.</param>
/// <param name="UnitsA">Families of the first origin.</param>
/// <param name="UnitsB">Families of the second.</param>
/// <param name="Models">Models.</param>
/// <param name="FamilyValues">Mean of each family, with its name.</param>
/// <param name="LeftOut">Models left out, for want of complete pairs or of an answer in a language.</param>
/// <param name="Note">What limits the row; empty when nothing does.</param>
public sealed record OriginDifference(
    string A, string B, string LanguageA, string LanguageB, string Measure, string Weighting, double First, double Second, double Difference,
    double? Low, double? High, double? PValue, double SmallestP, double? ModelP, int UnitsA, int UnitsB, int Models,
    IReadOnlyList<KeyValuePair<string, double>> FamilyValues, IReadOnlyList<string> LeftOut, string Note)
{
    /// <summary>
    /// <c>these models</c>: questions resampled, nothing said of other models of the origins, where a side has fewer than 6 families;
    /// <c>questions and families</c>: both resampled (Owen 2007), percentiles; null without interval.
    /// </summary>
    public string? Interval { get; init; }

    /// <summary>Holm over the pairs of languages and of origins of one measure, one vote a family; null with <c>models</c>, which stands beside it.</summary>
    public double? Adjusted { get; init; }

    /// <summary>Lower end of Welch's 95 % interval on family means, beside the other where the smaller side has 6 to 9 families; else null.</summary>
    public double? WelchLow { get; init; }

    /// <summary>Upper end.</summary>
    public double? WelchHigh { get; init; }
}
