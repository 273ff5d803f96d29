namespace Drift;

/// <summary>Whether the families of two origins lie on their own sides: pull of the first minus pull of the second.</summary>
/// <param name="A">First origin.</param>
/// <param name="B">Second origin.</param>
/// <param name="Language">The language, or a pair (<c>en-zh</c>) for the change from its first to its second.</param>
/// <param name="First">Pull of the first origin's families, one vote each.</param>
/// <param name="Second">Pull of the second's.</param>
/// <param name="Separation">Their difference.</param>
/// <param name="PValue">Families permuted, centroids built again in each arrangement; two-sided; null where no p could be at most .05.</param>
/// <param name="SmallestP">The smallest p that the families allow.</param>
/// <param name="FamilyValues">Pull of each family, with its name, in the corpus's order.</param>
/// <param name="Questions">Questions that every family answered.</param>
/// <param name="Models">Models.</param>
/// <param name="Note">What limits the row; empty when nothing does.</param>
public sealed record PullSeparation(
    string A, string B, string Language, double First, double Second, double Separation, double? PValue, double SmallestP,
    IReadOnlyList<KeyValuePair<string, double>> FamilyValues, int Questions, int Models, string Note)
{
    /// <summary>Holm over the languages, or over the changes between languages, and pairs of origins.</summary>
    public double? Adjusted { get; init; }
}
