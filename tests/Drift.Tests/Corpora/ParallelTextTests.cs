namespace Drift.Tests.Corpora;

public sealed class ParallelTextTests
{
    private static readonly string[] Two = ["a", "b"];

    [Fact]
    public void A_text_is_found_by_language_in_either_spelling_of_Chinese()
    {
        ParallelText text = new("t", [("zh-Hans", Two), ("en", Two)], [new("d", 0, 2)]);

        Assert.Equal(["zh", "en"], text.Languages);
        Assert.Same(text.Of("zh"), text.Of("zh-Hans"));
        Assert.StartsWith("The parallel text 't' has no fr; there are: zh, en.", Assert.Throws<ArgumentException>(() => text.Of("fr")).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zh", "")]
    [InlineData("zh-Hant", "")]
    [InlineData("ja", "")]
    [InlineData("ko", " ")]
    [InlineData("en", " ")]
    public void Chinese_and_Japanese_are_joined_by_nothing(string language, string separator) =>
        Assert.Equal(separator, ParallelText.Separator(language));

    [Fact]
    public void What_does_not_fit_together_is_an_error_that_says_why()
    {
        static string Error(IReadOnlyList<(string, IReadOnlyList<string>)> texts, params ParallelDocument[] documents) =>
            Assert.Throws<ArgumentException>(() => new ParallelText("t", texts, documents)).Message;

        Assert.StartsWith("The parallel text 't' has no sentence", Error([]), StringComparison.Ordinal);
        Assert.StartsWith("The parallel text 't' has 1 sentences in fr, expected 2 as in en.", Error([("en", Two), ("fr", ["a"])]), StringComparison.Ordinal);
        Assert.StartsWith("The parallel text 't' has the language zh-Hans twice", Error([("zh", Two), ("zh-Hans", Two)]), StringComparison.Ordinal);
        Assert.StartsWith("Document 'd' of 't' has 1 sentences from 1, expected at least one from 0.", Error([("en", Two)], new ParallelDocument("d", 1, 1)), StringComparison.Ordinal);
        Assert.StartsWith("Document 'd' of 't' comes twice", Error([("en", Two)], new("d", 0, 1), new("d", 1, 1)), StringComparison.Ordinal);
        Assert.StartsWith("The documents of 't' cover 1 sentences, expected 2.", Error([("en", Two)], new ParallelDocument("d", 0, 1)), StringComparison.Ordinal);
    }
}
