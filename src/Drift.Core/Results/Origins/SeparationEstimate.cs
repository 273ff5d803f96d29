namespace Drift;

/// <summary>Whether distance tells that a coder labels the two answers of a pair differently.</summary>
/// <param name="A">First language.</param>
/// <param name="B">Second language.</param>
/// <param name="Coder">Whose labels; valid ones only.</param>
/// <param name="Auc">Area under the curve of the distance, within questions: share of pairs of models of which the one with differing labels lies further apart; .5 is chance.</param>
/// <param name="AucLength">The same of length alone: |log of the ratio of the two sides' characters − its median over the models|; over <see cref="WithLength"/> pairs, null where these hold none to compare.</param>
/// <param name="AucBoth">Of both together: their ranks within the question, added, so that nothing is learnt from the labels; over the same pairs as of length.</param>
/// <param name="N">Model × question pairs.</param>
/// <param name="Changed">Those with differing labels.</param>
public sealed record SeparationEstimate(string A, string B, string Coder, double Auc, double? AucLength, double? AucBoth, int N, int Changed)
{
    /// <summary>Pairs of which both lengths are known: those of <see cref="AucLength"/> and <see cref="AucBoth"/>.</summary>
    public int WithLength { get; init; }
}
