using System.Security.Cryptography;

namespace Drift.Tests.Corpora;

public sealed class UnSixTests
{
    private static readonly Corpus UnSix = Corpus.Read(Repository.PathOf("corpora/un-six"));

    [Fact]
    public void Un_six_has_the_questions_that_its_readme_counts()
    {
        Assert.Equal(["en", "zh", "fr", "ru", "ar", "es"], UnSix.Languages);
        Assert.Equal(("un-six", "CC0-1.0", true), (UnSix.Name, UnSix.License, UnSix.HasTexts));
        Assert.Equal(30, UnSix.Questions.Count);
        Assert.Equal([16, 8, 6], QuestionRole.Known.Select(x => UnSix.Questions.Count(y => y.Role == x)));
        Assert.Equal([6, 3, 3, 2, 16], new[] { "CN", "RU", "US", "FR", null }.Select(x => UnSix.Questions.Count(y => y.Target == x)));
        Assert.Equal(24, UnSix.Questions.Count(x => x.Conditions.ContainsKey("paraphrase")));
        Assert.All(UnSix.Questions, x => Assert.Equal(6, x.Text.Count));
    }

    [Fact]
    public void Un_six_has_the_responses_that_its_readme_counts()
    {
        Assert.Equal(1908, UnSix.Responses.Count);
        Assert.Equal([805, 809, 6], Counts(""));
        Assert.Equal([168, 120, 0], Counts("paraphrase"));
        Assert.Equal(1902, UnSix.Responses.Count(x => x.IsUsable));
    }

    [Fact]
    public void Un_six_has_three_models_of_two_developers()
    {
        Assert.Equal(["Alibaba Cloud", "Alibaba Cloud", "Google"], UnSix.Models.Select(x => x.Developer));
        Assert.Equal(["Qwen2.5-1.5B"], UnSix.Models[0].Bases);
        Assert.Empty(UnSix.Models[2].Bases);
    }

    [Fact]
    public void Texts_come_streamed_and_one_by_one_alike()
    {
        List<(Response Response, string Text)> texts = [.. UnSix.ReadTexts()];

        Assert.Equal(UnSix.Responses, texts.Select(x => x.Response));
        Assert.StartsWith("I regret to inform you", texts[0].Text, StringComparison.Ordinal);
        Assert.All(texts.Where((_, i) => i % 97 == 0), x => Assert.Equal(x.Text, UnSix.TextOf(x.Response)));
        Assert.All(texts, x => Assert.Equal(x.Response.Characters, x.Text.Length));
    }

    [Fact]
    public void Inputs_are_the_four_files_with_their_hashes()
    {
        Assert.Equal(["corpus.json", "questions.jsonl", "models.jsonl", "responses.jsonl"], UnSix.Inputs.Select(x => x.Name));
        Assert.All(UnSix.Inputs, x => Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(UnSix.Folder, x.Name)))), x.Sha256));
    }

    [Fact]
    public void Only_code_leaves_the_script_of_the_question()
    {
        Dictionary<string, string> topics = UnSix.Questions.ToDictionary(x => x.Id, x => x.Topic);
        List<Response> wrong = [.. UnSix.Responses.Where(x => x.Match == LanguageMatch.Wrong)];

        Assert.Equal(16, wrong.Count);
        Assert.All(wrong, x => Assert.Equal("coding", topics[x.Cell.QuestionId]));
        Assert.Equal(57, UnSix.Responses.Count(x => x.IsUsable && x.Match == LanguageMatch.Undecided));
    }

    private static int[] Counts(string condition) =>
        [.. new[] { ResponseStatus.Answered, ResponseStatus.Truncated, ResponseStatus.Empty }
            .Select(x => UnSix.Responses.Count(y => y.Cell.Condition == condition && y.Status == x))];
}
