namespace Drift.Tests.Statistics;

public class CliffDeltaTests
{
    [Fact]
    public void Two_against_three_worked_by_hand() =>
        Assert.Equal((4 - 1) / 6.0, CliffDelta.Of([2, 9], [1, 2, 3]).Estimate, 1e-12);

    [Fact]
    public void Agrees_with_effectsize()
    {
        TwoGroupCase input = TwoGroupCase.Load(out TwoGroupResults expected);
        EffectSizeResult actual = CliffDelta.Of(input.First, input.Second);
        Assert.Equal(expected.CliffDelta[0], actual.Estimate, 1e-10);
        Assert.Equal(expected.CliffDelta[1], actual.Low!.Value, 1e-10);
        Assert.Equal(expected.CliffDelta[2], actual.High!.Value, 1e-10);
    }

    [Fact]
    public void Changing_the_groups_changes_the_sign_and_full_separation_has_no_interval()
    {
        Assert.Equal(CliffDelta.Of([1, 5, 3], [2, 4]).Estimate, -CliffDelta.Of([2, 4], [1, 5, 3]).Estimate, 1e-12);
        EffectSizeResult full = CliffDelta.Of([5, 6], [1, 2]);
        Assert.Equal(1, full.Estimate);
        Assert.Null(full.High);
    }

    [Fact]
    public void A_value_that_is_not_finite_is_an_error() =>
        Assert.StartsWith("Value 1 is NaN, expected a finite number.", Assert.Throws<ArgumentException>(() => CliffDelta.Of([1, double.NaN], [1])).Message, StringComparison.Ordinal);
}
