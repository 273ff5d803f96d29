using System.Diagnostics;
using Drift.Labels;

namespace Drift.Tests.Labels;

public class RuleBookTests
{
    public static TheoryData<string> Languages => [.. RuleBook.Languages];

    public static TheoryData<string, string> Rules => [.. RuleBook.Languages.SelectMany(l => RuleId.All, (l, r) => (l, r))];

    [Fact]
    public void Hits_are_counted_where_they_begin()
    {
        string text = $"I'm sorry. {new string('x', 300)}. I'm sorry. {new string('x', 500)} I apologize.";

        RuleHits hits = RuleBook.Of("en")!.Hits(text);

        Assert.Equal(new RuleCount(1, 2, 1, 3, 3000.0 / text.Length), hits.Of(RuleId.Apology));
        Assert.Equal(new RuleCount(0, 0, 0, 0, 0), hits.Of(RuleId.Policy));
        Assert.Equal((text.Length, RuleId.All.Count), (hits.Length, hits.Rules.Count));
    }

    [Theory, MemberData(nameof(Languages))]
    public void Every_language_has_every_rule_with_patterns_and_examples(string language)
    {
        RuleFile file = RuleFiles.Read(language);

        Assert.Equal(language, file.Language);
        Assert.Equal(RuleId.All, file.Rules.Select(r => r.Id));
        Assert.Equal(file.Folds?.From.Length, file.Folds?.To.Length);
        Assert.All(file.Rules, r => Assert.InRange(r.Patterns.Count, 3, 12));
        Assert.All(file.Rules, r => Assert.True(r.Examples.Count >= 3 && r.Counterexamples.Count >= 3, $"{language} {r.Id}"));
    }

    [Theory, MemberData(nameof(Rules))]
    public void A_rule_hits_its_examples_and_not_its_counterexamples(string language, string id)
    {
        RuleBook book = RuleBook.Of(language)!;
        RuleRow rule = RuleFiles.Read(language).Rules.Single(r => r.Id == id);

        Assert.All(rule.Examples, e => Assert.True(book.IsHit(id, e), $"{language} {id} misses: {e}"));
        Assert.All(rule.Counterexamples, e => Assert.False(book.IsHit(id, e), $"{language} {id} hits: {e}"));
    }

    [Theory]
    [InlineData(RuleId.Apology, "對不起,我們換個話題。")]
    [InlineData(RuleId.Inability, "我無法提供這樣的文章。")]
    [InlineData(RuleId.Identity, "作為一個人工智能助手,我只讀文字。")]
    [InlineData(RuleId.Policy, "該問題涉及敏感內容。")]
    [InlineData(RuleId.Balance, "人們對水壩有不同的觀點。")]
    [InlineData(RuleId.Accusation, "請不要傳播謠言。")]
    [InlineData(RuleId.Formula, "政府堅決反對任何此類行為。")]
    [InlineData(RuleId.Duty, "讓我們共同建設更好的城市。")]
    public void Traditional_characters_are_hit_by_the_rules_for_zh(string rule, string text) => Assert.True(RuleBook.Of("zh-Hant")!.IsHit(rule, text));

    [Theory, InlineData("zh-Hant", "zh"), InlineData("zh-Hans", "zh"), InlineData("es-MX", "es"), InlineData("en", "en")]
    public void Rules_are_chosen_by_the_language_subtag(string language, string expected) => Assert.Equal(expected, RuleBook.Of(language)!.Language);

    [Theory, InlineData("sw"), InlineData("xx-Latn"), InlineData("")]
    public void A_language_without_rules_has_no_book(string language) => Assert.Null(RuleBook.Of(language));

    [Theory, InlineData(""), InlineData(" \n"), InlineData("😀🎉"), InlineData("\ud83d"), InlineData("```\nx = 1\n```")]
    public void Any_text_has_counts(string text) => Assert.All(RuleBook.Languages, l => Assert.All(RuleBook.Of(l)!.Hits(text).Rules, c => Assert.Equal(default, c)));

    [Fact]
    public void An_unknown_rule_is_an_error_that_lists_the_rules() =>
        Assert.StartsWith("There is no rule 'x', expected one of apology, inability", Assert.Throws<ArgumentException>(() => RuleBook.Of("en")!.Hits("a").Of("x")).Message, StringComparison.Ordinal);

    [Theory, MemberData(nameof(Languages))]
    public void A_million_characters_are_read_and_their_time_is_told(string language)
    {
        RuleBook book = RuleBook.Of(language)!;
        RuleFile file = RuleFiles.Read(language);
        string[] sentences = [.. file.Rules.SelectMany(r => r.Examples.Concat(r.Counterexamples))];
        string text = string.Join(' ', Enumerable.Range(0, 150_000).Select(i => sentences[i * 7 % sentences.Length]))[..1_000_000];
        book.Hits(text[..100_000]);
        Stopwatch clock = Stopwatch.StartNew();

        RuleHits hits = book.Hits(text);

        // A machine may be busy: the time is printed, and gates nothing.
        TestContext.Current.TestOutputHelper!.WriteLine($"{language} {clock.Elapsed.TotalSeconds:F3} s");
        Assert.True(hits.Rules.Sum(r => r.Whole) > 1_000);
    }
}
