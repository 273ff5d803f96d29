namespace Drift;

/// <summary>Everything about labels alone: rates, changes, origins, agreement, correction. Vectors play no part.</summary>
internal static class LabelAnalysis
{
    public static LabelResult Of(AnalysisInput input, AnalysisOptions options)
    {
        LabelGrid grid = new(input);
        return grid.Labels.Count == 0 ? LabelResult.Empty : new LabelResult(
            RateRows.Of(grid, options), ChangeRows.Of(grid), OriginRateRows.Of(grid, options), AgreementRows.Of(grid, options), CorrectionRows.Of(grid, options));
    }
}
