using System.Globalization;

namespace Drift.Plotting;

/// <summary>Where everything of a forest chart stands. Lengths in points.</summary>
internal sealed class ForestLayout
{
    private const double Size = 7.5, Small = 7, RowHeight = 11.5, GroupGap = 6, NameWidth = 122, WideName = 168, Heading = 17, Top = 30, Left = 4, BandHeight = 7;
    private readonly IReadOnlyList<(string Model, IReadOnlyList<ForestRow> Rows)> groups;
    private readonly IReadOnlyDictionary<int, string> headings;
    private readonly IReadOnlyList<string>[] names;
    private readonly double roleLeft, plotLeft, plotRight, valueRight, countRight, bottom;
    private readonly AxisRange range;

    /// <param name="groups">Rows by model.</param>
    /// <param name="headings">Headings, by the place of the model that they stand above.</param>
    public ForestLayout(IReadOnlyList<(string Model, IReadOnlyList<ForestRow> Rows)> groups, IReadOnlyDictionary<int, string> headings)
    {
        (this.groups, this.headings) = (groups, headings);
        double page = Width.DoubleColumn * Sheet.PointsPerMillimetre;
        names = [.. groups.Select(group => WrappedText.Lines(group.Model, groups.All(g => g.Rows.Count == 1) ? WideName : NameWidth, Size, isBold: true))];
        roleLeft = Left + 10 + names.SelectMany(lines => lines).Max(line => TextLayer.Measure(line, Size, isBold: true));

        // Room for the heading of the column, and for half of what stands above the line at 0.
        plotLeft = roleLeft + 24 + Math.Max(TextLayer.Measure("questions", Size, isBold: true), groups.SelectMany(group => group.Rows).Max(row => TextLayer.Measure(row.Role, Size)));
        countRight = page - Left;
        valueRight = countRight - 8 - Math.Max(TextLayer.Measure("n", Size, isBold: true), groups.SelectMany(group => group.Rows).Max(row => TextLayer.Measure(Count(row), Size)));
        plotRight = valueRight - 12 - Math.Max(62, groups.SelectMany(group => group.Rows).Max(row => TextLayer.Measure(Value(row), Size)));
        bottom = Top + Enumerable.Range(0, groups.Count).Sum(Height);
        range = AxisRange.Of(groups.SelectMany(group => group.Rows).SelectMany(row => new[] { row.Value, row.Low, row.High, row.Noise, row.OneContent?.High }));
        Sheet = new Sheet(page, bottom + 48);
    }

    public Sheet Sheet { get; }

    public void Draw()
    {
        DrawHeader();
        double top = Top;
        for (int i = 0; i < groups.Count; i++)
        {
            if (i % 2 == 0)
                Sheet.Rectangle(0, top + HeadingOf(i), Sheet.Width, Height(i) - HeadingOf(i), Palette.Band);
            top += Height(i);
        }

        foreach (double tick in range.Ticks)
            Sheet.Line(X(tick), Top, X(tick), bottom, tick is 0 or 1 ? Palette.Soft : Palette.Faint, tick is 0 or 1 ? 0.9 : 0.5);
        top = Top;
        for (int i = 0; i < groups.Count; i++)
        {
            DrawGroup(i, top);
            top += Height(i);
        }

        DrawFooter();
    }

    private double HeadingOf(int group) => headings.ContainsKey(group) ? Heading : 0;

    private double Height(int group) => HeadingOf(group) + GroupGap + Math.Max(groups[group].Rows.Count, names[group].Count) * RowHeight;

    private double X(double value) => plotLeft + 6 + (value - range.Low) / (range.High - range.Low) * (plotRight - plotLeft - 12);

    private static string Count(ForestRow row) => row.N.ToString(CultureInfo.InvariantCulture);

    private static string Value(ForestRow row) => row.Value is null ? "–" : $"{ShortNumber.Of(row.Value)} {ShortNumber.Interval(row.Low, row.High)}".TrimEnd();

    private void DrawHeader()
    {
        Sheet.Text("model", Left, Top - 6, Size, isBold: true);
        Sheet.Text("questions", roleLeft, Top - 6, Size, isBold: true);
        Sheet.Text("drift [95 %]", valueRight, Top - 6, Size, Align.Right, isBold: true);
        Sheet.Text("n", countRight, Top - 6, Size, Align.Right, isBold: true);

        // The two lines that give the scale its meaning say so above it; on a long scale they would touch, so they lean apart.
        bool isTight = X(1) - X(0) < 80;
        Sheet.Text("human", X(0) + (isTight ? 3 : 0), Top - 15, Small, isTight ? Align.Right : Align.Centre, Palette.Soft);
        Sheet.Text("translations", X(0) + (isTight ? 3 : 0), Top - 6, Small, isTight ? Align.Right : Align.Centre, Palette.Soft);
        Sheet.Text("different", X(1) - (isTight ? 3 : 0), Top - 15, Small, isTight ? Align.Left : Align.Centre, Palette.Soft);
        Sheet.Text("questions", X(1) - (isTight ? 3 : 0), Top - 6, Small, isTight ? Align.Left : Align.Centre, Palette.Soft);
    }

