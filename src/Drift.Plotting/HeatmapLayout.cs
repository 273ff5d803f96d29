namespace Drift.Plotting;

/// <summary>Where everything of a heatmap stands. Lengths in points.</summary>
internal sealed class HeatmapLayout
{
    private const double Size = 7.5, Small = 7, Top = 36, Left = 4, BarWidth = 9, BarSpace = 44;
    private readonly string model;
    private readonly string[] languages;
    private readonly string[] labels;
    private readonly IReadOnlyList<HeatmapCell> cells;
    private readonly double scaleTop, gridLeft, side;
    private readonly bool hasDebiased;

    public HeatmapLayout(string model, string[] languages, IReadOnlyList<HeatmapCell> cells, double scaleTop)
    {
        (this.model, this.languages, this.cells, this.scaleTop) = (model, languages, cells, scaleTop);
        hasDebiased = cells.Any(cell => cell.Debiased is not null);
        labels = [.. languages.Select(code => LanguageName.Of(code) is string name && name != code ? $"{name}  {code}" : code)];
        double page = (languages.Length <= 4 ? Width.SingleColumn : languages.Length <= 9 ? Width.MiddleColumn : Width.DoubleColumn) * Sheet.PointsPerMillimetre;
        gridLeft = Left + labels.Max(label => TextLayer.Measure(label, Size)) + 6;
        side = Math.Min(46, (page - gridLeft - BarSpace) / languages.Length);
        Sheet = new Sheet(page, Top + side * languages.Length + 18);
    }

    public Sheet Sheet { get; }

    private double GridSide => side * languages.Length;

    public void Draw()
    {
        Sheet.Text(model, Left, 11, 8.5, isBold: true);
        bool isMissing = false;
        for (int row = 0; row < languages.Length; row++)
        {
            double y = Top + row * side;
            Sheet.Text(labels[row], gridLeft - 5, y + side / 2 + 2.7, Size, Align.Right);
            Sheet.Text(languages[row], gridLeft + row * side + side / 2, Top - 5, Math.Min(Size, side * 0.5), Align.Centre);
            for (int column = 0; column < languages.Length; column++)
                isMissing |= DrawCell(row, column);
        }

        DrawBar();
        DrawKey(isMissing);
    }

    // True when the pair has no drift.
    private bool DrawCell(int row, int column)
    {
        double x = gridLeft + column * side, y = Top + row * side;
        if (row == column)
        {
            Sheet.Rectangle(x, y, side, side, Palette.Faint, Palette.Paper, 1);
            return false;
        }

        HeatmapCell? cell = cells.FirstOrDefault(c => c.A == languages[row] && c.B == languages[column] || c.A == languages[column] && c.B == languages[row]);
        bool isBelow = row > column;
        if (!isBelow && !hasDebiased)
            return false;
        if ((isBelow ? cell?.Drift : cell?.Debiased) is not double value)
        {
            DrawHatch(x + 1, y + 1, side - 2);
            return true;
        }

        double share = value / scaleTop;
        Sheet.Rectangle(x, y, side, side, ColourRamp.At(share), Palette.Paper, 1);
        double size = Math.Min(8, side * 0.36);

        // Below five points nobody reads a number on paper: the colour alone stays, and the table has the number.
        if (size >= 5)
            Sheet.Text(ShortNumber.Of(value), x + side / 2, y + side / 2 + size * 0.36, size, Align.Centre, ColourRamp.InkOn(share));
        return false;
    }

    private void DrawHatch(double x, double y, double length)
    {
        for (double t = 4; t < 2 * length; t += 4)
        {
            double from = Math.Max(0, t - length), to = Math.Min(t, length);
            Sheet.Line(x + from, y + t - from, x + to, y + t - to, Palette.Rule, 0.6);
        }

        Sheet.Rectangle(x, y, length, length, null, Palette.Rule, 0.6);
    }

    private void DrawBar()
    {
        const int Steps = 60;
        double x = gridLeft + GridSide + 12, height = Math.Min(GridSide, 150), step = height / Steps;
        for (int i = 0; i < Steps; i++)
        {
            // Slices overlap downwards, so that no viewer shows seams between them.
            double y = Top + i * step;
            Sheet.Rectangle(x, y, BarWidth, Top + height - y, ColourRamp.At(1 - (i + 0.5) / Steps));
        }

        Sheet.Rectangle(x, Top, BarWidth, height, null, Palette.Soft, 0.5);
        int ticks = (int)Math.Round(scaleTop / 0.2);
        int stride = Math.Max(1, (int)Math.Ceiling(ticks / Math.Max(1, height / 14)));
        for (int i = 0; i <= ticks; i += stride)
        {
            double y = Top + height * (1 - (double)i / ticks);
            Sheet.Line(x + BarWidth, y, x + BarWidth + 3, y, Palette.Soft, 0.5);
            Sheet.Text(AxisRange.Label(0.2 * i), x + BarWidth + 5, y + 2.5, Small);
        }

        Sheet.Text("drift", x, Top - 5, Small, isBold: true);
    }

    private void DrawKey(bool isMissing)
    {
        double y = Top + GridSide + 12, x = Left;
        if (hasDebiased)
            x += Sheet.Text("below: drift   above: mean answers, noise taken out (debiased)", x, y, Small, colour: Palette.Soft) + 12;
        if (!isMissing)
            return;
        DrawHatch(x, y - 7, 8);
        Sheet.Text("not given", x + 11, y, Small, colour: Palette.Soft);
    }
}
