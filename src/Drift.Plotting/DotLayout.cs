namespace Drift.Plotting;

/// <summary>Where everything of a dot plot stands. Lengths in points.</summary>
internal sealed class DotLayout
{
    private const double Size = 7.5, Small = 7, RowHeight = 11.5, Heading = 17, NameWidth = 150, Top = 26, Left = 4, Apart = 2.2;
    private readonly DotPlot plot;
    private readonly double plotLeft, plotRight, bottom;
    private readonly double[] columnRight;

    public DotLayout(DotPlot plot)
    {
        this.plot = plot;
        double page = Width.DoubleColumn * Sheet.PointsPerMillimetre;
        DotRow[] rows = [.. plot.Groups.SelectMany(group => group.Rows)];
        plotLeft = Left + 16 + rows.SelectMany(row => Name(row)).Max(line => TextLayer.Measure(line, Size));
        columnRight = new double[plot.Columns.Count];
        double right = page - Left;
        for (int i = columnRight.Length - 1; i >= 0; i--)
        {
            columnRight[i] = right;
            right -= 12 + rows.Select(row => TextLayer.Measure(row.Printed[i], Size)).Append(TextLayer.Measure(plot.Columns[i], Size, isBold: true)).Max();
        }

        plotRight = right - 6;
        bottom = Top + plot.Groups.Sum(group => (plot.Groups.Count > 1 ? Heading : 0) + group.Rows.Sum(Height)) + 4;
        Sheet = new Sheet(page, bottom + 48);
    }

    public Sheet Sheet { get; }

    public void Draw()
    {
        Sheet.Text("model", Left, Top - 6, Size, isBold: true);
        foreach ((string column, double x) in plot.Columns.Zip(columnRight))
            Sheet.Text(column, x, Top - 6, Size, Align.Right, isBold: true);
        Sheet.Text(plot.Below, plotLeft, Top - 6, Small, colour: Palette.Soft);
        Sheet.Text(plot.Above, plotRight, Top - 6, Small, Align.Right, Palette.Soft);
        DrawBands();
        foreach (double tick in plot.Axis.Ticks)
            Sheet.Line(X(tick), Top, X(tick), bottom, tick == 0 ? Palette.Soft : Palette.Faint, tick == 0 ? 0.9 : 0.5);
        double y = Top;
        foreach ((string heading, IReadOnlyList<DotRow> rows) in plot.Groups)
        {
            if (plot.Groups.Count > 1)
            {
                Sheet.Text(heading, Left, y + Heading - 5, Size, isBold: true);
                y += Heading;
            }

            foreach (DotRow row in rows)
            {
                DrawRow(row, y);
                y += Height(row);
            }
        }

        DrawFooter();
    }

    private void DrawBands()
    {
        double y = Top;
        foreach ((_, IReadOnlyList<DotRow> rows) in plot.Groups)
        {
            y += plot.Groups.Count > 1 ? Heading : 0;
            for (int i = 0; i < rows.Count; i++)
            {
                if (i % 2 == 0)
                    Sheet.Rectangle(0, y, Sheet.Width, Height(rows[i]), Palette.Band);
                y += Height(rows[i]);
            }
        }
    }

    private void DrawRow(DotRow row, double top)
    {
        double baseline = top + 8.4;
        IReadOnlyList<string> name = Name(row);
        for (int i = 0; i < name.Count; i++)
            Sheet.Text(name[i], Left + 6, baseline + i * RowHeight, Size);
        foreach ((string text, double x) in row.Printed.Zip(columnRight))
            Sheet.Text(text, x, baseline, Size, Align.Right);
        double middle = top + RowHeight / 2;
        DotMark[] marks = [.. row.Marks.Where(mark => mark.Value is not null)];
        if (plot.IsJoined && marks.Length > 1)
            Sheet.Line(X(marks.Min(mark => mark.Value!.Value)), middle, X(marks.Max(mark => mark.Value!.Value)), middle, Palette.Rule, 1.2);
        foreach (DotMark mark in marks)
        {
            // Marks with intervals lie beside each other, so that none hides another.
            double y = plot.IsJoined || plot.Kinds.Count < 2 ? middle : middle + (mark.Kind == 0 ? -Apart : Apart);
            if (mark is { Low: double low, High: double high })
                Sheet.Line(X(low), y, X(high), y, plot.Kinds[mark.Kind].Colour, 1);
            DrawMark(mark.Kind, X(mark.Value!.Value), y);
        }
    }

    private void DrawMark(int kind, double x, double y)
    {
        string colour = plot.Kinds[kind].Colour;
        if (kind == 0)
            Sheet.Circle(x, y, 2.2, colour);
        else
            Sheet.Polygon([(x, y - 2.9), (x + 2.6, y), (x, y + 2.9), (x - 2.6, y)], plot.IsJoined ? null : Palette.Paper, colour, 1.1);
    }

    private void DrawFooter()
    {
        Sheet.Line(plotLeft, bottom, plotRight, bottom, Palette.Soft, 0.6);
        foreach (double tick in plot.Axis.Ticks)
        {
            Sheet.Line(X(tick), bottom, X(tick), bottom + 3, Palette.Soft, 0.6);
            Sheet.Text(plot.Axis.Print(tick), X(tick), bottom + 11, Small, Align.Centre);
        }

        double half = TextLayer.Measure(plot.Axis.Label, Size) / 2;
        Sheet.Text(plot.Axis.Label, Math.Clamp((plotLeft + plotRight) / 2, Left + half, Sheet.Width - Left - half), bottom + 23, Size, Align.Centre);
        double x = Left;
        for (int i = 0; i < plot.Kinds.Count; i++)
        {
            DrawMark(i, x + 3, bottom + 37.4);
            x += 9 + Sheet.Text(plot.Kinds[i].Text, x + 9, bottom + 40, Small, colour: plot.Kinds[i].Colour) + 14;
        }

        if (plot.IsJoined || !plot.Groups.Any(group => group.Rows.Any(row => row.Marks.Any(mark => mark.Low is not null))))
            return;
        Sheet.Line(x, bottom + 37.4, x + 16, bottom + 37.4, Palette.Soft, 1);
        Sheet.Text("95 % interval over questions", x + 20, bottom + 40, Small);
    }

    private static IReadOnlyList<string> Name(DotRow row) => WrappedText.Lines(row.Name, NameWidth, Size, isBold: false);

    private static double Height(DotRow row) => Name(row).Count * RowHeight;

    // What lies beyond the axis is drawn at its end; its number is printed.
    private double X(double value) =>
        plotLeft + 6 + (Math.Clamp(value, plot.Axis.Low, plot.Axis.High) - plot.Axis.Low) / (plot.Axis.High - plot.Axis.Low) * (plotRight - plotLeft - 12);
}
