namespace Drift.Tests.Ordination;

public class GroupEllipseTests
{
    [Fact]
    public void Four_points_worked_by_hand()
    {
        GroupEllipseResult result = GroupEllipse.Of([(-1, 5), (3, 5), (1, 4), (1, 6)], 0.95, 4);

        // Variances 8/3 and 2/3; the .95 quantile of χ² with two degrees of freedom is 5.991465.
        Assert.Equal((1, 5), result.Centre);
        Assert.Equal(Math.Sqrt(5.991464547107979 * 8 / 3), result.Major, 1e-10);
        Assert.Equal(Math.Sqrt(5.991464547107979 * 2 / 3), result.Minor, 1e-10);
        Assert.Equal(1 + result.Major, result.Outline[0].X, 1e-12);
        Assert.Equal(5 + result.Minor, result.Outline[1].Y, 1e-12);
    }

    [Fact]
    public void Every_point_of_the_outline_is_as_far_in_units_of_the_covariance()
    {
        (double X, double Y)[] points = [(0, 0), (1, 2), (2, 3), (4, 4), (3, 1)];
        GroupEllipseResult result = GroupEllipse.Of(points, 0.5, 17);

        double xx = points.Sum(p => (p.X - 2) * (p.X - 2)) / 4, yy = points.Sum(p => (p.Y - 2) * (p.Y - 2)) / 4, xy = points.Sum(p => (p.X - 2) * (p.Y - 2)) / 4;
        Assert.All(result.Outline, p =>
        {
            (double x, double y) = (p.X - 2, p.Y - 2);
            Assert.Equal(2 * Math.Log(2), (yy * x * x - 2 * xy * x * y + xx * y * y) / (xx * yy - xy * xy), 1e-12);
        });
    }

    [Fact]
    public void Bad_input_is_an_error_that_says_why()
    {
        Assert.StartsWith("There are 2 points, expected at least 3", Assert.Throws<ArgumentException>(() => GroupEllipse.Of([(0, 0), (1, 1)])).Message, StringComparison.Ordinal);
        Assert.StartsWith("The first number of point 2 is NaN, expected a finite number.", Assert.Throws<ArgumentException>(() => GroupEllipse.Of([(0, 0), (1, 1), (double.NaN, 1)])).Message, StringComparison.Ordinal);
        Assert.StartsWith("The level is 1, expected above 0 and below 1.", Assert.Throws<ArgumentException>(() => GroupEllipse.Of([(0, 0), (1, 1), (2, 1)], 1)).Message, StringComparison.Ordinal);
    }
}
