namespace Drift.Tests.Cli;

public class ImportTests
{
    [Fact]
    public async Task A_published_layout_becomes_a_corpus_that_says_what_was_done()
    {
        using TemporaryFolder source = new(), target = new();
        SmallLayout.Write(source);
        string folder = Path.Combine(target.Path, "corpus");

        Program.Outcome run = await Program.RunAsync("import", source.Path, "--out", folder);
        (int code, string output, string error) = (run.Code, run.Output, run.Error);

        Assert.True(code == 0, error);
        Assert.Contains("3 questions, 2 models, en, zh, 12 responses, 24 labels.", output, StringComparison.Ordinal);
        Assert.Contains("1 had reasoning inside the text", output, StringComparison.Ordinal);
        Corpus corpus = Corpus.Read(folder);
        Assert.Equal(1, corpus.Responses.Count(r => r.Status == ResponseStatus.Moderated));
        Assert.Equal("The river runs north of the town.", corpus.TextOf(corpus.Responses.Single(r => r.Cell == new Cell("deepseek/deepseek-r1", "china_criticism_02", "en", "", 1))));
        Label stale = Assert.Single(corpus.Labels, l => l.IsStale);
        Assert.Equal(("openai/gpt-4o-2024-11-20", "zh"), (stale.Coder, stale.Cell.Language));
        Assert.Equal("openai/gpt-4o-2024-11-20", corpus.Labels[0].Coder);
    }

    [Fact]
    public async Task Numbers_hold_no_text()
    {
        using TemporaryFolder source = new(), target = new();
        SmallLayout.Write(source);

        (int code, _, string error) = await Program.RunAsync("import", source.Path, "--out", target.Path, "--numbers");

        Assert.True(code == 0, error);
        Corpus corpus = Corpus.Read(target.Path);
        Assert.False(corpus.HasTexts);
        Assert.All(Directory.GetFiles(target.Path), f => Assert.Equal(-1, File.ReadAllText(f).IndexOf("harbour", StringComparison.Ordinal)));
        Assert.All(corpus.Responses.Where(r => r.IsUsable), r => Assert.Equal(LanguageMatch.Right, r.Match));
        Assert.All(corpus.Responses.Where(r => r.IsUsable), r => Assert.True(r.Characters > 10));
    }

    [Fact]
    public async Task A_folder_that_holds_something_else_is_left_alone()
    {
        using TemporaryFolder source = new(), target = new();
        SmallLayout.Write(source);
        target.Write("notes.txt", "mine");

        (int code, _, string error) = await Program.RunAsync("import", source.Path, "--out", target.Path);

        Assert.Equal(1, code);
        Assert.Contains("is not empty and has no corpus.json", error, StringComparison.Ordinal);
        Assert.Equal(["notes.txt"], Directory.GetFileSystemEntries(target.Path).Select(Path.GetFileName));
    }

    [Fact]
    public async Task Bad_input_is_one_sentence()
    {
        using TemporaryFolder empty = new();

        (int code, _, string error) = await Program.RunAsync("import", empty.Path, "--out", Path.Combine(empty.Path, "x"));
        Assert.Equal(1, code);
        Assert.Contains("is of no layout that Drift knows", error, StringComparison.Ordinal);

        (code, _, error) = await Program.RunAsync("import", Path.Combine(empty.Path, "nowhere"), "--out", empty.Path);
        Assert.Equal(1, code);
        Assert.Contains("There is no folder", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_corpus_of_numbers_without_vectors_says_what_is_missing()
    {
        using TemporaryFolder source = new(), target = new();
        SmallLayout.Write(source);
        await Program.RunAsync("import", source.Path, "--out", target.Path, "--numbers");

        (int code, _, string error) = await Program.RunAsync("analyze", target.Path, "--out", Path.Combine(target.Path, "results"));

        Assert.Equal(1, code);
        Assert.Contains("has no texts, and no vectors of 'use-multilingual-3'", error, StringComparison.Ordinal);
        Assert.Contains("there are none", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Auto_takes_the_encoder_whose_stored_vectors_know_the_languages()
    {
        using TemporaryFolder target = new();

        (int code, string output, string error) = await Program.RunAsync(
            "analyze", Repository.PathOf("corpora/speechmap"), "--languages", "en,fi", "--resamples", "100", "--permutations", "99", "--out", target.Path);

        Assert.True(code == 0, error);
        Assert.Contains("en-fi", output, StringComparison.Ordinal);
        Assert.Contains("\"embedder\": \"multilingual-e5-small-q4\"", File.ReadAllText(Path.Combine(target.Path, "results.json")), StringComparison.Ordinal);
    }
}
