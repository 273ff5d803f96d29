using System.Globalization;
using System.Text;

namespace Drift.Reporting;

/// <summary>A result table as HTML (well-formed as XML): caption, headings with unit and meaning, numbers to the right.</summary>
public static class HtmlTable
{
    /// <summary>Renders a table within a box that scrolls sideways, with its note and a list of what the columns mean.</summary>
    /// <param name="table">The table.</param>
    /// <param name="maximumRows">Rows shown; where there are more, a sentence says how many and where they are.</param>
    public static string Render(ResultTable table, int maximumRows = 1000)
    {
        ArgumentNullException.ThrowIfNull(table);
        StringBuilder html = new();
        html.Append(CultureInfo.InvariantCulture, $"<div class=\"table\" id=\"table-{HtmlText.Encode(table.Name)}\">\n<div class=\"scroll\" role=\"region\" aria-label=\"{HtmlText.Encode(table.Title)}\" tabindex=\"0\">\n<table>\n<caption>{HtmlText.Encode(table.Title)}</caption>\n<thead>\n<tr>");
        foreach (ResultColumn column in table.Columns)
            html.Append(CultureInfo.InvariantCulture, $"<th scope=\"col\"{Class(column)}><abbr title=\"{HtmlText.Encode(column.Meaning)}\">{HtmlText.Encode(column.Name)}</abbr></th>");
        html.Append("</tr>\n</thead>\n<tbody>\n");
        foreach (IReadOnlyList<object?> row in table.Rows.Take(maximumRows))
            AppendRow(html, table, row);
        html.Append("</tbody>\n</table>\n</div>\n");
        if (table.Rows.Count > maximumRows)
            html.Append(CultureInfo.InvariantCulture, $"<p class=\"note\">{maximumRows} of {table.Rows.Count} rows; all of them are in {HtmlText.Encode(table.Name)}.csv.</p>\n");
        if (table.Note.Length > 0)
            html.Append(CultureInfo.InvariantCulture, $"<p class=\"note\">{HtmlText.Encode(table.Note)}</p>\n");
        AppendMeanings(html, table);
        return html.Append("</div>\n").ToString();
    }

    private static void AppendRow(StringBuilder html, ResultTable table, IReadOnlyList<object?> row)
    {
        html.Append("<tr>");
        for (int i = 0; i < row.Count; i++)
        {
            string text = HtmlText.Encode(ResultTable.Print(row[i], table.Columns[i].Format));

            // The first column names the row. A text may be of any script, so it is kept apart from what stands around it.
            string value = row[i] is string ? $"<bdi>{text}</bdi>" : text;
            html.Append(i == 0 ? $"<th scope=\"row\"{Class(table.Columns[i])}>{value}</th>" : $"<td{Class(table.Columns[i])}>{value}</td>");
        }

        html.Append("</tr>\n");
    }

    private static void AppendMeanings(StringBuilder html, ResultTable table)
    {
        html.Append("<details class=\"meanings\"><summary>What the columns mean</summary>\n<dl>\n");
        foreach (ResultColumn column in table.Columns)
            html.Append(CultureInfo.InvariantCulture, $"<dt>{HtmlText.Encode(column.Name)}</dt><dd>{HtmlText.Encode(column.Meaning)}{(column.Unit.Length > 0 ? $" <span class=\"unit\">Unit: {HtmlText.Encode(column.Unit)}.</span>" : "")}</dd>\n");
        html.Append("</dl>\n</details>\n");
    }

    private static string Class(ResultColumn column) => column.Format == ColumnFormat.Text ? column.Name is "sentence" or "note" or "value" ? " class=\"prose\"" : "" : " class=\"number\"";
}
