namespace Drift.Tests.Corpora;

public sealed class CorpusWriterTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_was_read_is_written_byte_for_byte()
    {
        Corpus unSix = Corpus.Read(Repository.PathOf("corpora/un-six"));

        CorpusWriter.Write(unSix, _folder.Path);

        Assert.Equal(unSix.Inputs, Corpus.Read(_folder.Path).Inputs);
    }

    [Fact]
    public void Fields_that_are_not_known_come_back()
    {
        CorpusFolder source = new(_folder, "source");
        source.Responses = source.Responses.Replace("\"status\"", "\"mood\": {\"x\": [1.50, null]}, \"status\"", StringComparison.Ordinal);
        source.Questions = source.Questions.Replace("\"role\"", "\"asked_by\": \"us\", \"role\"", StringComparison.Ordinal);
        Corpus corpus = Corpus.Read(source.Write());

        string target = Path.Combine(_folder.Path, "target");
        CorpusWriter.Write(corpus, target);

        Assert.Equal(source.Responses, File.ReadAllText(Path.Combine(target, "responses.jsonl")));
        Assert.Equal(source.Questions, File.ReadAllText(Path.Combine(target, "questions.jsonl")));
    }

    [Fact]
    public void Some_of_the_responses_can_be_kept_even_in_place()
    {
        string folder = new CorpusFolder(_folder, "a").Write();

        CorpusWriter.Write(Corpus.Read(folder), folder, x => x.Cell.Language == "zh");

        Corpus kept = Corpus.Read(folder);
        Assert.Equal(["zh"], kept.Responses.Select(x => x.Cell.Language));
        Assert.Equal("答。", kept.TextOf(kept.Responses[0]));
    }

    [Fact]
    public void A_folder_that_holds_something_else_is_refused()
    {
        Corpus corpus = Corpus.Read(new CorpusFolder(_folder, "a").Write());
        _folder.Write("other/notes.txt", "mine");

        Exception e = Assert.Throws<InvalidOperationException>(() => CorpusWriter.Write(corpus, Path.Combine(_folder.Path, "other")));

        Assert.Contains("is not empty and has no corpus.json", e.Message, StringComparison.Ordinal);
        Assert.Single(Directory.GetFiles(Path.Combine(_folder.Path, "other")));
    }

    [Fact]
    public void A_run_that_fails_overwrites_nothing()
    {
        CorpusFolder source = new(_folder, "source");
        Corpus corpus = Corpus.Read(source.Write());
        string target = new CorpusFolder(_folder, "target").Write();
        byte[] before = File.ReadAllBytes(Path.Combine(target, "responses.jsonl"));
        File.WriteAllText(Path.Combine(_folder.Path, "source", "responses.jsonl"), "cut");

        Assert.Throws<InvalidDataException>(() => CorpusWriter.Write(corpus, target));

        Assert.Equal(before, File.ReadAllBytes(Path.Combine(target, "responses.jsonl")));
        Assert.Equal(4, Directory.GetFiles(target).Length);
    }
}
