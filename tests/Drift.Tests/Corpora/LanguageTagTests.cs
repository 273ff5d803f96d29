namespace Drift.Tests.Corpora;

public sealed class LanguageTagTests
{
    [Theory]
    [InlineData("zh", null)]
    [InlineData("zh-Hant", "Hant")]
    [InlineData("pt-BR", null)]
    [InlineData("zh-Hant-TW", "Hant")]
    [InlineData("es-419", null)]
    [InlineData("yue", null)]
    [InlineData("de-1996", null)]
    public void Tags_in_the_usual_case_are_well_formed(string tag, string? script)
    {
        Assert.True(LanguageTag.IsWellFormed(tag));
        Assert.Equal(script, LanguageTag.Script(tag));
    }

    [Theory]
    [InlineData("")]
    [InlineData("english")]
    [InlineData("EN")]
    [InlineData("zh_Hant")]
    [InlineData("zh-hant")]
    [InlineData("pt-br")]
    [InlineData("en ")]
    [InlineData("en\n")]
    public void Other_spellings_are_not(string tag) => Assert.False(LanguageTag.IsWellFormed(tag));

    [Fact]
    public void A_bare_zh_means_zh_Hans()
    {
        Assert.Equal("zh", LanguageTag.Canonical("zh-Hans"));
        Assert.Equal("zh-Hant", LanguageTag.Canonical("zh-Hant"));
    }
}
