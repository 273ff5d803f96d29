namespace Drift.Tests.Corrections;

public class RoganGladenTests
{
    [Theory]
    [InlineData(.5, .9, .8, 3 / 7.0)]
    [InlineData(.5, 1, 1, .5)]
    [InlineData(.1, .9, .8, -1 / 7.0)]
    public void Worked_by_hand(double share, double sensitivity, double specificity, double expected) =>
        Assert.Equal(expected, RoganGladen.Of(share, sensitivity, specificity)!.Value, 1e-12);

    [Fact]
    public void A_coder_that_guesses_gives_no_estimate() => Assert.Null(RoganGladen.Of(.5, .6, .4));

    [Fact]
    public void Rows_worked_by_hand()
    {
        // Gold: 10 positive of which 9 are found, 10 negative of which 8 are left; in all 20 of 40 are called positive.
        JudgedRow[] rows =
        [
            .. Enumerable.Range(0, 10).Select(i => new JudgedRow(i, 0, i < 9 ? 0 : 1)), .. Enumerable.Range(0, 10).Select(i => new JudgedRow(i, 1 + i % 2, i < 8 ? 1 : 0)),
            .. Enumerable.Range(0, 20).Select(i => new JudgedRow(i % 10, null, i < 9 ? 0 : 2)),
        ];

        RoganGladenResult result = RoganGladen.Of(rows, 0, 999, 1);

        Assert.Equal((.5, .9, .8), (result.Observed, result.Sensitivity, result.Specificity));
        Assert.Equal(3 / 7.0, result.Estimate, 1e-12);
        Assert.Equal((40, 20, 10), (result.Rows, result.GoldRows, result.Questions));
        Assert.InRange(result.Estimate, result.Low!.Value, result.High!.Value);
    }

    [Fact]
    public void Its_interval_covers_the_truth()
    {
        int covered = Enumerable.Range(1, 120).Count(seed =>
            RoganGladen.Of(MadeGold.Rows((uint)seed, 40, 20, [.7, .3], [[.95, .05], [.15, .85]], .3), 0, 299, 1) is var r && r.Low <= .7 && .7 <= r.High);

        Assert.InRange(covered, 105, 120);
    }

    [Fact]
    public void The_curve_says_what_is_impossible()
    {
        IReadOnlyList<SensitivityPoint> curve = RoganGladen.Curve(.95);

        Assert.Equal(25, curve.Count);
        Assert.Equal(.95, curve.Single(p => p is { Sensitivity: 1, Specificity: 1 }).Share!.Value, 1e-12);
        Assert.Null(curve.Single(p => p is { Sensitivity: .8, Specificity: 1 }).Share);
    }

    [Fact]
    public void Errors_say_why()
    {
        JudgedRow[] rows = [new(0, 0, 0), new(1, 0, 0)];

        Assert.StartsWith("There are 2 positive and 0 negative gold rows", Assert.Throws<ArgumentException>(() => RoganGladen.Of(rows, 0, 100, 1)).Message, StringComparison.Ordinal);
        Assert.StartsWith("There are 1 questions", Assert.Throws<ArgumentException>(() => RoganGladen.Of([new(0, 0, 0)], 0, 100, 1)).Message, StringComparison.Ordinal);
        Assert.StartsWith("Sensitivity 0.000 and specificity 0.000", Assert.Throws<ArgumentException>(() => RoganGladen.Of([new(0, 0, 1), new(1, 1, 0)], 0, 100, 1)).Message, StringComparison.Ordinal);
        Assert.StartsWith("The share is NaN", Assert.Throws<ArgumentException>(() => RoganGladen.Of(double.NaN, 1, 1)).Message, StringComparison.Ordinal);
    }
}
