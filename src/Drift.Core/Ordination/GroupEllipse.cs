namespace Drift;

/// <summary>Where do most points of a group lie, if they are spread normally?</summary>
/// <remarks>
/// <para>All points x with (x − x̄)′ S⁻¹ (x − x̄) = −2 ln(1 − level), the quantile of χ² with two degrees of freedom, S the covariance with divisor n − 1.</para>
/// <para>Caution: it holds points of the group, not its mean: overlapping ellipses do not say that means are alike. Rows that share a question are fewer than they look.</para>
/// <para>Same as R <c>vegan::ordiellipse</c> with <c>kind = "sd"</c> and <c>conf</c>. No peer's numbers at hand; held by the closed form.</para>
/// </remarks>
public static class GroupEllipse
{
    /// <summary>The ellipse of a group's points in a plane.</summary>
    /// <param name="points">At least three points, all numbers finite.</param>
    /// <param name="level">Share of points that it is to hold, above 0 and below 1.</param>
    /// <param name="count">Points of the outline, at least 3; they run counter-clockwise from the end of the long axis and do not repeat the first.</param>
    /// <exception cref="ArgumentException">Fewer than three points, or a number is not finite.</exception>
    public static GroupEllipseResult Of(IReadOnlyList<(double X, double Y)> points, double level = 0.95, int count = 100)
    {
        ArgumentNullException.ThrowIfNull(points);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 3);
        if (!(level > 0 && level < 1))
            throw new ArgumentException($"The level is {level}, expected above 0 and below 1.", nameof(level));
        if (points.Count < 3)
            throw new ArgumentException($"There are {points.Count} points, expected at least 3: two lie on a line.", nameof(points));
        Finite.Check([.. points.Select(p => p.X)], "The first number of point", nameof(points));
        Finite.Check([.. points.Select(p => p.Y)], "The second number of point", nameof(points));

        double mx = points.Average(p => p.X), my = points.Average(p => p.Y);
        double divisor = points.Count - 1;
        double xx = points.Sum(p => (p.X - mx) * (p.X - mx)) / divisor, yy = points.Sum(p => (p.Y - my) * (p.Y - my)) / divisor;
        double xy = points.Sum(p => (p.X - mx) * (p.Y - my)) / divisor;
        double middle = (xx + yy) / 2, spread = Math.Sqrt((xx - yy) * (xx - yy) / 4 + xy * xy);
        double radius = Math.Sqrt(-2 * Math.Log(1 - level));
        double major = radius * Math.Sqrt(middle + spread), minor = radius * Math.Sqrt(Math.Max(0, middle - spread));
        double angle = Math.Atan2(2 * xy, xx - yy) / 2;
        (double sin, double cos) = Math.SinCos(angle);
        (double X, double Y)[] outline = new (double, double)[count];
        for (int i = 0; i < count; i++)
        {
            (double s, double c) = Math.SinCos(2 * Math.PI * i / count);
            outline[i] = (mx + cos * major * c - sin * minor * s, my + sin * major * c + cos * minor * s);
        }

        return new GroupEllipseResult((mx, my), major, minor, angle, level, outline);
    }
}
