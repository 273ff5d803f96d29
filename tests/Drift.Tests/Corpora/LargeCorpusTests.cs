using System.Text;

namespace Drift.Tests.Corpora;

// Alone, since other tests would add to the memory that is measured.
[CollectionDefinition(DisableParallelization = true)]
[Collection(nameof(LargeCorpusTests))]
public sealed class LargeCorpusTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Memory_does_not_grow_with_the_texts()
    {
        const int rows = 4_000, characters = 16_000;
        string folder = Large(rows, _ => new string('w', characters));
        Assert.InRange(new FileInfo(Path.Combine(folder, "responses.jsonl")).Length, 64_000_000, 80_000_000);
        long before = GC.GetTotalMemory(forceFullCollection: true);

        Corpus corpus = Corpus.Read(folder);

        long kept = GC.GetTotalMemory(forceFullCollection: true) - before;
        Assert.Equal(rows, corpus.Responses.Count);
        Assert.True(kept < 8_000_000, $"Kept {kept} bytes of a file of 64 MB, expected less than 8 MB.");
        Assert.Equal((long)rows * characters, corpus.ReadTexts().Sum(x => (long)x.Text.Length));
    }

    [Fact]
    public void A_text_of_five_million_characters_comes_back_whole()
    {
        string folder = Large(3, i => i == 2 ? string.Concat(Enumerable.Repeat("天安門\\n", 1_250_000)) : "x");

        Corpus corpus = Corpus.Read(folder);

        Assert.Equal((5_000_000, LanguageMatch.Wrong), (corpus.Responses[1].Characters, corpus.Responses[1].Match));
        Assert.EndsWith("天安門\n", corpus.TextOf(corpus.Responses[1]), StringComparison.Ordinal);
        Assert.Equal("x", corpus.TextOf(corpus.Responses[2]));
    }

    private string Large(int rows, Func<int, string> text)
    {
        CorpusFolder source = new(_folder, "large");
        string folder = source.Write();
        using StreamWriter writer = new(Path.Combine(folder, "responses.jsonl"), append: false, new UTF8Encoding(false));
        writer.NewLine = "\n";
        for (int i = 1; i <= rows; i++)
            writer.WriteLine($"{{\"model\":\"m1\",\"question_id\":\"q1\",\"language\":\"en\",\"repeat\":{i},\"text\":\"{text(i)}\",\"status\":\"answered\"}}");
        return folder;
    }
}
