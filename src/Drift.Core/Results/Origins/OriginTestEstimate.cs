namespace Drift;

/// <summary>Do models of two origins answer differently: one test, in one language or on the differences between two.</summary>
/// <param name="A">First origin (ISO 3166-1 alpha-2).</param>
/// <param name="B">Second origin.</param>
/// <param name="Language">The language, or the pair (<c>en-zh</c>) for the interaction of language and origin.</param>
/// <param name="Term"><c>origin</c>, or <c>language × origin</c>: the same test on the differences of each model and question.</param>
/// <param name="Test"><c>PERMANOVA</c>, <c>energy</c>, <c>MMD</c> or <c>PERMDISP</c>.</param>
/// <param name="Statistic">Pseudo-F, E, MMD² or F.</param>
/// <param name="R2">PERMANOVA: share of the sum of squares after question; else null.</param>
/// <param name="PValue">Families permuted; null where no p could be at most .05.</param>
/// <param name="SmallestP">The smallest p that the families allow.</param>
/// <param name="Unit"><c>family</c>.</param>
/// <param name="UnitsA">Families of the first origin.</param>
/// <param name="UnitsB">Families of the second.</param>
/// <param name="Arrangements">Ways to deal the families onto the two sides.</param>
/// <param name="Weighting"><c>families</c>: one vote a family; <c>models</c>: one vote a model.</param>
/// <param name="ModelP">p from permuting models as if each were a family: too small where families differ, printed as a warning; null with <c>families</c>.</param>
/// <param name="Questions">Complete questions.</param>
/// <param name="Models">Models.</param>
/// <param name="Dropped">Models left out because they miss more than a tenth of the questions, or a language of the row.</param>
/// <param name="Embedder">Id of the encoder.</param>
/// <param name="Subset">Subset of the responses.</param>
/// <param name="Note">What limits the row; empty when nothing does.</param>
public sealed record OriginTestEstimate(
    string A, string B, string Language, string Term, string Test, double Statistic, double? R2, double? PValue, double SmallestP, string Unit,
    int UnitsA, int UnitsB, int Arrangements, string Weighting, double? ModelP, int Questions, int Models, IReadOnlyList<string> Dropped,
    string Embedder, string Subset, string Note)
{
    /// <summary>
    /// What is dropped so that every cell is filled: <c>models</c> that miss more than a tenth of the questions, then the questions still incomplete (the main
    /// form); or the incomplete <c>questions</c> alone.
    /// </summary>
    public string Dropping { get; init; } = "models";

    /// <summary>
    /// Holm over the languages (or pairs of languages) and pairs of origins of one test and term; one vote a family, in the main form or, where that allows no test,
    /// in the other. Null in all other rows, which stand beside these.
    /// </summary>
    public double? Adjusted { get; init; }
}
