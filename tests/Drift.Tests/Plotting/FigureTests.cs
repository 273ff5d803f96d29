using System.Text;
using System.Xml.Linq;
using Drift.Plotting;

namespace Drift.Tests.Plotting;

public class FigureTests
{
    private static Figure Forest() => ForestChart.Of(FakeResults.Of(), "en", "zh");

    [Fact]
    public void Gives_equal_bytes_twice()
    {
        Figure first = Forest(), second = Forest();

        Assert.Equal(first.Svg, second.Svg);
        Assert.Equal(first.Pdf(), second.Pdf());
        Assert.Equal(first.Png(), second.Png());
        Assert.Equal(first.Pdf(), first.Pdf());
    }

    [Fact]
    public void Gives_svg_that_stands_within_a_page_and_tells_what_it_shows()
    {
        Figure figure = Forest();
        XElement svg = XElement.Parse(figure.Svg);

        Assert.StartsWith("<svg", figure.Svg);
        Assert.Equal("img", svg.Attribute("role")?.Value);
        Assert.Equal(figure.AlternativeText, svg.Attribute("aria-label")?.Value);
        Assert.Equal(figure.Title, svg.Elements().First().Value);
        Assert.DoesNotContain("<text", figure.Svg);
        Assert.DoesNotContain(" id=", figure.Svg);
        Assert.DoesNotContain("NaN", figure.Svg);
    }

    [Fact]
    public void Png_has_the_size_that_its_scale_asks_for()
    {
        byte[] png = Forest().Png(scale: 1);

        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], png[..4]);
        Assert.Equal(511, png[18] * 256 + png[19]);
    }

    [Fact]
    public void Pdf_has_no_date()
    {
        byte[] pdf = Forest().Pdf();

        Assert.StartsWith("%PDF", Encoding.Latin1.GetString(pdf));
        Assert.DoesNotContain("Date", Encoding.Latin1.GetString(pdf));
    }

    [Fact]
    public void Saves_three_files_under_its_name()
    {
        string folder = Path.Combine(Path.GetTempPath(), "drift-figure-" + Environment.ProcessId);
        try
        {
            Forest().Save(folder);

            Assert.Equal(["forest-en-zh.pdf", "forest-en-zh.png", "forest-en-zh.svg"], Directory.GetFiles(folder).Select(Path.GetFileName).Order());
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Theory, InlineData(0), InlineData(-1), InlineData(double.NaN)]
    public void A_scale_that_is_not_positive_is_an_error(double scale) =>
        Assert.StartsWith("A scale is a positive number", Assert.Throws<ArgumentOutOfRangeException>(() => Forest().Png(scale)).Message);
}
