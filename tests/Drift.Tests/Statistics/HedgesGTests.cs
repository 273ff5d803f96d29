namespace Drift.Tests.Statistics;

public class HedgesGTests
{
    [Fact]
    public void Three_against_three_worked_by_hand()
    {
        // d = 2/1; J(4) = Γ(2)/(√2 Γ(3/2)) = √(2/π).
        EffectSizeResult result = HedgesG.Of([3, 4, 5], [1, 2, 3]);
        Assert.Equal(2 * Math.Sqrt(2 / Math.PI), result.Estimate, 1e-12);
    }

    [Fact]
    public void Agrees_with_effectsize()
    {
        TwoGroupCase input = TwoGroupCase.Load(out TwoGroupResults expected);
        Same(expected.HedgesG, HedgesG.Of(input.First, input.Second));
        Same(expected.PairedG, HedgesG.Paired(input.Differences()));

        // effectsize finds the ends by a simplex search, which stops near 1e-5; ours by halving to the last bit.
        static void Same(IReadOnlyList<double> expected, EffectSizeResult actual)
        {
            Assert.Equal(expected[0], actual.Estimate, 1e-10);
            Assert.Equal(expected[1], actual.Low!.Value, 2e-4);
            Assert.Equal(expected[2], actual.High!.Value, 2e-4);
        }
    }

    [Fact]
    public void Shift_and_scale_change_nothing_and_changing_the_groups_the_sign()
    {
        double[] x = [0.3, 1.7, 2.2, 4.1], y = [0.1, 1.9, 5.5];
        EffectSizeResult one = HedgesG.Of(x, y);
        EffectSizeResult other = HedgesG.Of([.. y.Select(v => 3 * v + 1)], [.. x.Select(v => 3 * v + 1)]);
        Assert.Equal(one.Estimate, -other.Estimate, 1e-12);
        Assert.Equal(one.Low!.Value, -other.High!.Value, 1e-8);
    }

    [Fact]
    public void Equal_values_are_an_error_that_says_why() =>
        Assert.StartsWith("Nothing varies", Assert.Throws<ArgumentException>(() => HedgesG.Of([1, 1], [2, 2])).Message, StringComparison.Ordinal);
}
