namespace Drift.Reporting;

/// <summary>What a run says of language beyond estimates, for the sections of a report that it belongs to: sentences first, then tables.</summary>
internal static class LanguageSections
{
    /// <summary>Drift by model and pair, tested against 0 and against a margin.</summary>
    public static string Drift(AnalysisResult result) =>
        ReportSections.Tables([Filled(AnalysisTables.Main(result))], [])
        + OriginSections.Paragraphs([.. LanguageSentences.Tests(result), .. LanguageSentences.Equivalence(result)])
        + ReportSections.Tables([], [Tests(result), Equivalence(result), AnalysisTables.Drift(result), AnalysisTables.DriftSubsets(result)]);

    /// <summary>Language × role on the vectors; empty without two roles.</summary>
    public static string Roles(AnalysisResult result) =>
        OriginSections.Paragraphs(LanguageSentences.Roles(result)) + ReportSections.Tables([], [AnalysisTables.Roles(result)]);

    /// <summary>Variance shares, and the main effect of language beside that of human translations.</summary>
    public static string Shares(AnalysisResult result) =>
        OriginSections.Paragraphs(LanguageSentences.Shares(result))
        + ReportSections.Tables([AnalysisTables.VarianceShares(result)], [])
        + OriginSections.Paragraphs(LanguageSentences.MainEffect(result))
        + ReportSections.Tables([], [AnalysisTables.LanguageEffects(result)]);

    // Columns that no row fills, such as noise with one repeat, would push the others off the page.
    private static ResultTable Filled(ResultTable table) => table.Rows.Count == 0 ? table
        : table.Only([.. table.Columns.Where((_, i) => table.Rows.Any(row => row[i] is not null)).Select(column => column.Name)]);

    // The main subset; the others are descriptive, and in tables/.
    private static ResultTable Tests(AnalysisResult result) => AnalysisTables.DriftTests(
        result with { Language = result.Language with { Tests = [.. result.Language.Tests.Where(row => row.Subset == Subset.All)] } })
        .Only("model", "a", "b", "of", "n", "estimate", "t", "p", "Holm", "smallest p");

    private static ResultTable Equivalence(AnalysisResult result) => AnalysisTables.Equivalence(
        result with { Language = result.Language with { Equivalence = [.. result.Language.Equivalence.Where(row => row.Subset == Subset.All)] } })
        .Only("model", "a", "b", "n", "drift", "low 90", "high 90", "smallest margin", "beyond", "genre error", "verdict");
}
