using Drift.Labels;

namespace Drift.Tests.Labels;

public class AnswerNormalisationTests
{
    [Theory]
    [InlineData("I’m  sorry —\n **no**", "en", "i'm sorry - no")]
    [InlineData("«Désolé» \u00a0je\u200b pars", "fr", "\"désolé\" je pars")]
    [InlineData("我 是 ＡＩ 助手 ， 抱歉", "zh", "我是ai助手,抱歉")]
    [InlineData("私は AI です", "ja", "私はaiです")]
    [InlineData("저는 AI 입니다", "ko", "저는 ai 입니다")]
    [InlineData("\u0623\u064e\u0639\u0652\u062a\u064e\u0640\u0630\u0631", "ar", "\u0623\u0639\u062a\u0630\u0631")]
    [InlineData("ﬁne x²", "en", "fine x2")]
    [InlineData(" \u200b\n ", "en", "")]
    [InlineData("", "zh", "")]
    public void Puts_a_text_into_one_spelling(string text, string language, string expected) =>
        Assert.Equal(expected, AnswerNormalisation.Of(text, language));

    [Fact]
    public void Half_a_surrogate_is_no_error() => Assert.Equal("a\ufffdb😀", AnswerNormalisation.Of("a\ud83db😀", "en"));

    [Theory, InlineData("I’m «here»  ﬁne"), InlineData("Ａ １")]
    public void Normalising_again_changes_nothing(string text) =>
        Assert.Equal(AnswerNormalisation.Of(text, "en"), AnswerNormalisation.Of(AnswerNormalisation.Of(text, "en"), "en"));
}
