namespace Drift.Tests.Statistics;

internal sealed record TwoProportionCase(int X1, int N1, int X2, int N2);

internal sealed record TwoProportionResults(
    IReadOnlyList<double> Newcombe, IReadOnlyList<double>? RiskRatio, IReadOnlyList<double>? OddsRatio, IReadOnlyList<double>? ChiSquare);
