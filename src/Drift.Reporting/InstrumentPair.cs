namespace Drift.Reporting;

/// <summary>What is known of the instrument for one pair of languages: the rows of all models over all questions, and whether distance tells labels.</summary>
internal sealed record InstrumentPair(string A, string B, IReadOnlyList<DriftEstimate> Rows, SeparationEstimate? Labels)
{
    public static IReadOnlyList<InstrumentPair> Of(AnalysisResult result) =>
    [
        .. result.Drift.Where(row => row.Role == QuestionRole.All && row.Subset == Subset.All).GroupBy(row => (row.A, row.B))
            .Select(pair => new InstrumentPair(pair.Key.A, pair.Key.B, [.. pair], result.Origin.Labels.FirstOrDefault(l => l.A == pair.Key.A && l.B == pair.Key.B))),
    ];

    /// <summary>The median of a number of the models; null where none has it.</summary>
    public double? Middle(Func<DriftEstimate, double?> number)
    {
        double[] sorted = [.. Rows.Select(number).OfType<double>().Order()];
        return sorted.Length == 0 ? null : (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
