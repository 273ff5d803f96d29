using Drift.Formats;

namespace Drift.Tests.Formats;

public class VectorFileTests
{
    private static readonly StoredVectors Some = new("an-encoder", "abc", 3, "answer",
    [
        new StoredVector(new Cell("m", "q1", "en", "", 1), 12, 1, 13, 0, new[] { 0.5f, -0.25f, 1f }, 0.75f, null, -0.5f),
        new StoredVector(new Cell("m", "q1", "zh", "run 2", 3), 900, 2, 900, 4, new[] { 0.1f, 0f, 0f }, null, null, null),
    ]);

    [Fact]
    public void What_was_written_is_read_to_the_precision_of_half_floats()
    {
        using TemporaryFolder folder = new();
        string path = VectorFile.PathOf(folder.Path, Some.Encoder);
        VectorFile.Write(Some, path);

        StoredVectors read = VectorFile.Read(path);

        Assert.Equal((Some.Encoder, Some.EncoderHash, Some.Dimension, Some.Text), (read.Encoder, read.EncoderHash, read.Dimension, read.Text));
        Assert.Equal(Some.Rows.Select(r => r with { Vector = default }), read.Rows.Select(r => r with { Vector = default }));
        Assert.Equal([0.5f, -0.25f, 1f], read.Rows[0].Vector.ToArray());
        Assert.Equal(0.1f, read.Rows[1].Vector.Span[0], 1e-4f);
        Assert.EndsWith(Path.Combine("vectors", "an-encoder.parquet"), path, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_rows_give_the_same_bytes()
    {
        using TemporaryFolder folder = new();
        string first = Path.Combine(folder.Path, "a"), second = Path.Combine(folder.Path, "b");
        VectorFile.Write(Some, first);
        VectorFile.Write(Some, second);

        Assert.Equal(File.ReadAllBytes(first), File.ReadAllBytes(second));
    }

    [Fact]
    public void A_full_disk_is_an_error_of_writing()
    {
        const string full = "/dev/full";
        Assert.SkipUnless(File.Exists(full), "There is no /dev/full, which is always out of space.");
        Assert.StartsWith("/dev/full could not be written: ", Assert.ThrowsAny<IOException>(() => VectorFile.Write(Some, full)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Bad_input_is_an_error_that_says_why()
    {
        using TemporaryFolder folder = new();
        string path = folder.Write("x.parquet", "not parquet");

        Assert.StartsWith("x.parquet: ", Assert.Throws<InvalidDataException>(() => VectorFile.Read(path)).Message, StringComparison.Ordinal);
        Assert.Contains("There is no file of vectors", Assert.Throws<FileNotFoundException>(() => VectorFile.Read(path + "y")).Message, StringComparison.Ordinal);
        Assert.Contains("expected 2", Assert.Throws<ArgumentException>(() => VectorFile.Write(Some with { Dimension = 2 }, path)).Message, StringComparison.Ordinal);
        Assert.Contains("found NaN", Assert.Throws<ArgumentException>(
            () => VectorFile.Write(Some with { Rows = [Some.Rows[0] with { Vector = new[] { 1f, float.NaN, 0f } }] }, path)).Message, StringComparison.Ordinal);
        Assert.Contains("no vectors", Assert.Throws<ArgumentException>(() => VectorFile.Write(Some with { Rows = [] }, path)).Message, StringComparison.Ordinal);
    }
}
