using Drift.Plotting;

namespace Drift.Tests.Plotting;

public class ColourRampTests
{
    [Fact]
    public void Grows_darker_all_the_way()
    {
        double[] grey = [.. Enumerable.Range(0, 101).Select(i => Luminance(ColourRamp.At(i / 100.0)))];

        Assert.All(grey.Zip(grey.Skip(1)), pair => Assert.True(pair.Second <= pair.First));
    }

    [Fact]
    public void Ink_is_readable_on_every_colour() =>
        Assert.All(Enumerable.Range(0, 101), i => Assert.True(Contrast(ColourRamp.At(i / 100.0), ColourRamp.InkOn(i / 100.0)) >= 4.5));

    private static double Contrast(string a, string b)
    {
        double x = Luminance(a) + 0.05, y = Luminance(b) + 0.05;
        return Math.Max(x, y) / Math.Min(x, y);
    }

    private static double Luminance(string colour)
    {
        double[] rgb = [.. Enumerable.Range(0, 3).Select(i => Convert.ToInt32(colour[(1 + 2 * i)..(3 + 2 * i)], 16) / 255.0)
            .Select(c => c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4))];
        return 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2];
    }
}
