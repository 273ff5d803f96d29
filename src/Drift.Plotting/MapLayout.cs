using System.Globalization;

namespace Drift.Plotting;

/// <summary>Where everything of a map of models stands: the plane at the left, the key of numbers at the right. Lengths in points.</summary>
internal sealed class MapLayout
{
    private const double Size = 7, Small = 6.5, Row = 9.6, Heading = 14, Top = 8, Left = 26, Mark = 3.4, KeyGap = 16, Number = 12;
    private static readonly double[] distances = [4.4, 8, 12, 17, 23, 30, 38, 48, 60];
    private readonly IReadOnlyList<(string Heading, IReadOnlyList<ModelPlace> Places)> groups;
    private readonly OriginMarker marker;
    private readonly ModelPlace[] places;
    private readonly IReadOnlyList<string>[] names;
    private readonly double keyLeft, side, low, span, middleX, middleY;

    public MapLayout(IReadOnlyList<(string Heading, IReadOnlyList<ModelPlace> Places)> groups, OriginMarker marker)
    {
        (this.groups, this.marker) = (groups, marker);
        places = [.. groups.SelectMany(group => group.Places)];
        double page = Width.DoubleColumn * Sheet.PointsPerMillimetre;
        names = [.. places.Select(place => WrappedText.Lines(place.Model, 170, Size, isBold: false))];
        double key = Number + 12 + names.SelectMany(lines => lines).Concat(groups.Select(group => group.Heading)).Max(line => TextLayer.Measure(line, Size, isBold: true));
        keyLeft = page - 4 - Math.Min(key, 190);
        side = keyLeft - KeyGap - Left;

        // One scale for both axes: distances on the map are distances.
        middleX = (places.Min(p => p.X) + places.Max(p => p.X)) / 2;
        middleY = (places.Min(p => p.Y) + places.Max(p => p.Y)) / 2;
        span = 1.14 * Math.Max(1e-6, Math.Max(places.Max(p => p.X) - places.Min(p => p.X), places.Max(p => p.Y) - places.Min(p => p.Y)));
        low = -span / 2;
        double keyHeight = groups.Count * Heading + names.Sum(lines => lines.Count * Row);
        Sheet = new Sheet(page, Top + Math.Max(side + 30, keyHeight + 6));
    }

    public Sheet Sheet { get; }

    public void Draw()
    {
        Sheet.Rectangle(Left, Top, side, side, null, Palette.Rule);
        DrawAxes();
        foreach (ModelPlace place in places)
            marker.Draw(Sheet, place.Origin, place.IsDerived, X(place), Y(place));
        DrawNumbers();
        DrawKey();
    }

    private double X(ModelPlace place) => Left + (place.X - middleX - low) / span * side;

    private double Y(ModelPlace place) => Top + side - (place.Y - middleY - low) / span * side;

    private void DrawAxes()
    {
        DotAxis axis = DotAxis.Of([span], "");
        for (int i = -20; i <= 20; i++)
        {
            double tick = i * axis.Step;
            double x = Left + (tick - middleX - low) / span * side, y = Top + side - (tick - middleY - low) / span * side;
            if (x > Left + 1 && x < Left + side - 1)
            {
                Sheet.Line(x, Top, x, Top + side, Palette.Faint, 0.5);
                Sheet.Text(axis.Print(Math.Round(tick, 9)), x, Top + side + 9, Small, Align.Centre, Palette.Soft);
            }

            if (y > Top + 1 && y < Top + side - 1)
            {
                Sheet.Line(Left, y, Left + side, y, Palette.Faint, 0.5);
                Sheet.Text(axis.Print(Math.Round(tick, 9)), Left - 3, y + 2.4, Small, Align.Right, Palette.Soft);
            }
        }

        Sheet.Text(string.Create(CultureInfo.InvariantCulture, $"first axis ({100 * places[0].ShareX:0} % of the spread), second axis upwards ({100 * places[0].ShareY:0} %); distance of unit vectors"), Left + side / 2, Top + side + 20, Small, Align.Centre, Palette.Soft);
    }

    // Each number takes the nearest free place around its mark; one that lies further off is joined to it by a line.
    private void DrawNumbers()
    {
        List<(double L, double T, double R, double B)> taken = [.. places.Select(p => (X(p) - Mark, Y(p) - Mark, X(p) + Mark, Y(p) + Mark))];
        for (int i = 0; i < places.Length; i++)
        {
            string text = (i + 1).ToString(CultureInfo.InvariantCulture);
            double w = TextLayer.Measure(text, Small) + 1, x = X(places[i]), y = Y(places[i]);
            (double L, double T, double R, double B) Box(double distance, int turn)
            {
                double angle = turn * Math.PI / 12, cx = x + Math.Cos(angle) * (distance + w / 2), cy = y - Math.Sin(angle) * (distance + 2);
                return (cx - w / 2, cy - 3, cx + w / 2, cy + 3);
            }

            bool IsFree((double L, double T, double R, double B) box) => box.L > Left && box.R < Left + side && box.T > Top && box.B < Top + side
                && !taken.Any(t => box.L < t.R && box.R > t.L && box.T < t.B && box.B > t.T);
            (double Distance, int Turn) place = (from distance in distances from turn in Enumerable.Range(0, 24) where IsFree(Box(distance, turn)) select (distance, turn))
                .DefaultIfEmpty((4.4, 0)).First();
            (double L, double T, double R, double B) box = Box(place.Distance, place.Turn);
            taken.Add(box);
            if (place.Distance > 5)
                Sheet.Line(x, y, (box.L + box.R) / 2, (box.T + box.B) / 2, Palette.Rule, 0.4);
            Sheet.Text(text, (box.L + box.R) / 2, box.B - 0.6, Small, Align.Centre);
        }
    }

    private void DrawKey()
    {
        double y = Top;
        int number = 0;
        foreach ((string heading, IReadOnlyList<ModelPlace> group) in groups)
        {
            Sheet.Text(heading, keyLeft, y + Heading - 5, Size, isBold: true);
            y += Heading;
            foreach (ModelPlace place in group)
            {
                marker.Draw(Sheet, place.Origin, place.IsDerived, keyLeft + 3.4, y + 4.4);
                Sheet.Text((number + 1).ToString(CultureInfo.InvariantCulture), keyLeft + 10 + Number - 2, y + 7, Size, Align.Right);
                foreach (string line in names[number])
                {
                    Sheet.Text(line, keyLeft + 12 + Number, y + 7, Size);
                    y += Row;
                }

                number++;
            }
        }
    }
}
