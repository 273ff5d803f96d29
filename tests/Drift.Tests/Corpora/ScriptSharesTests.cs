namespace Drift.Tests.Corpora;

public sealed class ScriptSharesTests
{
    [Fact]
    public void Letters_are_counted_by_script_and_nothing_else_is()
    {
        ScriptShares shares = ScriptShares.Of("Año 1989: 天安門 и 𠮷! カな é\u0301 한 ١٢ 😀");

        Assert.Equal(12, shares.Letters);
        Assert.Equal((4, 4, 1, 2, 1), (shares.Count(Script.Latin), shares.Count(Script.Han), shares.Count(Script.Cyrillic), shares.Count(Script.Kana), shares.Count(Script.Hangul)));
        Assert.Equal(4 / 12.0, shares.Share(Script.Han));
    }

    [Fact]
    public void A_text_without_letters_has_no_shares()
    {
        Assert.Equal(0, ScriptShares.Of("1, 2, 3 … \ud800").Letters);
        Assert.Equal(0, ScriptShares.Of("").Share(Script.Latin));
    }

    [Theory]
    [InlineData("สวัสดี", Script.Thai, 4)]
    [InlineData("हिन्दी", Script.Devanagari, 3)]
    [InlineData("বাংলা", Script.Bengali, 2)]
    [InlineData("தமிழ்", Script.Tamil, 3)]
    [InlineData("שָׁלוֹם", Script.Hebrew, 4)]
    [InlineData("فارسی", Script.Arabic, 5)]
    [InlineData("Ελλάδα", Script.Greek, 6)]
    [InlineData("ქართული", Script.Georgian, 7)]
    public void Marks_do_not_count(string text, Script script, int letters)
    {
        ScriptShares shares = ScriptShares.Of(text);

        Assert.Equal((letters, letters), (shares.Letters, shares.Count(script)));
    }
}
