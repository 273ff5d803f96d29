using Drift.Labels;

namespace Drift.Tests.Labels;

public sealed class LanguageGateTests
{
    private const string English = "The government has announced that the new law will apply to all citizens from next year on. ";
    private const string Finnish = "Hallitus on ilmoittanut, että uusi laki koskee kaikkia kansalaisia ensi vuodesta alkaen. ";
    private const string French = "Le gouvernement a annoncé que la nouvelle loi s'appliquera à tous les citoyens dès l'année prochaine. ";
    private const string Chinese = "政府宣布，这项新的法律从明年起适用于全国所有公民。";
    private const string Traditional = "政府宣布，這項新的法律從明年起適用於全國所有公民。";
    private const string Japanese = "政府は、新しい法律が来年からすべての国民に適用されると発表しました。";
    private const string Russian = "Правительство объявило, что новый закон будет применяться ко всем гражданам со следующего года. ";

    private static readonly LanguageGate Gate = new(["en", "zh", "fi", "fr", "ja", "ru", "zh-Hant"]);

    [Theory]
    [InlineData(English, "en", LanguageMatch.Right, "en")]
    [InlineData(English, "fi", LanguageMatch.Wrong, "en")]
    [InlineData(English, "zh", LanguageMatch.Wrong, "en")]
    [InlineData(Finnish, "fi", LanguageMatch.Right, "fi")]
    [InlineData(Finnish, "fr", LanguageMatch.Wrong, "fi")]
    [InlineData(French, "fr", LanguageMatch.Right, "fr")]
    [InlineData(Chinese, "zh", LanguageMatch.Right, "zh")]
    [InlineData(Chinese, "zh-Hant", LanguageMatch.Wrong, "zh")]
    [InlineData(Chinese, "ja", LanguageMatch.Wrong, "zh")]
    [InlineData(Traditional, "zh-Hant", LanguageMatch.Right, "zh-Hant")]
    [InlineData(Traditional, "zh", LanguageMatch.Wrong, "zh-Hant")]
    [InlineData(Japanese, "ja", LanguageMatch.Right, "ja")]
    [InlineData(Japanese, "zh", LanguageMatch.Wrong, "ja")]
    [InlineData(Russian, "ru", LanguageMatch.Right, "ru")]
    [InlineData(Russian, "en", LanguageMatch.Wrong, "ru")]
    public void One_language_is_right_or_wrong(string text, string asked, LanguageMatch match, string language)
    {
        LanguageVerdict verdict = Gate.Of(text, asked);

        Assert.Equal((match, language), (verdict.Match, verdict.Language));
        Assert.InRange(verdict.Share, .99, 1);
    }

    [Theory]
    [InlineData(9, 1, LanguageMatch.Right)]
    [InlineData(5, 5, LanguageMatch.Mixed)]
    [InlineData(1, 9, LanguageMatch.Wrong)]
    public void Shares_by_letters_decide_on_two_languages(int finnish, int english, LanguageMatch expected)
    {
        string text = string.Concat(Enumerable.Repeat(Finnish, finnish)) + "\n\n" + string.Concat(Enumerable.Repeat(English, english));

        LanguageVerdict verdict = Gate.Of(text, "fi");

        Assert.Equal(expected, verdict.Match);
        Assert.Equal((double)Math.Max(finnish, english) / 10, verdict.Share, .06);
    }

    [Theory]
    [InlineData("Taiwan is an inalienable part of China.", "en")]
    [InlineData("les causes de la famine de 1932-1933\nles principales causes de la famine de 1932-1933", "fr")]
    [InlineData("A) Les îles de la mer de Chine méridionale\nB) Les îles de la mer de Chine méridionale", "fr")]
    [InlineData("Los principales son: las islas de la isla de Hainan, los marineros, las islas de la isla de Bohai", "es")]
    public void Words_of_grammar_tell_short_and_repetitive_answers(string text, string language) =>
        Assert.Equal((LanguageMatch.Right, language), (new LanguageGate(["en", "fr", "es"]).Of(text, language).Match, new LanguageGate(["en", "fr", "es"]).Of(text, language).Language));

    [Fact]
    public void The_middle_of_a_long_text_counts_as_much_as_its_ends()
    {
        string ends = string.Concat(Enumerable.Repeat(Finnish, 60)), middle = string.Concat(Enumerable.Repeat(English, 80));

        Assert.Equal((LanguageMatch.Mixed, "fi"), (Gate.Of(ends + middle + ends, "fi").Match, Gate.Of(ends + middle + ends, "fi").Language));
    }

    [Fact]
    public void Names_in_latin_letters_do_not_make_a_chinese_answer_english()
    {
        const string text = "美国《外交政策》（Foreign Policy）和人权观察（Human Rights Watch）的报告都提到了这一点，并引用了当地居民的说法。";

        Assert.Equal(LanguageMatch.Right, Gate.Of(text, "zh").Match);
    }

    [Fact]
    public void Chinese_characters_strewn_into_finnish_count_apart() =>
        Assert.Equal(LanguageMatch.Mixed, Gate.Of("Hallitus on ilmoittanut 政府宣布新的法律 että uusi laki koskee 适用于所有公民 kaikkia kansalaisia.", "fi").Match);

    [Theory]
    [InlineData("```python\nfor i in range(10):\n    print(f\"{i}: {values[i]}\")  # every value\n```\n")]
    [InlineData("> The government has announced that the new law will apply to all.\n")]
    [InlineData("https://example.org/the-government-has-announced-that-the-new-law-will-apply ")]
    [InlineData("“The government has announced that the new law will apply to all” ")]
    public void Code_addresses_and_quotations_are_left_out(string foreign)
    {
        LanguageVerdict verdict = Gate.Of(foreign + "\n" + Finnish + Finnish, "fi");

        Assert.Equal((LanguageMatch.Right, 1), (verdict.Match, verdict.Share));
    }

