namespace Drift.Plotting;

/// <summary>A finished picture: a chart's factory makes it, and it gives itself as SVG, PDF and PNG.</summary>
/// <remarks>The same result gives the same bytes, in any process on one kind of machine. Text is outlines: no font is needed to read it.</remarks>
public sealed class Figure
{
    private const double PrintScale = 300.0 / 72;
    private readonly Lazy<string> svg;

    internal Figure(string name, string title, Sheet sheet, string alternativeText, string caption)
    {
        (Name, Title, Sheet, AlternativeText, Caption) = (name, title, sheet, alternativeText, caption);
        svg = new Lazy<string>(() => SvgText.Of(sheet, title, alternativeText));
    }

    /// <summary>Stem of its files: lower case, hyphens.</summary>
    public string Name { get; }

    /// <summary>A few words that say what it shows.</summary>
    public string Title { get; }

    /// <summary>What it shows, for those who do not see it.</summary>
    public string AlternativeText { get; }

    /// <summary>What is shown, with unit, n, interval, method, seed, encoder and version.</summary>
    public string Caption { get; }

    /// <summary>Width on paper, in millimetres.</summary>
    public double WidthMm => Sheet.Width / Sheet.PointsPerMillimetre;

    /// <summary>Height on paper, in millimetres.</summary>
    public double HeightMm => Sheet.Height / Sheet.PointsPerMillimetre;

    /// <summary>The picture as SVG, without an XML declaration, so that it can stand within a page.</summary>
    public string Svg => svg.Value;

    /// <summary>What is drawn.</summary>
    internal Sheet Sheet { get; }

    /// <summary>The picture as PDF of one page, without dates.</summary>
    public byte[] Pdf() => SheetPainter.Pdf(Sheet, Title, AlternativeText);

    /// <summary>The picture as PNG.</summary>
    /// <param name="scale">Pixels per point (1/72 inch); by default 300 dots per inch, what journals ask for.</param>
    /// <exception cref="ArgumentOutOfRangeException">The scale is not positive and finite.</exception>
    public byte[] Png(double scale = PrintScale)
    {
        if (!double.IsFinite(scale) || scale <= 0)
            throw new ArgumentOutOfRangeException(nameof(scale), scale, "A scale is a positive number of pixels per point.");
        return SheetPainter.Png(Sheet, scale);
    }

    /// <summary>Writes <c>Name.svg</c>, <c>Name.pdf</c> and <c>Name.png</c> into a folder, which is made where it is missing.</summary>
    public void Save(string folder)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, Name + ".svg"), Svg);
        File.WriteAllBytes(Path.Combine(folder, Name + ".pdf"), Pdf());
        File.WriteAllBytes(Path.Combine(folder, Name + ".png"), Png());
    }

    /// <summary>Name, title and size.</summary>
    public override string ToString() => $"{Name}: {Title} ({WidthMm:0} × {HeightMm:0} mm)";

    /// <summary>A name for files from a model's id: lower case, what is no letter, digit, point or hyphen becomes a hyphen.</summary>
    internal static string Stem(string text) =>
        string.Concat(text.Select(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' ? char.ToLowerInvariant(c) : '-'));
}
