using System.Globalization;

namespace Drift;

/// <summary>Outcome of <see cref="ClassifierTest"/>.</summary>
/// <param name="Accuracy">Share of rows put into their own group by the fit that left out their fold, in [0, 1]; a decision of 0 counts half.</param>
/// <param name="Auc">Share of pairs of a row of each group whose decisions are in order, in [0, 1]; ties count half; .5 by chance.</param>
/// <param name="ChanceAccuracy">Share of the larger group: what a rule without vectors reaches.</param>
/// <param name="PValue">Permutation p of the accuracy in (0, 1]; null when no arrangements were given.</param>
/// <param name="AucPValue">Permutation p of the AUC in (0, 1]; null when no arrangements were given.</param>
/// <param name="SmallestP">The smallest p that the accuracy could have had; null when no arrangements were given.</param>
/// <param name="SmallestAucP">The smallest p that the AUC could have had; null when no arrangements were given.</param>
/// <param name="IsExact">Whether all arrangements were enumerated.</param>
/// <param name="GroupSizes">Rows of the smaller and of the larger label.</param>
/// <param name="FoldCount">Number of folds.</param>
/// <param name="Cost">C of <see cref="LogisticRegression"/>.</param>
/// <param name="Decisions">w·xᵢ + b of each row from the fit without its fold, in order; above 0 for the larger label.</param>
/// <param name="PermutedAccuracies">Accuracy under each arrangement, in order.</param>
/// <param name="PermutedAucs">AUC under each arrangement, in order.</param>
public sealed record ClassifierTestResult(
    double Accuracy, double Auc, double ChanceAccuracy, double? PValue, double? AucPValue, double? SmallestP, double? SmallestAucP, bool IsExact,
    IReadOnlyList<int> GroupSizes, int FoldCount, double Cost, IReadOnlyList<double> Decisions,
    IReadOnlyList<double> PermutedAccuracies, IReadOnlyList<double> PermutedAucs)
{
    /// <summary>The one-line report.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"classifier, {FoldCount} folds: accuracy {Accuracy:0.0000} (chance {ChanceAccuracy:0.0000}){P(PValue)}, AUC {Auc:0.0000}{P(AucPValue)}{Arrangements()}, n {string.Join(" + ", GroupSizes)}");

    private static string P(double? p) => p is { } value ? string.Create(CultureInfo.InvariantCulture, $" p {value:0.0000}") : "";

    private string Arrangements() => PValue is null ? ", no p" : string.Create(CultureInfo.InvariantCulture, $" ({(IsExact ? "exact, " : "")}{PermutedAccuracies.Count} arrangements)");
}
