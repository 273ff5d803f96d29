using Drift.Embeddings;

namespace Drift.Tests.Embeddings;

public class VectorCacheTests
{
    private static EncoderDefinition Encoder => Encoders.Use.Definition;

    [Fact]
    public void What_was_stored_is_found_again_by_text_and_limit()
    {
        using TemporaryFolder folder = new();
        using (VectorCache cache = VectorCache.Open(Encoder, folder.Path))
        {
            cache.Store("text", Encoded(1));
            cache.Store("text", Encoded(2), maxTokens: 10);
            Assert.Equal(Encoded(1).Vector, cache.Find("text")!.Vector);
        }

        using VectorCache again = VectorCache.Open(Encoder, folder.Path);
        Assert.Equal(2, again.Count);
        Assert.Equal(Encoded(2).Vector, again.Find("text", maxTokens: 10)!.Vector);
        Assert.Equivalent(Encoded(1), again.Find("text"));
        Assert.Null(again.Find("other"));
        Assert.Null(again.Find("text", maxTokens: 11));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(1000)]
    [InlineData(2103)]
    public void A_torn_tail_is_passed_over_and_written_over(int lost)
    {
        using TemporaryFolder folder = new();
        Fill(folder, 3);
        string file = Segments(folder).Single();
        using (FileStream stream = File.OpenWrite(file))
            stream.SetLength(stream.Length - lost);

        using (VectorCache cache = VectorCache.Open(Encoder, folder.Path))
        {
            Assert.Equal(2, cache.Count);
            Assert.Null(cache.Find("2"));
            cache.Store("2", Encoded(20));
        }

        using VectorCache again = VectorCache.Open(Encoder, folder.Path);
        Assert.Equal(3, again.Count);
        Assert.Equal(Encoded(20).Vector, again.Find("2")!.Vector);
        Assert.Equal(file, Segments(folder).Single());
    }

    [Fact]
    public void A_damaged_record_is_a_vector_that_is_not_there()
    {
        using TemporaryFolder folder = new();
        Fill(folder, 3);
        using (FileStream stream = File.OpenWrite(Segments(folder).Single()))
        {
            stream.Position = 16 + 2104 + 500;
            stream.WriteByte(77);
        }

        using VectorCache cache = VectorCache.Open(Encoder, folder.Path);
        Assert.Equal(2, cache.Count);
        Assert.Null(cache.Find("1"));
        Assert.Equal(Encoded(2).Vector, cache.Find("2")!.Vector);
    }

    [Fact]
    public void A_record_damaged_after_it_was_indexed_is_not_given_out()
    {
        using TemporaryFolder folder = new();
        Fill(folder, 1);
        using VectorCache cache = VectorCache.Open(Encoder, folder.Path);
        using (FileStream stream = new(Segments(folder).Single(), FileMode.Open, FileAccess.Write, FileShare.ReadWrite))
        {
            stream.Position = 600;
            stream.WriteByte(77);
        }

        Assert.Null(cache.Find("0"));
    }

    [Fact]
    public void Files_that_are_no_segments_are_left_alone()
    {
        using TemporaryFolder folder = new();
        Fill(folder, 1);
        string other = Path.ChangeExtension(Segments(folder).Single(), null)[..^3] + "002.vectors";
        File.WriteAllText(other, "something else that is long enough for a header");

        using VectorCache first = VectorCache.Open(Encoder, folder.Path), second = VectorCache.Open(Encoder, folder.Path);
        first.Store("a", Encoded(1));
        second.Store("b", Encoded(2));
        Assert.Equal("something else that is long enough for a header", File.ReadAllText(other));
        Assert.Equal(3, Segments(folder).Length);
    }

    [Fact]
    public void Several_writers_at_once_lose_nothing()
    {
        using TemporaryFolder folder = new();
        VectorCache[] caches = [.. Enumerable.Range(0, 3).Select(_ => VectorCache.Open(Encoder, folder.Path))];
        Parallel.For(0, 300, i => caches[i % 3].Store($"{i}", Encoded(i)));
        Assert.Equal(3, Segments(folder).Length);
        Assert.All(caches, x => x.Dispose());

        using VectorCache all = VectorCache.Open(Encoder, folder.Path);
        Assert.Equal(300, all.Count);
        Assert.All(Enumerable.Range(0, 300), i => Assert.Equal(Encoded(i).Vector, all.Find($"{i}")!.Vector));
    }

    [Fact]
    public void A_folder_that_cannot_be_written_is_one_warning_and_no_error()
    {
        using TemporaryFolder folder = new();
        File.WriteAllText(Path.Combine(folder.Path, "vectors"), "a file in the way");
        List<string> warnings = [];
        using VectorCache cache = VectorCache.Open(Encoder, folder.Path, warnings.Add);
        cache.Store("a", Encoded(1));
        cache.Store("b", Encoded(1));

        Assert.StartsWith("Vectors are not kept for the next run: ", Assert.Single(warnings), StringComparison.Ordinal);
        Assert.Null(cache.Find("a"));
    }

    [Fact]
    public void A_full_disk_is_one_warning_and_no_error()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "There is no device here that is always full.");
        using TemporaryFolder folder = new();
        Fill(folder, 1);
        string file = Segments(folder).Single();
        File.Delete(file);
        _ = File.CreateSymbolicLink(file, "/dev/full");
        List<string> warnings = [];
        using VectorCache cache = VectorCache.Open(Encoder, folder.Path, warnings.Add);
        cache.Store("a", Encoded(1));

        _ = Assert.Single(warnings);
        Assert.Equal(0, cache.Count);
    }

    [Fact]
    public void A_vector_of_another_dimension_is_an_error()
    {
        using TemporaryFolder folder = new();
        using VectorCache cache = VectorCache.Open(Encoder, folder.Path);
        ArgumentException error = Assert.Throws<ArgumentException>(() => cache.Store("a", new EncodedText(new float[384], 1, 1, 0, 1)));
        Assert.StartsWith("The vector has 384 numbers, expected 512", error.Message, StringComparison.Ordinal);
    }

    private static EncodedText Encoded(int seed) =>
        new([.. Enumerable.Range(0, 512).Select(i => MathF.Sin(seed * 1000 + i))], seed + 5, 1, seed, seed + 6);

    private static void Fill(TemporaryFolder folder, int count)
    {
        using VectorCache cache = VectorCache.Open(Encoder, folder.Path);
        for (int i = 0; i < count; i++)
            cache.Store($"{i}", Encoded(i));
    }

    private static string[] Segments(TemporaryFolder folder) =>
        [.. Directory.GetFiles(folder.Path, "*.vectors", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
}
