namespace Drift.Plotting;

/// <summary>How a role of questions is drawn: by shape as well as by colour, so that neither is needed to tell them apart.</summary>
internal static class RoleMarker
{
    /// <summary>The roles in the order of a chart's rows.</summary>
    public static IReadOnlyList<string> Order { get; } = [QuestionRole.All, QuestionRole.Sensitive, QuestionRole.Control, QuestionRole.Values];

    public static string Colour(string role) => role switch
    {
        QuestionRole.Sensitive => Palette.Vermillion,
        QuestionRole.Control => Palette.Blue,
        QuestionRole.Values => Palette.Green,
        _ => Palette.Ink,
    };

    public static void Draw(Sheet sheet, string role, double x, double y)
    {
        string colour = Colour(role);
        switch (role)
        {
            case QuestionRole.Sensitive: sheet.Polygon([(x, y - 3.4), (x + 3.2, y + 2.3), (x - 3.2, y + 2.3)], colour); break;
            case QuestionRole.Control: sheet.Rectangle(x - 2.5, y - 2.5, 5, 5, colour); break;
            case QuestionRole.Values: sheet.Polygon([(x, y + 3.4), (x + 3.2, y - 2.3), (x - 3.2, y - 2.3)], colour); break;
            default: sheet.Circle(x, y, 2.7, colour); break;
        }
    }

    /// <summary>The mark of the noise between repeats: an open diamond.</summary>
    public static void DrawNoise(Sheet sheet, double x, double y) =>
        sheet.Polygon([(x, y - 3.4), (x + 2.6, y), (x, y + 3.4), (x - 2.6, y)], Palette.Paper, Palette.Soft, 0.9);
}
