namespace Drift.Plotting;

/// <summary>A page in points (1/72 inch) on which a figure is laid out; SVG, PDF and PNG draw the same shapes.</summary>
internal sealed class Sheet(double width, double height)
{
    public const double PointsPerMillimetre = 72 / 25.4;

    private readonly List<Shape> shapes = [];

    public double Width { get; } = width;

    public double Height { get; } = height;

    public IReadOnlyList<Shape> Shapes => shapes;

    /// <summary>Every text in the order drawn, for tests.</summary>
    public IEnumerable<string> Texts => shapes.Where(shape => shape.Text is not null).Select(shape => shape.Text!);

    public void Line(double x1, double y1, double x2, double y2, string colour, double strokeWidth = 0.6) =>
        Add(new PathText().Move(x1, y1).Line(x2, y2), null, colour, strokeWidth);

    public void Rectangle(double x, double y, double w, double h, string? fill, string? stroke = null, double strokeWidth = 0.6) =>
        Polygon([(x, y), (x + w, y), (x + w, y + h), (x, y + h)], fill, stroke, strokeWidth);

    public void Polygon(ReadOnlySpan<(double X, double Y)> corners, string? fill, string? stroke = null, double strokeWidth = 0.6)
    {
        PathText path = new PathText().Move(corners[0].X, corners[0].Y);
        foreach ((double x, double y) in corners[1..])
            path.Line(x, y);
        Add(path.Close(), fill, stroke, strokeWidth);
    }

    public void Circle(double x, double y, double r, string? fill, string? stroke = null, double strokeWidth = 0.6)
    {
        // The control points that come nearest to a circle with four cubics.
        double k = 0.5523 * r;
        PathText path = new PathText().Move(x + r, y)
            .Curve(x + r, y + k, x + k, y + r, x, y + r).Curve(x - k, y + r, x - r, y + k, x - r, y)
            .Curve(x - r, y - k, x - k, y - r, x, y - r).Curve(x + k, y - r, x + r, y - k, x + r, y);
        Add(path.Close(), fill, stroke, strokeWidth);
    }

    /// <summary>Draws a text with its baseline at y, and gives its width.</summary>
    public double Text(string text, double x, double y, double size, Align align = Align.Left, string colour = Palette.Ink, bool isBold = false)
    {
        double width = TextLayer.Measure(text, size, isBold);
        PathText path = new();
        double left = align switch { Align.Left => x, Align.Centre => x - width / 2, _ => x - width };
        TextLayer.Draw(text, size, isBold, left, y, path);
        shapes.Add(new Shape(path.ToString(), colour, null, 0, text));
        return width;
    }

    private void Add(PathText path, string? fill, string? stroke, double strokeWidth) =>
        shapes.Add(new Shape(path.ToString(), fill, stroke, strokeWidth, null));
}
