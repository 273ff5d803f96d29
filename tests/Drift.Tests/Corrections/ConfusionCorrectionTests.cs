namespace Drift.Tests.Corrections;

public class ConfusionCorrectionTests
{
    private static readonly double[][] Matrix = [[.9, .1, 0], [.1, .8, .1], [0, .2, .8]];

    [Fact]
    public void Inside_the_simplex_it_solves_the_equations()
    {
        // π = (.6, .3, .1): q = (.57, .32, .11).
        IReadOnlyList<double> shares = ConfusionCorrection.Of([.57, .32, .11], Matrix);

        Assert.Equal([.6, .3, .1], shares, (x, y) => Math.Abs(x - y) < 1e-12);
    }

    [Fact]
    public void Outside_it_gives_the_nearest_distribution()
    {
        IReadOnlyList<double> shares = ConfusionCorrection.Of([.95, .05, 0], Matrix);

        // On the edge of the first two: the squares of (.8x − .85, −.7x + .75, −.1x + .1) are least beyond x = 1, so the first category has all.
        Assert.Equal([1, 0, 0], shares, (x, y) => Math.Abs(x - y) < 1e-12);
    }

    [Theory]
    [InlineData(.5, .9, .8)]
    [InlineData(.3, .95, .75)]
    public void With_two_categories_it_is_rogan_and_gladen(double share, double sensitivity, double specificity) => Assert.Equal(
        RoganGladen.Of(share, sensitivity, specificity)!.Value, ConfusionCorrection.Of([share, 1 - share], [[sensitivity, 1 - sensitivity], [1 - specificity, specificity]])[0], 1e-12);

    [Fact]
    public void Its_intervals_cover_the_truth()
    {
        double[] truth = [.6, .3, .1];
        int covered = Enumerable.Range(1, 60).Sum(seed =>
            ConfusionCorrection.Of(MadeGold.Rows((uint)seed, 40, 20, truth, Matrix, .4), 3, 199, 1) is { Low: { } low, High: { } high } ? Enumerable.Range(0, 3).Count(i => low[i] <= truth[i] && truth[i] <= high[i]) : 0);

        Assert.InRange(covered, 157, 180);
    }

    [Fact]
    public void Errors_say_why()
    {
        Assert.StartsWith("A category has no gold row", Assert.Throws<ArgumentException>(() => ConfusionCorrection.Of([new(0, 0, 0), new(1, 1, 1)], 3, 100, 1)).Message, StringComparison.Ordinal);
        Assert.StartsWith("A category lies outside", Assert.Throws<ArgumentException>(() => ConfusionCorrection.Of([new(0, 3, 0), new(1, 1, 1)], 3, 100, 1)).Message, StringComparison.Ordinal);
        Assert.StartsWith("There are 2 shares and a matrix of 3 rows", Assert.Throws<ArgumentException>(() => ConfusionCorrection.Of([.5, .5], Matrix)).Message, StringComparison.Ordinal);
        Assert.StartsWith("A share is negative", Assert.Throws<ArgumentException>(() => ConfusionCorrection.Of([-.1, .6, .5], Matrix)).Message, StringComparison.Ordinal);
    }
}
