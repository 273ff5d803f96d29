using System.Globalization;

namespace Drift.Plotting;

/// <summary>One hue from light to dark: in order for every kind of sight, and in grey.</summary>
internal static class ColourRamp
{
    // ColorBrewer's Blues, whose lightness falls evenly.
    private static readonly (int R, int G, int B)[] stops =
        [(247, 251, 255), (222, 235, 247), (198, 219, 239), (158, 202, 225), (107, 174, 214), (66, 146, 198), (33, 113, 181), (8, 81, 156), (8, 48, 107)];

    /// <summary>The colour at a share of the scale; beyond its ends the colour of the end.</summary>
    public static string At(double share)
    {
        (double r, double g, double b) = Mix(share);
        return string.Create(CultureInfo.InvariantCulture, $"#{(int)Math.Round(r):X2}{(int)Math.Round(g):X2}{(int)Math.Round(b):X2}");
    }

    /// <summary>Black or white, whichever contrasts more with the colour at a share (WCAG's relative luminance).</summary>
    public static string InkOn(double share)
    {
        (double r, double g, double b) = Mix(share);
        double luminance = 0.2126 * Linear(r) + 0.7152 * Linear(g) + 0.0722 * Linear(b);
        return 1.05 / (luminance + 0.05) > (luminance + 0.05) / 0.05 ? Palette.Paper : Palette.Black;
    }

    private static double Linear(double channel) => channel <= 10.3 ? channel / 255 / 12.92 : Math.Pow((channel / 255 + 0.055) / 1.055, 2.4);

    private static (double R, double G, double B) Mix(double share)
    {
        double place = Math.Clamp(share, 0, 1) * (stops.Length - 1);
        int i = Math.Min((int)place, stops.Length - 2);
        double t = place - i;
        return (stops[i].R + t * (stops[i + 1].R - stops[i].R), stops[i].G + t * (stops[i + 1].G - stops[i].G), stops[i].B + t * (stops[i + 1].B - stops[i].B));
    }
}
