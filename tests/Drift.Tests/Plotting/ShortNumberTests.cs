using Drift.Plotting;

namespace Drift.Tests.Plotting;

public class ShortNumberTests
{
    [Theory]
    [InlineData(0.344, ".34")]
    [InlineData(-0.051, "−.05")]
    [InlineData(-0.001, ".00")]
    [InlineData(1.2, "1.20")]
    [InlineData(0.999, "1.00")]
    [InlineData(null, "–")]
    public void Prints_two_decimals(double? value, string text) => Assert.Equal(text, ShortNumber.Of(value));

    [Fact]
    public void An_interval_without_an_end_is_nothing() => Assert.Equal("", ShortNumber.Interval(0.1, null));
}