    private void DrawGroup(int group, double top)
    {
        if (headings.TryGetValue(group, out string? heading))
            Sheet.Text(heading, Left, top + Heading - 5, Size, colour: Palette.Soft, isBold: true);
        double baseline = top + HeadingOf(group) + GroupGap / 2 + 8.4;
        for (int i = 0; i < names[group].Count; i++)
            Sheet.Text(names[group][i], Left, baseline + i * RowHeight, Size, isBold: true);
        for (int i = 0; i < groups[group].Rows.Count; i++)
        {
            ForestRow row = groups[group].Rows[i];
            double y = baseline + i * RowHeight;
            Sheet.Text(row.Role, roleLeft, y, Size, colour: RoleMarker.Colour(row.Role));
            Sheet.Text(Value(row), valueRight, y, Size, Align.Right);
            Sheet.Text(Count(row), countRight, y, Size, Align.Right);
            if (row.Value is null)
                Sheet.Text(row.Why, X(Math.Max(0, range.Low)) + 6, y, Small, colour: Palette.Soft);
            else
                DrawMarks(row, y - 2.8);
        }
    }

    private void DrawMarks(ForestRow row, double y)
    {
        string colour = RoleMarker.Colour(row.Role);
        if (row.OneContent is (double from, double to))
            Sheet.Rectangle(X(range.Clamp(from)), y - BandHeight / 2, X(range.Clamp(to)) - X(range.Clamp(from)), BandHeight, Palette.Shade);
        if (row.Low is double low && row.High is double high)
        {
            Sheet.Line(X(range.Clamp(low)), y, X(range.Clamp(high)), y, colour, 1.2);
            DrawEnd(low, y, colour, -1);
            DrawEnd(high, y, colour, 1);
        }

        if (row.Noise is double noise && range.Holds(noise))
            RoleMarker.DrawNoise(Sheet, X(noise), y);
        double value = row.Value!.Value;
        if (range.Holds(value))
            RoleMarker.Draw(Sheet, row.Role, X(value), y);
        else
            DrawEnd(value, y, colour, value < range.Low ? -1 : 1);
    }

    // A stroke where the interval ends, an arrow where it runs on beyond the axis.
    private void DrawEnd(double value, double y, string colour, int side)
    {
        double x = X(range.Clamp(value));
        if (range.Holds(value))
            Sheet.Line(x, y - 2, x, y + 2, colour, 1.2);
        else if (side < 0 == value < range.Low)
            Sheet.Polygon([(x + side * 4, y), (x, y - 2.6), (x, y + 2.6)], colour);
    }

    private void DrawFooter()
    {
        Sheet.Line(plotLeft, bottom, plotRight, bottom, Palette.Soft, 0.6);
        foreach (double tick in range.Ticks)
        {
            Sheet.Line(X(tick), bottom, X(tick), bottom + 3, Palette.Soft, 0.6);
            Sheet.Text(AxisRange.Label(tick), X(tick), bottom + 11, Small, Align.Centre);
        }

        double middle = (plotLeft + plotRight) / 2;
        const string Label = "drift (0 = human translations, 1 = answers to different questions)";
        double half = TextLayer.Measure(Label, Size) / 2;
        Sheet.Text(Label, Math.Min(middle, Sheet.Width - Left - half), bottom + 23, Size, Align.Centre);
        DrawLegend(bottom + 40);
    }

    private void DrawLegend(double y)
    {
        double x = Left;
        foreach (string role in RoleMarker.Order.Where(role => groups.Any(group => group.Rows.Any(row => row.Role == role))))
        {
            RoleMarker.Draw(Sheet, role, x + 3, y - 2.6);
            x += 11 + Sheet.Text(role == QuestionRole.All ? "all questions" : role, x + 9, y, Small, colour: RoleMarker.Colour(role)) + 12;
        }

        Sheet.Line(x, y - 2.6, x + 16, y - 2.6, Palette.Soft, 1.2);
        Sheet.Line(x, y - 4.6, x, y - 0.6, Palette.Soft, 1.2);
        Sheet.Line(x + 16, y - 4.6, x + 16, y - 0.6, Palette.Soft, 1.2);
        x += 20 + Sheet.Text("95 % interval over questions", x + 20, y, Small) + 12;
        if (!groups.Any(group => group.Rows.Any(row => row.Noise is not null)))
            return;
        RoleMarker.DrawNoise(Sheet, x + 3, y - 2.6);
        x += 9 + Sheet.Text("noise between repeats", x + 9, y, Small) + 12;
        Sheet.Rectangle(x, y - 2.6 - BandHeight / 2, 14, BandHeight, Palette.Shade);
        Sheet.Text("one content", x + 18, y, Small);
    }
}
