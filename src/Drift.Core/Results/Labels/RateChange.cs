namespace Drift;

/// <summary>How the rate of COMPLETE differs between two languages, paired by question.</summary>
/// <param name="Model">Id of the model; null for all models of an origin together.</param>
/// <param name="Origin">Origin of the model or group; null when unknown.</param>
/// <param name="Models">Number of models.</param>
/// <param name="A">First language.</param>
/// <param name="B">Second language.</param>
/// <param name="Set">Topic (or target) of the questions; <c>all</c> for all together.</param>
/// <param name="Coder">Whose labels.</param>
/// <param name="Among"><c>asked</c>: a cell without a valid label counts as not complete; <c>valid</c>: pairs with a valid label on both sides only.</param>
/// <param name="Pairs">Model × question pairs.</param>
/// <param name="CompleteA">Those complete in the first language.</param>
/// <param name="CompleteB">Those complete in the second.</param>
/// <param name="Lost">Complete in the first, not in the second.</param>
/// <param name="Gained">Complete in the second, not in the first.</param>
/// <param name="Difference">Rate in the second language − rate in the first, −1 to 1.</param>
/// <param name="Low">Lower end of its 95 % interval (Newcombe, paired); null for a group, whose pairs share questions.</param>
/// <param name="High">Upper end.</param>
/// <param name="PValue">McNemar's exact p; null for a group.</param>
/// <param name="MidPValue">Its mid-p; null for a group.</param>
/// <param name="SmallestP">The smallest exact p that this many pairs that differ could have given; null for a group.</param>
/// <param name="Adjusted">Holm over the models of one coder, set, pair of languages and denominator; null without p.</param>
/// <param name="RowsOddsRatio">Mantel and Haenszel's odds of COMPLETE, first language against second, a stratum a model: rows as the unit, descriptive; null for a model, or where it has no value.</param>
/// <param name="RowsPValue">Exact conditional p of the same; rows as the unit, descriptive, never for origin.</param>
public sealed record RateChange(
    string? Model, string? Origin, int Models, string A, string B, string Set, string Coder, string Among, int Pairs, int CompleteA, int CompleteB, int Lost, int Gained,
    double Difference, double? Low, double? High, double? PValue, double? MidPValue, double? SmallestP, double? Adjusted, double? RowsOddsRatio, double? RowsPValue)
{
    /// <summary>A cell without a valid label counts as not complete.</summary>
    public const string Asked = "asked";

    /// <summary>Only cells with a valid label.</summary>
    public const string Valid = "valid";
}
