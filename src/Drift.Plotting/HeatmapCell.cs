namespace Drift.Plotting;

/// <summary>One pair of languages of a heatmap, on the scale that the models share.</summary>
internal sealed record HeatmapCell(string A, string B, int N, double? Drift, double? Debiased)
{
    /// <summary>The pairs of a model, all questions and all usable responses.</summary>
    public static IReadOnlyList<HeatmapCell> Of(AnalysisResult result, string model) =>
    [
        .. result.Drift
            .Where(row => row.Model == model && row.Role == QuestionRole.All && row.Subset == Subset.All)
            .Select(row => new HeatmapCell(
                row.A, row.B, row.N, row.DriftCommon,
                row.DriftCommon is null ? null : CommonScale.Factor(result.Drift, model, row.A, row.B) * row.DriftDebiased)),
    ];
}
