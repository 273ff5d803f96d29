using Drift.Formats;

namespace Drift.Tests.Formats;

public class FeatureFileTests
{
    private static readonly StoredPart Part = new(5, new[] { 0.5f, -0.25f });

    private static readonly StoredFeatures Some = new("an-encoder", "abc", 2, ["letters", "lines", "a rule"],
    [
        new StoredFeature(new Cell("m", "q1", "en", "", 1), Part, new StoredPart(64, new[] { 1f, 0f }), Part, new[] { 0.1f, 2f, 3.5f }),
        new StoredFeature(new Cell("m", "q1", "zh", "run 2", 3), Part, Part, new StoredPart(7, new[] { 0f, 1f }), new[] { 0f, 0f, 0f }),
    ]);

    [Fact]
    public void What_was_written_is_read()
    {
        using TemporaryFolder folder = new();
        string path = FeatureFile.PathOf(folder.Path, Some.Encoder);
        FeatureFile.Write(Some, path);

        StoredFeatures read = FeatureFile.Read(path);

        Assert.Equal((Some.Encoder, Some.EncoderHash, Some.Dimension), (read.Encoder, read.EncoderHash, read.Dimension));
        Assert.Equal(Some.Names, read.Names);
        foreach ((StoredFeature before, StoredFeature after) in Some.Rows.Zip(read.Rows))
        {
            Assert.Equal(before.Cell, after.Cell);
            Assert.Equal(before.Numbers.ToArray(), after.Numbers.ToArray());
            foreach ((StoredPart x, StoredPart y) in new[] { (before.Head, after.Head), (before.Tail, after.Tail), (before.Question, after.Question) })
            {
                Assert.Equal(x.Tokens, y.Tokens);
                Assert.Equal(x.Vector.ToArray(), y.Vector.ToArray());
            }
        }

        Assert.EndsWith(Path.Combine("features", "an-encoder.parquet"), path, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_rows_give_the_same_bytes()
    {
        using TemporaryFolder folder = new();
        string first = Path.Combine(folder.Path, "a"), second = Path.Combine(folder.Path, "b");
        FeatureFile.Write(Some, first);
        FeatureFile.Write(Some, second);

        Assert.Equal(File.ReadAllBytes(first), File.ReadAllBytes(second));
    }

    [Fact]
    public void Bad_input_is_an_error_that_says_why()
    {
        using TemporaryFolder folder = new();
        string path = folder.Write("x.parquet", "not parquet");
        StoredFeatures With(StoredFeature row) => Some with { Rows = [row] };

        Assert.Contains("found no whole Parquet file", Assert.Throws<InvalidDataException>(() => FeatureFile.Read(path)).Message, StringComparison.Ordinal);
        Assert.Contains("There is no file of features", Assert.Throws<FileNotFoundException>(() => FeatureFile.Read(path + "y")).Message, StringComparison.Ordinal);
        Assert.Contains("at least one row", Assert.Throws<ArgumentException>(() => FeatureFile.Write(Some with { Rows = [] }, path)).Message, StringComparison.Ordinal);
        Assert.Contains("found a vector of 2 numbers", Assert.Throws<ArgumentException>(() => FeatureFile.Write(Some with { Dimension = 3 }, path)).Message, StringComparison.Ordinal);
        Assert.Contains("found 2 numbers of the text", Assert.Throws<ArgumentException>(
            () => FeatureFile.Write(With(Some.Rows[0] with { Numbers = (float[])[1f, 2f] }), path)).Message, StringComparison.Ordinal);
        Assert.Contains("found 0 tokens", Assert.Throws<ArgumentException>(
            () => FeatureFile.Write(With(Some.Rows[0] with { Tail = Part with { Tokens = 0 } }), path)).Message, StringComparison.Ordinal);
        Assert.Contains("found NaN", Assert.Throws<ArgumentException>(
            () => FeatureFile.Write(With(Some.Rows[0] with { Numbers = (float[])[1f, float.NaN, 2f] }), path)).Message, StringComparison.Ordinal);

        VectorFile.Write(new StoredVectors("e", "h", 2, "answer", [new StoredVector(Some.Rows[0].Cell, 1, 1, 1, 0, (float[])[1f, 0f], null, null, null)]), path);
        Assert.Contains("found no column head_tokens", Assert.Throws<InvalidDataException>(() => FeatureFile.Read(path)).Message, StringComparison.Ordinal);
    }
}
