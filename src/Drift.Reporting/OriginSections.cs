using Drift.Plotting;

namespace Drift.Reporting;

/// <summary>The sections of a report on what was answered, on origin, and on the instrument: sentences first, then figures, then tables.</summary>
internal static class OriginSections
{
    private const string TwoPartFigures = "two-parts-", PullFigures = "pull-", MapFigures = "map-", SpecificationFigures = "specifications-";

    /// <summary>Beginnings of the names of figures that stand in one of these sections.</summary>
    public static IReadOnlyList<string> Figures { get; } = [TwoPartFigures, PullFigures, MapFigures, SpecificationFigures];

    /// <summary>What was answered, and what was said; empty without labels.</summary>
    public static string Answered(AnalysisResult result, IReadOnlyList<Figure> figures) =>
        Paragraphs(TwoPartSentences.Of(result)) + Drawn(figures, TwoPartFigures)
        + ReportSections.Tables([AnalysisTables.TwoPartsByOrigin(result), AnalysisTables.LabelSeparation(result)], [AnalysisTables.TwoParts(result)]);

    /// <summary>Tests of origin; where none is possible, the sentence that says why.</summary>
    public static string Origin(AnalysisResult result)
    {
        IEnumerable<string> limits = result.Limitations.Where(limit => limit.Code is "origin-not-testable" or "origin-not-tested" or "origin-confounded" or "derived-models" or "origin-unknown" or "families-joined")
            .Select(limit => limit.Sentence);
        bool isTested = OriginSentences.IsTested(result);
        return Paragraphs([.. OriginSentences.Of(result), .. SpecificationSentences.Dependent(result), .. limits])
            + ReportSections.Tables(isTested ? [AnalysisTables.OriginShort(result)] : [], isTested ? [AnalysisTables.OriginDifferences(result), AnalysisTables.OriginFamilies(result), AnalysisTables.Origin(result), AnalysisTables.OriginQuestions(result)] : []);
    }

    /// <summary>Pull, nearest neighbours and the map of models.</summary>
    public static string Whose(AnalysisResult result, IReadOnlyList<Figure> figures)
    {
        bool isTested = OriginSentences.IsTested(result);
        return Paragraphs(PullSentences.Of(result)) + Drawn(figures, PullFigures) + Drawn(figures, MapFigures)
            + ReportSections.Tables(isTested ? [AnalysisTables.PullSeparation(result), AnalysisTables.Neighbours(result)] : [], isTested ? [AnalysisTables.Pull(result), AnalysisTables.Map(result)] : []);
    }

    /// <summary>What the instrument can and cannot see; empty where nothing was measured.</summary>
    public static string Instrument(AnalysisResult result, IReadOnlyList<Figure> figures)
    {
        string answers = string.Concat(InstrumentSentences.Of(result).Select(row => $"<dt>{HtmlText.Encode(row.Asked)}</dt><dd>{ReportSections.Unbroken(HtmlText.Encode(row.Answer)).Replace("\n", "<br/>\n", StringComparison.Ordinal)}</dd>\n"));
        return answers.Length == 0 ? "" : $"<p>Drift is read off an instrument: an encoder that turns answers into vectors, and texts that calibrate it. What it leaves room for in this run, and what it cannot tell:</p>\n<dl class=\"terms\">\n{answers}</dl>\n"
            + ReportSections.Tables([AnalysisTables.Instrument(result)], [])
            + Drawn(figures, SpecificationFigures)
            + ReportSections.Tables([AnalysisTables.SpecificationVerdicts(result), AnalysisTables.OriginSpecifications(result)], [AnalysisTables.Specifications(result), AnalysisTables.EncoderAgreements(result)]);
    }

    // A paragraph that begins with a question has it as its heading.
    internal static string Paragraphs(IEnumerable<string> sentences) => string.Concat(sentences.Select(s =>
        (s.StartsWith("Do ", StringComparison.Ordinal) || s.StartsWith("Is ", StringComparison.Ordinal)) && s.IndexOf("? ", StringComparison.Ordinal) is > 0 and int end
            ? $"<h3>{HtmlText.Encode(s[..(end + 1)])}</h3>\n{Paragraph(s[(end + 2)..])}"
            : Paragraph(s)));

    private static string Paragraph(string text) => $"<p>{ReportSections.Unbroken(HtmlText.Encode(text))}</p>\n";

    private static string Drawn(IReadOnlyList<Figure> figures, string stem) =>
        string.Concat(figures.Where(figure => figure.Name.StartsWith(stem, StringComparison.Ordinal)).Select(ReportSections.FigureHtml));
}
