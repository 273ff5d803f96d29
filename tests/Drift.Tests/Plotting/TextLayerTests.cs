using Drift.Plotting;

namespace Drift.Tests.Plotting;

public class TextLayerTests
{
    [Fact]
    public void A_character_that_the_fonts_lack_is_an_error_that_names_it()
    {
        string message = Assert.Throws<ArgumentException>(() => TextLayer.Measure("model 中", 8)).Message;

        Assert.StartsWith("The fonts of figures lack U+4E2D (中), in \"model 中\".", message);
        Assert.Equal(["U+4E2D (中)", "U+0001"], TextLayer.Missing("a中\u0001中"));
        Assert.Empty(TextLayer.Missing("Qwen/qwen2.5–coder−1.5b, ñ, Ω, Ж, ×"));
    }

    [Fact]
    public void Shapes_what_it_measures()
    {
        // Kerning moves the letters of a pair together: a sum of single widths would be too wide.
        double pair = TextLayer.Measure("AV", 100), single = TextLayer.Measure("A", 100) + TextLayer.Measure("V", 100);
        PathText path = new();
        double drawn = TextLayer.Draw("AV", 100, false, 0, 0, path);

        Assert.True(pair < single);
        Assert.Equal(pair, drawn);
        Assert.StartsWith("M", path.ToString());
        Assert.Equal(2 * pair, TextLayer.Measure("AV", 200), 1e-9);
    }

    [Fact]
    public void Empty_text_has_no_width() => Assert.Equal(0, TextLayer.Measure("", 8));

    [Fact]
    public void Many_threads_may_draw_at_once()
    {
        string[] paths = new string[64];
        Parallel.For(0, paths.Length, i => paths[i] = ForestChart.Of(FakeResults.Of(["model"], ["en", "zh"]), "en", "zh").Svg);

        Assert.Single(paths.Distinct());
    }
}
