using Drift.Formats;

namespace Drift.Tests.Corpora;

public sealed class LanguageScriptsTests
{
    private static readonly string Twenty = new('a', 20);

    [Theory]
    [InlineData("en", LanguageMatch.Right)]
    [InlineData("vi", LanguageMatch.Right)]
    [InlineData("ru", LanguageMatch.Wrong)]
    [InlineData("zh-Hant", LanguageMatch.Wrong)]
    [InlineData("sr", LanguageMatch.Right)]
    [InlineData("sr-Latn", LanguageMatch.Right)]
    [InlineData("sr-Cyrl", LanguageMatch.Wrong)]
    [InlineData("xx", LanguageMatch.Undecided)]
    [InlineData("sr-Zzzz", LanguageMatch.Undecided)]
    public void Latin_letters_are_right_for_some_languages(string language, LanguageMatch expected) =>
        Assert.Equal(expected, LanguageScripts.Match(language, ScriptShares.Of(Twenty)));

    [Theory]
    [InlineData(10, 10, LanguageMatch.Right)]
    [InlineData(10, 11, LanguageMatch.Wrong)]
    [InlineData(9, 10, LanguageMatch.Undecided)]
    public void Half_of_at_least_twenty_letters_decides(int right, int wrong, LanguageMatch expected) =>
        Assert.Equal(expected, LanguageScripts.Match("zh", ScriptShares.Of(new string('天', right) + new string('a', wrong))));

    [Fact]
    public void A_Chinese_answer_is_wrong_in_Korean_and_cannot_be_told_from_Japanese()
    {
        ScriptShares chinese = ScriptShares.Of(new string('天', 30));

        Assert.Equal(LanguageMatch.Wrong, LanguageScripts.Match("ko", chinese));
        Assert.Equal(LanguageMatch.Right, LanguageScripts.Match("ja", chinese));
    }

    [Theory]
    [InlineData("ntrex", 0.05)]
    [InlineData("udhr", 0)]
    public void Human_translations_are_in_the_right_script(string name, double wrongAtMost)
    {
        ParallelText text = ParallelTextReader.Read(SharedData.Folder(name));

        Assert.All(text.Languages, language =>
        {
            List<LanguageMatch> verdicts = [.. text.Of(language).Select(x => LanguageScripts.Match(language, ScriptShares.Of(x)))];
            Assert.Contains(LanguageMatch.Right, verdicts);
            Assert.InRange(verdicts.Count(x => x == LanguageMatch.Wrong), 0, wrongAtMost * verdicts.Count);
        });
    }
}
