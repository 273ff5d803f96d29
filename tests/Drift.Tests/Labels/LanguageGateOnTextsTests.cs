using Drift.Formats;
using Drift.Labels;

namespace Drift.Tests.Labels;

/// <summary>The gate on texts of others: translations by people, and SpeechMap's answers.</summary>
public sealed class LanguageGateOnTextsTests
{
    private static readonly string[] Languages = ["en", "zh", "zh-Hant", "ja", "ko", "fr", "de", "es", "pt", "it", "fi", "pl", "tr", "vi", "id", "ru", "uk", "ar", "fa", "hi"];

    private static readonly Lazy<ImportedCorpus> SpeechMapAnswers = new(() => SpeechMap.Read(SpeechMap.Find(SharedData.Folder("speechmap"))!, text =>
    {
        CleanedAnswer cleaned = AnswerCleaning.Of(text);
        return new CleanText(cleaned.Answer, cleaned.Reasoning, cleaned.IsUnclosed, cleaned.RouteMessage);
    }));

    [Fact]
    public void Documents_of_ntrex_are_in_their_own_language_among_twenty()
    {
        ParallelText text = ParallelTextReader.Read(SharedData.Folder("ntrex"), Languages);
        LanguageGate gate = new(Languages);

        Assert.All(Languages, language =>
        {
            LanguageVerdict[] verdicts = [.. text.Of(language).Chunk(12).Take(30).Select(x => gate.Of(string.Join('\n', x), language))];
            Assert.InRange(verdicts.Count(v => v.Match == LanguageMatch.Right), language == "tr" ? 28 : 29, 30);
            Assert.DoesNotContain(verdicts, v => v.Match == LanguageMatch.Wrong);
        });
    }

    [Fact]
    public void Answers_asked_for_in_chinese_with_few_chinese_characters_are_found()
    {
        LanguageGate gate = new(SpeechMapAnswers.Value.Languages);

        LanguageVerdict[] few = [.. SpeechMapAnswers.Value.Responses
            .Where(r => r.Cell.Language == "zh" && ScriptShares.Of(r.Text) is { Letters: > 0 } s && s.Share(Script.Han) < .2)
            .Select(r => gate.Of(r.Text, "zh"))];

        Assert.Equal(45, few.Length);
        Assert.Equal((44, 9), (few.Count(v => v.Match is LanguageMatch.Wrong or LanguageMatch.Mixed), Assert.Single(few, v => v.Match == LanguageMatch.Undecided).Letters));
    }

    [Fact]
    public void Readings_of_sixty_answers_asked_for_in_finnish()
    {
        Dictionary<string, string> texts = SpeechMapAnswers.Value.Responses.Where(r => r.Cell.Language == "fi").ToDictionary(r => $"{r.Cell.Model},{r.Cell.QuestionId},fi", r => r.Text);
        LanguageGate gate = new(SpeechMapAnswers.Value.Languages);

        (string Read, LanguageVerdict Verdict)[] rows = [.. File.ReadLines(Repository.PathOf("tests/Drift.Benchmarks/results/language-gate-readings.csv")).Skip(1)
            .Select(l => (l[(l.LastIndexOf(',') + 1)..], gate.Of(texts[l[..l.LastIndexOf(',')]], "fi")))];

        Assert.Equal(60, rows.Length);
        Assert.All(rows.Where(r => r.Read == "wrong:en"), r => Assert.Equal((LanguageMatch.Wrong, "en"), (r.Verdict.Match, r.Verdict.Language)));
        Assert.InRange(rows.Count(r => r.Verdict is { Match: LanguageMatch.Wrong, Language: "en" } && r.Read != "wrong:en"), 0, 1);
        Assert.All(rows, r => Assert.Equal(r.Read == "right", r.Verdict.Match == LanguageMatch.Right));
    }
}
