using Drift.Reporting;

namespace Drift.Tests.Reporting;

public class HtmlTextTests
{
    [Theory]
    [InlineData("a<b>&\"'", "a&lt;b&gt;&amp;&quot;&#39;")]
    [InlineData("\u202Ax\u202B\u2067", "[U+202A]x[U+202B][U+2067]")]
    [InlineData("\0\u0007\u001B\u0085\u2029\uFFFF", "[U+0000][U+0007][U+001B]\n\n[U+FFFF]")]
    [InlineData("a\r\nb\tc", "a\nb\tc")]
    [InlineData("\uD83D\uDE00", "\uD83D\uDE00")]
    [InlineData(null, "")]
    public void Nothing_works_unseen(string? text, string safe) => Assert.Equal(safe, HtmlText.Encode(text));

    [Fact]
    public void A_lone_surrogate_is_shown()
    {
        Assert.Equal("x[U+D800]y", HtmlText.Encode("x\uD800y"));
        Assert.Equal("[U+DE00]", HtmlText.Encode("\uDE00"));
    }

    [Theory]
    [InlineData("ar", "rtl")]
    [InlineData("he-IL", "rtl")]
    [InlineData("uz-Arab", "rtl")]
    [InlineData("ur-Latn", "ltr")]
    [InlineData("zh-Hans", "ltr")]
    [InlineData("", "ltr")]
    public void Knows_the_direction_of_a_language(string language, string direction) => Assert.Equal(direction, HtmlText.Direction(language));

    [Fact]
    public void Cuts_no_character_in_two()
    {
        Assert.Equal(("ab", "\uD83D\uDE00c"), HtmlText.Cut("ab\uD83D\uDE00c", 3));
        Assert.Equal(("a", "e\u0301b"), HtmlText.Cut("ae\u0301b", 2));
        Assert.Equal(("ab", ""), HtmlText.Cut("ab", 2));
    }
}