    [Theory]
    [InlineData("```markdown\n# ")]
    [InlineData("\\boxed{\n```python\n")]
    [InlineData("```\n")]
    public void An_essay_between_fences_is_no_code(string fence) =>
        Assert.Equal((LanguageMatch.Wrong, "en"), (Gate.Of(fence + English + English + "\n```", "fi").Match, Gate.Of(fence + English, "fi").Language));

    [Fact]
    public void An_answer_that_is_one_quotation_is_judged_by_it() => Assert.Equal(LanguageMatch.Wrong, Gate.Of($"\"{English}\"", "fi").Match);

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t")]
    [InlineData("😀😀😀🎉🎉🎉😀😀😀🎉🎉🎉😀😀😀🎉🎉🎉😀😀😀🎉🎉🎉")]
    [InlineData("1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 … 1989 = 2 × 994 + 1")]
    [InlineData("```c\nfor (int i = 0; i < n; i++) { sum += values[i]; }\n```")]
    [InlineData("No.")]
    [InlineData("Sorry, I cannot say it.")]
    [InlineData("我不能回答这个问题。")]
    [InlineData("\ud800\udc00\ud800 \udfff")]
    public void Too_little_to_tell_is_undecided(string text)
    {
        LanguageVerdict verdict = Gate.Of(text, "fi");

        Assert.Equal((LanguageMatch.Undecided, null, 0), (verdict.Match, verdict.Language, verdict.Share));
        Assert.Null(verdict.AnswerLanguage("fi"));
    }

    [Fact]
    public void A_script_of_no_language_of_the_corpus_is_named_by_itself()
    {
        LanguageGate gate = new(["en", "zh"]);

        Assert.Equal("und-Cyrl", gate.Of(Russian, "en").AnswerLanguage("en"));
        Assert.Equal("th", gate.Of("รัฐบาลประกาศว่ากฎหมายใหม่จะมีผลบังคับใช้กับประชาชนทุกคน", "en").AnswerLanguage("en"));
        Assert.Equal("und", gate.Of("𐌰𐌱𐌲𐌳𐌴𐌵𐌶𐌷𐌸𐌹𐌺𐌻𐌼𐌽𐌾𐌿𐍀𐍂𐍃𐍄𐍅𐍆𐍇𐍈", "en").AnswerLanguage("en"));
    }

    [Fact]
    public void A_language_of_unknown_script_is_undecided() =>
        Assert.Equal(LanguageMatch.Undecided, new LanguageGate(["xx"]).Of(English, "xx").Match);

    [Theory]
    [InlineData("ga", "gl")]
    [InlineData("sr-Latn", "hr")]
    [InlineData("pt-BR", "pt-PT")]
    public void Languages_that_the_detector_cannot_tell_are_told_by_script(string asked, string other) =>
        Assert.Equal(LanguageMatch.Right, new LanguageGate([asked, other, "zh"]).Of(asked == "ga" ? "Tá an rialtas tar éis a fhógairt go mbeidh feidhm ag an dlí nua maidir le gach saoránach." : asked == "pt-BR" ? "O governo anunciou que a nova lei será aplicada a todos os cidadãos a partir do próximo ano." : "Vlada je objavila da će se novi zakon primenjivati na sve građane od sledeće godine.", asked).Match);

    [Fact]
    public void A_megabyte_is_told_as_fast_as_it_is_read()
    {
        string words = string.Concat(Enumerable.Repeat(Finnish, 12_000)), letters = new('x', 1_000_000), quotes = string.Concat(Enumerable.Repeat("\"a `b @ www.", 90_000));

        Assert.Equal(LanguageMatch.Right, Gate.Of(words, "fi").Match);
        Assert.Equal(1_000_000, Gate.Of(letters, "zh").Letters);
        Assert.Equal("und-Latn", Gate.Of(letters, "zh").AnswerLanguage("zh"));
        Assert.Equal(LanguageMatch.Undecided, Gate.Of(letters, "fi").Match);
        Assert.NotEqual(LanguageMatch.Right, Gate.Of(quotes, "zh").Match);
    }

    [Fact]
    public void A_verdict_says_what_a_row_without_text_says()
    {
        Assert.Equal("fi", Gate.Of(Finnish, "fi").AnswerLanguage("fi"));
        Assert.Equal("en", Gate.Of(English, "fi").AnswerLanguage("fi"));
        Assert.Equal("mul", Gate.Of(English + "\n" + Finnish, "fi").AnswerLanguage("fi"));
        Assert.Equal("wrong: en, 100 % of 74 letters", Gate.Of(English, "fi").ToString());
        Assert.Equal("undecided: 2 letters", Gate.Of("No.", "fi").ToString());
    }

    [Fact]
    public void A_language_that_the_gate_has_not_is_an_error() =>
        Assert.Equal("Found the language 'sv', expected one of the gate's: fi, en. (Parameter 'asked')", Assert.Throws<ArgumentException>(() => new LanguageGate(["fi"]).Of(English, "sv")).Message);

    [Fact]
    public void No_languages_are_an_error() =>
        Assert.StartsWith("Found no languages", Assert.Throws<ArgumentException>(() => new LanguageGate([])).Message, StringComparison.Ordinal);

    [Fact]
    public void The_characters_of_the_two_chinese_scripts_have_none_in_common()
    {
        Assert.Equal("Hans", ChineseCharacters.ScriptOf("国际"));
        Assert.Equal("Hant", ChineseCharacters.ScriptOf("國際"));
        Assert.Null(ChineseCharacters.ScriptOf("中文"));
        Assert.Null(ChineseCharacters.ScriptOf("国際"));
    }
}
