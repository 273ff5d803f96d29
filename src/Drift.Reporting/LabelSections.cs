namespace Drift.Reporting;

/// <summary>The section of a report on rates of labels and on how far to trust them: sentences first, then tables.</summary>
internal static class LabelSections
{
    /// <summary>Empty without labels.</summary>
    public static string Of(AnalysisResult result) => OriginSections.Paragraphs(LabelSentences.Of(result))
        + ReportSections.Tables(
            [Renamed(MainRates(result)), Renamed(MainChanges(result)), Renamed(MainOrigins(result))],
            [AnalysisTables.RatesByOrigin(result), AnalysisTables.Rates(result), AnalysisTables.RateChangesByOrigin(result), AnalysisTables.RateChanges(result), AnalysisTables.OriginRates(result),
                AnalysisTables.CodersAgree(result), AnalysisTables.Confusion(result), AnalysisTables.RateCorrections(result), AnalysisTables.SensitivityCurves(result)]);

    /// <summary>COMPLETE by origin, coders side by side.</summary>
    public static ResultTable MainRates(AnalysisResult result) =>
        AnalysisTables.RatesByOrigin(With(result, result.Labels with { Rates = [.. result.Labels.Rates.Where(row => row.Label == Compliance.Complete)] }))
            .Only("models of", "models", "language", "set", "coder", "count", "asked", "share", "low", "high", "of valid");

    /// <summary>Pairs of an origin's models together, everything asked.</summary>
    public static ResultTable MainChanges(AnalysisResult result)
    {
        ResultTable table = AnalysisTables.RateChangesByOrigin(With(result, result.Labels with { Changes = [.. result.Labels.Changes.Where(row => row.Among == RateChange.Asked)] }))
            .Only("models of", "models", "pair", "set", "coder", "pairs", "first", "second", "change", "lost", "gained");
        return new ResultTable(
            table.Name, table.Title, table.Columns, table.Rows, "Models and questions are those of both languages; what has no valid label counts as not complete. Descriptive: origins are compared with families as the unit.");
    }

    /// <summary>Origins, one vote a family, everything asked.</summary>
    public static ResultTable MainOrigins(AnalysisResult result) =>
        AnalysisTables.OriginRates(With(result, result.Labels with { OriginRates = [.. result.Labels.OriginRates.Where(row => row is { Among: RateChange.Asked, Weighting: "families" })] }))
            .Only("origins", "in", "set", "coder", "first", "second", "difference", "low", "high", "p", "Holm", "smallest p", "families a", "families b");

    private static AnalysisResult With(AnalysisResult result, LabelResult labels) => result with { Labels = labels };

    // The whole table has the name, and stands folded in the same section.
    private static ResultTable Renamed(ResultTable table) => new($"{table.Name}-short", table.Title, table.Columns, table.Rows, table.Note);
}
