namespace Drift.Plotting;

/// <summary>How the origin of a model is drawn: by shape as well as by colour; derived models hollow, unknown ones as a cross.</summary>
internal sealed class OriginMarker
{
    private const double R = 3;
    private static readonly string[] colours = [Palette.Vermillion, Palette.Blue, Palette.Green, Palette.Purple];
    private readonly List<string> origins;

    /// <summary>Marks for the origins of a run's families, then for those that only derived models have.</summary>
    public OriginMarker(LineageResult lineage) => origins =
    [
        .. lineage.Families.Select(f => f.Origin).Distinct().Order(StringComparer.Ordinal)
            .Union(lineage.Models.Select(m => m.Model.Origin).OfType<string>().Distinct().Order(StringComparer.Ordinal)),
    ];

    /// <summary>The colour of an origin; grey for an unknown one and beyond the fourth.</summary>
    public string Colour(string? origin) => origin is not null && origins.IndexOf(origin) is >= 0 and int place && place < colours.Length ? colours[place] : Palette.Soft;

    /// <summary>Draws the mark of a model.</summary>
    public void Draw(Sheet sheet, string? origin, bool isDerived, double x, double y)
    {
        string colour = Colour(origin);
        (string fill, string? stroke) = isDerived ? (Palette.Paper, colour) : (colour, null);
        int place = origin is null ? -1 : origins.IndexOf(origin);
        switch (place)
        {
            case < 0:
                sheet.Line(x - R + 0.6, y - R + 0.6, x + R - 0.6, y + R - 0.6, colour, 1.2);
                sheet.Line(x - R + 0.6, y + R - 0.6, x + R - 0.6, y - R + 0.6, colour, 1.2);
                break;
            case 0: sheet.Circle(x, y, R - 0.2, fill, stroke, 1.2); break;
            case 1: sheet.Rectangle(x - R + 0.4, y - R + 0.4, 2 * R - 0.8, 2 * R - 0.8, fill, stroke, 1.2); break;
            case 2: sheet.Polygon([(x, y - R - 0.5), (x + R + 0.2, y + R - 0.7), (x - R - 0.2, y + R - 0.7)], fill, stroke, 1.2); break;
            default: sheet.Polygon([(x, y - R - 0.6), (x + R + 0.2, y), (x, y + R + 0.6), (x - R - 0.2, y)], fill, stroke, 1.2); break;
        }
    }
}
