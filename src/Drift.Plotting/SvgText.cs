using System.Globalization;
using System.Security;
using System.Text;

namespace Drift.Plotting;

/// <summary>Writes a sheet as SVG: text as outlines, no ids and no clip paths, so equal sheets give equal bytes.</summary>
internal static class SvgText
{
    public static string Of(Sheet sheet, string title, string alternativeText)
    {
        StringBuilder svg = new();
        string w = PathText.Number(sheet.Width), h = PathText.Number(sheet.Height);
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{w}pt\" height=\"{h}pt\" viewBox=\"0 0 {w} {h}\" role=\"img\" aria-label=\"{Escape(alternativeText)}\">\n");
        svg.Append(CultureInfo.InvariantCulture, $"<title>{Escape(title)}</title>\n");
        svg.Append(CultureInfo.InvariantCulture, $"<path d=\"M0 0H{w}V{h}H0Z\" fill=\"{Palette.Paper}\"/>\n");
        foreach (Shape shape in sheet.Shapes.Where(shape => shape.Path.Length > 0))
        {
            svg.Append(CultureInfo.InvariantCulture, $"<path d=\"{shape.Path}\" fill=\"{shape.Fill ?? "none"}\"");
            if (shape.Stroke is not null)
                svg.Append(CultureInfo.InvariantCulture, $" stroke=\"{shape.Stroke}\" stroke-width=\"{PathText.Number(shape.StrokeWidth)}\"");
            svg.Append("/>\n");
        }

        return svg.Append("</svg>\n").ToString();
    }

    // What XML cannot hold, and what would turn the order of the text around the figure, is no part of a label.
    private static string Escape(string text) => SecurityElement.Escape(string.Concat(text.Where(c =>
        !char.IsControl(c) && !char.IsSurrogate(c) && c is not ((>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u2028' or '\u2029' or >= '\uFFFE'))));
}
