using System.Globalization;
using System.Text;
using Drift.Plotting;

namespace Drift.Reporting;

/// <summary>The report of a run: one HTML file, readable without network, scripts or fonts of its own.</summary>
/// <remarks>Well-formed as XML. Every text of a corpus or a model is inert: no markup, no link, no character that turns the order of the page.</remarks>
public static class HtmlReport
{
    /// <summary>Writes the report as UTF-8; the stream stays open.</summary>
    /// <param name="result">The run's numbers.</param>
    /// <param name="figures">Figures in the order shown.</param>
    /// <param name="examples">Questions with their answers side by side; empty where the corpus has no texts.</param>
    /// <param name="stream">Where the page goes.</param>
    public static void Write(AnalysisResult result, IReadOnlyList<Figure> figures, IReadOnlyList<AnswerExample> examples, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(figures);
        ArgumentNullException.ThrowIfNull(examples);
        using StreamWriter writer = new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        List<(string Id, string Heading, string Html)> sections = [.. ReportSections.Of(result, figures, examples)];
        string title = HtmlText.Encode(RunTitle.Of(result));
        writer.Write($"""
            <!DOCTYPE html>
            <html lang="en" xmlns="http://www.w3.org/1999/xhtml">
            <head>
            <meta charset="utf-8"/>
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"/>
            <meta name="viewport" content="width=device-width, initial-scale=1"/>
            <meta name="referrer" content="no-referrer"/>
            <title>{title} – Drift</title>
            <style>
            {ReportStyle.Css}
            </style>
            </head>
            <body>
            <a class="skip" href="#summary">To the summary</a>
            <div class="page">
            <header>
            <h1><bdi>{title}</bdi></h1>
            <p class="lead">How answers to the same question shift with the language they are asked in, here {HtmlText.Encode(Prose.Languages(result.Settings.Languages))}. Corpus <bdi>{HtmlText.Encode(result.Corpus)}</bdi> ({HtmlText.Encode(result.License)}), encoder <bdi>{HtmlText.Encode(result.Settings.Embedder)}</bdi>, seed {result.Settings.Seed.ToString(CultureInfo.InvariantCulture)}, Drift {HtmlText.Encode(result.Settings.Version)}.</p>
            {(sections.Any(section => section.Id == "instrument") ? "<p class=\"lead\">Before you rely on a number: <a href=\"#instrument\">what the instrument can and cannot see</a>.</p>" : "")}
            </header>
            <nav aria-label="Contents">
            <ol>

            """.ReplaceLineEndings("\n"));
        foreach ((string id, string heading, _) in sections)
            writer.Write($"<li><a href=\"#{id}\">{heading}</a></li>\n");
        writer.Write("</ol>\n</nav>\n<main>\n");
        foreach ((string id, string heading, string html) in sections)
            writer.Write($"<section id=\"{id}\" aria-labelledby=\"{id}-heading\">\n<h2 id=\"{id}-heading\">{heading}</h2>\n{html}</section>\n");
        writer.Write("</main>\n</div>\n</body>\n</html>\n");
    }
}
