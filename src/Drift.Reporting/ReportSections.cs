using System.Text;
using Drift.Plotting;

namespace Drift.Reporting;

/// <summary>The sections of a report, in order; one without content is left out.</summary>
internal static class ReportSections
{
    private const int OpenRows = 60, OpenFigures = 4, OpenModels = 1, OpenParagraphs = 3;

    public static IEnumerable<(string Id, string Heading, string Html)> Of(AnalysisResult result, IReadOnlyList<Figure> figures, IReadOnlyList<AnswerExample> examples) =>
        new (string Id, string Heading, string Html)[]
        {
            ("summary", "Summary", Story(result)),
            ("figures", "Figures", Figures([.. figures.Where(figure => !IsPlaced(figure))])),
            ("reading", "How to read the numbers", Glossary.Html(result)),
            ("drift", "Drift", LanguageSections.Drift(result)),
            ("contrast", "Contrast: sensitive against control questions", Tables([Contrast(result, isMain: true)], [Contrast(result, isMain: false)]) + LanguageSections.Roles(result)),
            ("wording", "Language against wording", Tables([AnalysisTables.WordingComparison(result), AnalysisTables.Wording(result)], [])),
            ("shares", "What varies with what", LanguageSections.Shares(result)),
            ("labels", "How often answers were complete", LabelSections.Of(result)),
            ("answered", "What was answered, and what was said", OriginSections.Answered(result, figures)),
            ("origin", "Origin", OriginSections.Origin(result)),
            ("whose", "Whose answers are these?", OriginSections.Whose(result, figures)),
            ("targets", "By target", Tables([AnalysisTables.Targets(result)], [])),
            ("instrument", "What the instrument can and cannot see", OriginSections.Instrument(result, figures)),
            ("examples", "Answers side by side", Examples(result, examples)),
            ("counts", "What came back", Tables([AnalysisTables.Models(result), AnalysisTables.Counts(result), AnalysisTables.Ledger(result)], [])),
            ("limitations", "What limits this run", Limitations(result)),
            ("settings", "Settings and inputs", Tables([AnalysisTables.Settings(result)], [])),
        }.Where(section => section.Html.Length > 0);

    // What is said of the whole run comes first. Models one by one come last, folded where they are many, since the first figure has them all.
    private static string Story(AnalysisResult result)
    {
        List<IGrouping<string, SummaryParagraph>> subjects = [.. Summary.Of(result).GroupBy(paragraph => paragraph.Subject)];
        List<IGrouping<string, SummaryParagraph>> models = [.. subjects.Where(subject => subject.First().Model is not null)];
        string single = string.Concat(models.Select(Subject));
        return string.Concat(subjects.Except(models).Select(Subject))
            + (models.Count > OpenModels ? $"<details><summary>{Prose.Count(models.Count, "model")}, one by one</summary>\n{single}</details>\n" : single);
    }

    private static string Subject(IGrouping<string, SummaryParagraph> subject)
    {
        string[] told = [.. subject.Select(paragraph => $"<p>{Unbroken(HtmlText.Encode(paragraph.Text))}</p>\n")];
        int open = subject.First().Model is null && told.Length > OpenParagraphs + 1 ? OpenParagraphs : told.Length;
        return $"<div class=\"story\">\n<h3><bdi>{HtmlText.Encode(subject.Key)}</bdi></h3>\n{string.Concat(told.Take(open))}"
            + (open < told.Length ? $"<details><summary>{(subject.Key == Summary.Limits ? Prose.Count(told.Length - open, "more limit") + " of what is said here" : Prose.Count(told.Length - open, "more paragraph"))}</summary>\n{string.Concat(told.Skip(open))}</details>\n" : "")
            + "</div>\n";
    }

    // Figures that stand in the section that they belong to.
    private static bool IsPlaced(Figure figure) => OriginSections.Figures.Any(stem => figure.Name.StartsWith(stem, StringComparison.Ordinal));

    // A number stays on the line of its sign or word: "95 %", "p .02".
    internal static string Unbroken(string text) => text.Replace(" %", "\u00A0%", StringComparison.Ordinal).Replace(" .", "\u00A0.", StringComparison.Ordinal).Replace(" ≤", "\u00A0≤", StringComparison.Ordinal).Replace(" &lt; ", "\u00A0&lt;\u00A0", StringComparison.Ordinal);

    private static string Figures(IReadOnlyList<Figure> figures)
    {
        string rest = string.Concat(figures.Skip(OpenFigures).Select(FigureHtml));
        return string.Concat(figures.Take(OpenFigures).Select(FigureHtml))
            + (rest.Length > 0 ? $"<details><summary>{Prose.Count(figures.Count - OpenFigures, "more figure")}</summary>\n{rest}</details>\n" : "");
    }

    internal static string FigureHtml(Figure figure)
    {
        string size = figure.WidthMm > 150 ? "wide" : figure.WidthMm > 100 ? "middle" : "narrow";
        return $"<figure>\n<div class=\"plate {size}\"><div class=\"scroll\" role=\"region\" aria-label=\"{HtmlText.Encode(figure.Title)}\" tabindex=\"0\">\n{figure.Svg}</div></div>\n<figcaption>{HtmlText.Encode(figure.Caption)}</figcaption>\n</figure>\n";
    }

    private static ResultTable Contrast(AnalysisResult result, bool isMain)
    {
        ResultTable table = AnalysisTables.Contrast(result with { Contrast = [.. result.Contrast.Where(row => row.Subset == Subset.All == isMain)] });
        return isMain ? table : new ResultTable("contrast-subsets", "Contrast over subsets of the responses", table.Columns, table.Rows, "Descriptive, beside the table of contrasts.");
    }

    // Long tables and those for the record are folded: the page stays one that a person reads. The latter are too wide for paper.
    internal static string Tables(IReadOnlyList<ResultTable> open, IReadOnlyList<ResultTable> folded)
    {
        StringBuilder html = new();
        foreach (ResultTable table in open.Concat(folded).Where(table => table.Rows.Count > 0))
        {
            string rendered = HtmlTable.Render(table);
            html.Append(folded.Contains(table) || table.Rows.Count > OpenRows
                ? $"<details{(folded.Contains(table) ? " class=\"record\"" : "")}><summary>{HtmlText.Encode(table.Title)} ({Prose.Count(table.Rows.Count, "row")})</summary>\n{rendered}</details>\n"
                : rendered);
        }

        return html.ToString();
    }

    private static string Examples(AnalysisResult result, IReadOnlyList<AnswerExample> examples)
    {
        string table = Tables([], [AnalysisTables.Questions(result)]);
        return examples.Count == 0 ? table
            : "<p>Questions whose answers lie far apart, as they came back. They are examples: picked for their distance, not typical of the run. Characters that would work unseen stand as their code, such as [U+202E].</p>\n"
                + string.Concat(examples.Select(HtmlExample.Render)) + table;
    }

    private static string Limitations(AnalysisResult result) => result.Limitations.Count == 0 ? ""
        : $"<ul class=\"limits\">\n{string.Concat(result.Limitations.Select(limitation => $"<li>{HtmlText.Encode(limitation.Sentence)}</li>\n"))}</ul>\n";
}
