using System.Globalization;
using System.Text;
using SkiaSharp;

namespace Drift.Plotting;

/// <summary>Writes path data as SVG has it, at two decimals of a point: the one form that every output reads.</summary>
internal sealed class PathText
{
    private readonly StringBuilder data = new();

    public PathText Move(double x, double y) => Verb('M', x, y);

    public PathText Line(double x, double y) => Verb('L', x, y);

    public PathText Curve(double x1, double y1, double x2, double y2, double x, double y) => Verb('C', x1, y1, x2, y2, x, y);

    public PathText Close()
    {
        data.Append('Z');
        return this;
    }

    /// <summary>Adds an outline, scaled and moved.</summary>
    public void Add(SKPath outline, double scale, double x, double y)
    {
        using SKPath.RawIterator verbs = outline.CreateRawIterator();
        SKPoint[] p = new SKPoint[4];
        double X(int i) => x + scale * p[i].X;
        double Y(int i) => y + scale * p[i].Y;
        while (true)
        {
            switch (verbs.Next(p))
            {
                case SKPathVerb.Move: Verb('M', X(0), Y(0)); break;
                case SKPathVerb.Line: Verb('L', X(1), Y(1)); break;
                case SKPathVerb.Quad: Verb('Q', X(1), Y(1), X(2), Y(2)); break;
                case SKPathVerb.Cubic: Verb('C', X(1), Y(1), X(2), Y(2), X(3), Y(3)); break;
                case SKPathVerb.Close: Close(); break;
                case SKPathVerb.Done: return;
                default: throw new NotSupportedException("A font outline holds a conic; TrueType and CFF have none.");
            }
        }
    }

    public override string ToString() => data.ToString();

    /// <summary>A length or place at two decimals.</summary>
    public static string Number(double value) => Math.Round(value, 2).ToString("0.##", CultureInfo.InvariantCulture) is var text && text == "-0" ? "0" : text;

    private PathText Verb(char verb, params ReadOnlySpan<double> numbers)
    {
        data.Append(verb);
        for (int i = 0; i < numbers.Length; i++)
            data.Append(i == 0 ? "" : " ").Append(Number(numbers[i]));
        return this;
    }
}
