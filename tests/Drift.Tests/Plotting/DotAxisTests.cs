using Drift.Plotting;

namespace Drift.Tests.Plotting;

public class DotAxisTests
{
    [Theory]
    [InlineData(-0.08, 0.06, "−.08 −.06 −.04 −.02 0 .02 .04 .06")]
    [InlineData(0, 30, "0 5 10 15 20 25 30")]
    [InlineData(0.001, 0.002, "0 .0005 .0010 .0015 .0020")]
    public void Ticks_are_round_and_hold_zero(double low, double high, string ticks)
    {
        DotAxis axis = DotAxis.Of([low, null, high], "x");

        Assert.Equal(ticks, string.Join(' ', axis.Ticks.Select(axis.Print)));
    }

    [Fact]
    public void Shares_are_printed_as_percentages() => Assert.Equal("0 %, 20 %, 40 %, 60 %, 80 %, 100 %", string.Join(", ", DotAxis.Shares("x").Ticks.Select(DotAxis.Shares("x").Print)));
}
