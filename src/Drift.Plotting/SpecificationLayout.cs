namespace Drift.Plotting;

/// <summary>Where everything of a specification figure stands. Lengths in points.</summary>
internal sealed class SpecificationLayout
{
    private const double Size = 7.5, Small = 7, Left = 4, Top = 46, CurveHeight = 120, RowHeight = 11, Gap = 6, Between = 18, FewestWidth = 112, R = 2.3;
    private readonly IReadOnlyList<SpecificationPanel> panels;
    private readonly string label;
    private readonly DotAxis axis;
    private readonly IReadOnlyList<(string Group, IReadOnlyList<(string Text, Func<SpecificationEstimate, bool> Has)> Rows)> choices;
    private readonly double plotLeft, matrixTop, bottom;

    public SpecificationLayout(IReadOnlyList<SpecificationPanel> panels, string label)
    {
        (this.panels, this.label) = (panels, label);
        SpecificationEstimate[] given = [.. panels.SelectMany(p => p.Given)];
        axis = DotAxis.Of(given.Select(r => r.Estimate), label);
        choices = Choices(given);
        plotLeft = Left + 14 + choices.SelectMany(c => c.Rows).Max(r => TextLayer.Measure(r.Text, Size)) + choices.Max(c => TextLayer.Measure(c.Group, Size, isBold: true));
        matrixTop = Top + CurveHeight + 12;
        bottom = matrixTop + choices.Sum(c => c.Rows.Count * RowHeight + Gap);
        Sheet = new Sheet(Width.DoubleColumn * Sheet.PointsPerMillimetre, bottom + 22);
    }

    public Sheet Sheet { get; }

    public void Draw()
    {
        Sheet.Text(label, Left, 12, Size, isBold: true);
        DrawRows();
        double left = plotLeft, room = Sheet.Width - Left - plotLeft - Between * (panels.Count - 1);
        double[] widths = Widths(room);
        for (int i = 0; i < panels.Count; i++)
        {
            DrawPanel(panels[i], left, widths[i], i == 0);
            left += widths[i] + Between;
        }

        DrawLegend();
    }

    // Columns are equally wide in all panels, but where a panel would be too narrow for its heading.
    private double[] Widths(double room)
    {
        int all = panels.Sum(p => p.Given.Count);
        double[] fair = [.. panels.Select(p => room * p.Given.Count / all)];
        double missing = fair.Sum(w => Math.Max(0, FewestWidth - w)), wide = fair.Where(w => w > FewestWidth).Sum();
        return [.. fair.Select(w => w <= FewestWidth ? FewestWidth : w - missing * w / wide)];
    }

    private void DrawRows()
    {
        double y = matrixTop;
        foreach ((string group, IReadOnlyList<(string Text, Func<SpecificationEstimate, bool> Has)> rows) in choices)
        {
            Sheet.Text(group, Left, y + 8, Size, isBold: true);
            foreach ((string text, _) in rows)
            {
                Sheet.Text(text, plotLeft - 8, y + 8, Size, Align.Right);
                y += RowHeight;
            }

            y += Gap;
        }
    }

    private void DrawPanel(SpecificationPanel panel, double left, double width, bool isFirst)
    {
        double step = width / panel.Given.Count;
        double X(int i) => left + (i + 0.5) * step;
        Sheet.Text(panel.Heading, left, Top - 19, Size, isBold: true);
        Sheet.Text($"median {SpecificationChart.Three(panel.Verdict.Median)}, joint p {SpecificationChart.Three(panel.Verdict.MedianP)}", left, Top - 9, Small, colour: Palette.Soft);
        foreach (double tick in axis.Ticks)
        {
            Sheet.Line(left, Y(tick), left + width, Y(tick), tick == 0 ? Palette.Soft : Palette.Faint, tick == 0 ? 0.9 : 0.5);
            if (isFirst)
                Sheet.Text(axis.Print(tick), left - 6, Y(tick) + 2.5, Small, Align.Right);
        }

        Sheet.Line(left, Y(panel.Verdict.Median), left + width, Y(panel.Verdict.Median), Palette.Green, 0.9);
        for (int i = 0; i < panel.Given.Count; i++)
            DrawMark(X(i), Y(panel.Given[i].Estimate!.Value), panel.Given[i].PValue <= 0.05);
        double y = matrixTop;
        foreach ((_, IReadOnlyList<(string Text, Func<SpecificationEstimate, bool> Has)> rows) in choices)
        {
            for (int r = 0; r < rows.Count; r++, y += RowHeight)
            {
                if (r % 2 == 0)
                    Sheet.Rectangle(left, y, width, RowHeight, Palette.Band);
                for (int i = 0; i < panel.Given.Count; i++)
                {
                    if (rows[r].Has(panel.Given[i]))
                        Sheet.Rectangle(X(i) - 1.8, y + RowHeight / 2 - 1.8, 3.6, 3.6, Palette.Ink);
                }
            }

            y += Gap;
        }
    }

    private void DrawMark(double x, double y, bool isSmall)
    {
        if (isSmall)
            Sheet.Circle(x, y, R, Palette.Vermillion);
        else
            Sheet.Circle(x, y, R - 0.4, Palette.Paper, Palette.Blue, 1);
    }

    private void DrawLegend()
    {
        double x = Left, y = bottom + 14;
        foreach ((bool isSmall, string text) in ((bool, string)[])[(true, "p at most .05 by itself"), (false, "p above .05 by itself")])
        {
            if (!panels.Any(p => p.Given.Any(r => r.PValue <= 0.05 == isSmall)))
                continue;
            DrawMark(x + 3, y - 2.6, isSmall);
            x += 9 + Sheet.Text(text, x + 9, y, Small) + 14;
        }

        Sheet.Line(x, y - 2.6, x + 14, y - 2.6, Palette.Green, 0.9);
        Sheet.Text("median", x + 18, y, Small);
    }

    private double Y(double value) => Top + CurveHeight - (value - axis.Low) / (axis.High - axis.Low) * CurveHeight;

    private static string Words(string subset) => subset switch
    {
        Subset.Answered => "complete",
        Subset.RightLanguage => "in the right language",
        Subset.Untruncated => "not cut off",
        _ => subset,
    };

    private static IReadOnlyList<(string Group, IReadOnlyList<(string Text, Func<SpecificationEstimate, bool> Has)> Rows)> Choices(SpecificationEstimate[] given) =>
    [
        ("encoder", [.. given.Select(r => r.Embedder).Distinct().Order(StringComparer.Ordinal).Select(id => (id, (Func<SpecificationEstimate, bool>)(r => r.Embedder == id)))]),
        ("vectors", [.. given.Select(r => r.Centred).Distinct().Order().Select(c => (c ? "centred" : "raw", (Func<SpecificationEstimate, bool>)(r => r.Centred == c)))]),
        ("floor", [.. given.Select(r => r.Floor).Distinct().OrderDescending(StringComparer.Ordinal).Select(f => (f == "length" ? "by length" : $"{f} sentences", (Func<SpecificationEstimate, bool>)(r => r.Floor == f)))]),
        ("answers", [.. given.Select(r => r.Subset).Distinct().OrderBy(s => Array.IndexOf([.. Subset.Known], s)).Select(s => (Words(s), (Func<SpecificationEstimate, bool>)(r => r.Subset == s)))]),
    ];
}
