namespace Drift.Plotting;

/// <summary>Colours of figures: Okabe and Ito's set, told apart by the colour-blind, and greys.</summary>
internal static class Palette
{
    public const string Black = "#000000";
    public const string Ink = "#1A1A1A";
    public const string Soft = "#595959";
    public const string Rule = "#BDBDBD";
    public const string Shade = "#D0D0D0";
    public const string Faint = "#E6E6E6";
    public const string Band = "#F5F5F5";
    public const string Paper = "#FFFFFF";
    public const string Vermillion = "#D55E00";
    public const string Blue = "#0072B2";
    public const string Green = "#009E73";
    public const string Purple = "#CC79A7";
}
