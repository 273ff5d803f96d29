using System.Globalization;

namespace Drift;

/// <summary>Outcome of <see cref="GroupEllipse"/>.</summary>
/// <param name="Centre">Mean of the points.</param>
/// <param name="Major">Half the long axis, in units of the points.</param>
/// <param name="Minor">Half the short axis; 0 where all points lie on a line.</param>
/// <param name="Angle">From the first axis to the long one, in radians, −π/2 to π/2.</param>
/// <param name="Level">Share of points that it is to hold.</param>
/// <param name="Outline">Points of the outline, counter-clockwise.</param>
public sealed record GroupEllipseResult(
    (double X, double Y) Centre, double Major, double Minor, double Angle, double Level, IReadOnlyList<(double X, double Y)> Outline)
{
    /// <summary>The one-line report.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Level:0%} ellipse at ({Centre.X:0.000}, {Centre.Y:0.000}), half axes {Major:0.000} and {Minor:0.000}");
}
