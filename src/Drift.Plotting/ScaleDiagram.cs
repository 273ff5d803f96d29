namespace Drift.Plotting;

/// <summary>How drift is read, drawn with the numbers of one row: distances above the line, drift units below it.</summary>
public static class ScaleDiagram
{
    private const double Size = 7.5, Small = 7, Line = 58, Left = 34;

    /// <summary>Draws floor, noise, shift and ceiling of a row on one line.</summary>
    /// <param name="row">A row that has a drift.</param>
    /// <exception cref="ArgumentException">The row has no drift.</exception>
    public static Figure Of(DriftEstimate row)
    {
        ArgumentNullException.ThrowIfNull(row);
        if (row is not { Floor: double floor, Ceiling: double ceiling, Drift: double drift })
            throw new ArgumentException($"The row {row.Model}, {row.A}-{row.B}, {row.Role} has no drift to explain.", nameof(row));

        List<(string Name, string Reading, double Distance, double Units)> points =
        [
            ("floor", "human translations", floor, 0),
            ("ceiling", "answers to different questions", ceiling, 1),
            ("shift", "the two languages' answers", row.Shift, drift),
        ];
        if (row is { Noise: double noise, DriftNoise: double units })
            points.Add(("noise", "repeats of one question", noise, units));

        Sheet sheet = Draw(points);
        string pair = $"{CaptionText.Language(row.A)} and {CaptionText.Language(row.B)}";
        string told = string.Join(", ", points.OrderBy(point => point.Units).Select(point => $"{point.Name} {ShortNumber.Of(point.Distance)} (drift {ShortNumber.Of(point.Units)})"));
        return new Figure(
            "scale", "How drift is read", sheet, $"The scale of drift for {row.Model} between {pair}: {told}.",
            $"The scale, with the numbers of {row.Model} between {pair} over {row.Role} questions (n = {CaptionText.Range([row.N])}): above the line mean distances (1 − cosine), below it the same in drift units, (distance − floor) / (ceiling − floor).");
    }

    private static Sheet Draw(List<(string Name, string Reading, double Distance, double Units)> points)
    {
        Sheet sheet = new(Width.DoubleColumn * Sheet.PointsPerMillimetre, Line + 36);
        AxisRange range = AxisRange.Of(points.Select(point => (double?)point.Units));
        double X(double units) => Left + 36 + (range.Clamp(units) - range.Low) / (range.High - range.Low) * (sheet.Width - 2 * Left - 78);

        sheet.Line(X(range.Low), Line, X(range.High), Line, Palette.Rule, 1.2);
        sheet.Line(X(0), Line, X(1), Line, Palette.Ink, 2);
        sheet.Text("drift", Left, Line + 14, Size, Align.Right, Palette.Soft);
        sheet.Text("distance", Left, Line - 8, Size, Align.Right, Palette.Soft);
        foreach ((string name, string reading, double distance, double units) in points)
        {
            // Each name has a height of its own, so that near values do not write over each other.
            (double up, string colour) = name switch { "shift" => (38, Palette.Vermillion), "noise" => (23, Palette.Soft), _ => (8, Palette.Ink) };
            double x = X(units);
            sheet.Line(x, Line - up + 2, x, Line + (up > 8 ? up > 23 ? 18 : 10 : 4), colour, 0.8);
            string label = $"{name} {ShortNumber.Of(distance)}";
            double width = TextLayer.Measure(label + "  ", Size, isBold: true) + TextLayer.Measure(reading, Small);
            double start = Math.Clamp(x - (up > 8 ? 0 : width / 2), name == "floor" ? Left + 8 : 2, sheet.Width - 2 - width);
            double next = start + sheet.Text(label, start, Line - up - 1, Size, colour: colour, isBold: true);
            sheet.Text(reading, next + 3, Line - up - 1, Small, colour: Palette.Soft);
            sheet.Text(units is 0 or 1 ? units == 0 ? "0" : "1" : ShortNumber.Of(units), x, Line + (up > 8 ? up > 23 ? 27 : 19 : 13), Size, Align.Centre, colour, isBold: true);
        }

        return sheet;
    }
}
