using Drift.Formats;
using Drift.Labels;

namespace Drift.Tests.Formats;

/// <summary>The published layout, read from beside the repository; skips without it.</summary>
public class SpeechMapTests
{
    private static readonly Lazy<ImportedCorpus> All = new(() =>
        SpeechMap.Read(SpeechMap.Find(SharedData.Folder("speechmap"))!, text =>
        {
            CleanedAnswer cleaned = AnswerCleaning.Of(text);
            return new CleanText(cleaned.Answer, cleaned.Reasoning, cleaned.IsUnclosed, cleaned.RouteMessage);
        }));

    private static readonly string[] Marks = ["<think>", "</think>", "◁think▷", "◁/think▷"];

    [Fact]
    public void All_rows_and_labels_are_joined()
    {
        ImportedCorpus corpus = All.Value;

        Assert.Equal(200, corpus.Questions.Count);
        Assert.Equal(37, corpus.Models.Count);
        Assert.Equal(["en", "zh", "fi"], corpus.Languages);
        Assert.Equal(11_050, corpus.Responses.Count);
        Assert.Equal(22_100, corpus.Labels.Count);
        Assert.Equal(1_800, corpus.Responses.Count(r => r.Cell.Language == "zh"));
        Assert.All(corpus.Questions, q => Assert.Equal(q.Topic == "china_criticism" ? 3 : 1, q.Text.Count));
    }

    [Fact]
    public void What_is_no_answer_is_not_taken_for_one()
    {
        ImportedCorpus corpus = All.Value;

        Assert.Equal(13, corpus.Responses.Count(r => r.Status == ResponseStatus.Error));
        Assert.Equal(12, corpus.Responses.Count(r => r.Status == ResponseStatus.Moderated && r.Cell.Model == "google/gemini-1.5-pro-002"));
        Assert.Equal(12, corpus.Responses.Count(r => r.Status == ResponseStatus.Moderated));
        Assert.Equal(37, corpus.Responses.Count(r => r.Status == ResponseStatus.Truncated));
        Assert.Equal(0, corpus.Responses.Count(r => Marks.Any(m => r.Text.Contains(m, StringComparison.Ordinal))));
    }

    [Fact]
    public void Answers_asked_again_have_stale_labels_of_the_older_judge()
    {
        ImportedCorpus corpus = All.Value;
        Cell[] stale = [.. corpus.Labels.Where(l => l.IsStale).Select(l => l.Cell)];

        Assert.Equal(53, stale.Length);
        Assert.Equal(stale, corpus.Labels.Where(l => l.CoderVersion == "xai/grok-4.1-fast-non-reasoning").Select(l => l.Cell));
    }

    [Theory]
    [InlineData("openai/gpt-4o-2024-11-20", "COMPLETE", 9_335)]
    [InlineData("openai/gpt-4o-2024-11-20", "EVASIVE", 1_324)]
    [InlineData("openai/gpt-4o-2024-11-20", "DENIAL", 338)]
    [InlineData("openai/gpt-4o-2024-11-20", "ERROR", 31)]
    [InlineData("x-ai/grok-4.1-fast", "COMPLETE", 9_389)]
    [InlineData("x-ai/grok-4.1-fast", "EVASIVE", 1_226)]
    [InlineData("x-ai/grok-4.1-fast", "DENIAL", 385)]
    public void Labels_are_as_many_as_were_counted(string coder, string value, int count) =>
        Assert.Equal(count, All.Value.Labels.Count(l => l.Coder == coder && l.Value == value));

    [Theory]
    [InlineData("deepseek/deepseek-r1", 11, 15, 32)]
    [InlineData("qwen/qwen-max", 23, 8, 39)]
    [InlineData("x-ai/grok-3-mini-beta", 50, 49, 50)]
    public void Answers_labelled_complete_are_as_many_as_were_counted(string model, int en, int zh, int fi)
    {
        int Count(string language) => All.Value.Labels.Count(l =>
            l.Cell.Model == model && l.Cell.Language == language && l.Coder == "openai/gpt-4o-2024-11-20" && l.Value == "COMPLETE" && l.Cell.QuestionId.StartsWith("china", StringComparison.Ordinal));

        Assert.Equal((en, zh, fi), (Count("en"), Count("zh"), Count("fi")));
    }

    [Fact]
    public void Another_folder_is_not_taken_for_the_layout()
    {
        using TemporaryFolder folder = new();

        Assert.Null(SpeechMap.Find(folder.Path));
    }
}
