using System.Globalization;
using System.Text;

namespace Drift.Plotting;

/// <summary>The one place through which all text in figures goes: shaped by HarfBuzz, measured as it is drawn, drawn as outlines.</summary>
/// <remarks>
/// <para>Outlines need no font at the reader's, and keep what SVG and PDF text loses (ligatures, marks, the order of letters).</para>
/// <para>Ships Noto Sans, which has Latin, Greek and Cyrillic. A character that no font of the chain has is an error that names it,
/// never a box. More scripts come by adding faces to the chain; bidirectional order belongs in <see cref="Runs"/>.</para>
/// </remarks>
public static class TextLayer
{
    private static readonly Lazy<FontFace[]> regular = new(() => [FontFace.Open("NotoSans_400Regular.ttf")]);
    private static readonly Lazy<FontFace[]> bold = new(() => [FontFace.Open("NotoSans_700Bold.ttf")]);

    /// <summary>The width of a text, in the unit of the size: exactly what drawing it takes.</summary>
    /// <exception cref="ArgumentException">The fonts lack a character.</exception>
    public static double Measure(string text, double size, bool isBold = false) => Shape(text, size, isBold, 0, 0, null);

    /// <summary>The characters of a text that the fonts lack, each once, such as "U+4E2D (中)"; empty when it can be drawn.</summary>
    public static IReadOnlyList<string> Missing(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return [.. text.EnumerateRunes().Distinct().Where(rune => !regular.Value.Any(face => face.Has(rune.Value))).Select(Name)];
    }

    /// <summary>Adds the outlines of a text to a path, its baseline beginning at x, y, and gives its width.</summary>
    internal static double Draw(string text, double size, bool isBold, double x, double y, PathText path) =>
        Shape(text, size, isBold, x, y, path);

    private static double Shape(string text, double size, bool isBold, double x, double y, PathText? path)
    {
        ArgumentNullException.ThrowIfNull(text);
        double width = 0;
        foreach ((FontFace face, string run) in Runs(text, (isBold ? bold : regular).Value))
            width += face.Shape(run, size, x + width, y, path);
        return width;
    }

    /// <summary>Cuts a text where the face changes: each character goes to the first face that has it.</summary>
    private static IEnumerable<(FontFace Face, string Run)> Runs(string text, FontFace[] chain)
    {
        FontFace? current = null;
        StringBuilder run = new();
        foreach (Rune rune in text.EnumerateRunes())
        {
            FontFace face = Array.Find(chain, f => f.Has(rune.Value))
                ?? throw new ArgumentException($"The fonts of figures lack {Name(rune)}, in \"{text}\".", nameof(text));
            if (face != current && current is not null)
            {
                yield return (current, run.ToString());
                run.Clear();
            }

            current = face;
            run.Append(rune.ToString());
        }

        if (current is not null)
            yield return (current, run.ToString());
    }

    private static string Name(Rune rune)
    {
        string code = "U+" + rune.Value.ToString("X4", CultureInfo.InvariantCulture);
        return Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse
            ? code : $"{code} ({rune})";
    }
}
