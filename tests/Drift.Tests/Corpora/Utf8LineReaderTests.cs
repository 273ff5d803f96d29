using System.Security.Cryptography;
using System.Text;

namespace Drift.Tests.Corpora;

public sealed class Utf8LineReaderTests
{
    [Fact]
    public void Lines_end_at_line_feeds_only()
    {
        Assert.Equal(["a\rb", "", "c\u2028d"], Lines("\uFEFFa\rb\r\n\nc\u2028d"));
        Assert.Empty(Lines(""));
        Assert.Equal([""], Lines("\n"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(65_535)]
    [InlineData(65_536)]
    [InlineData(65_537)]
    [InlineData(300_000)]
    public void Lines_of_any_length_come_back_with_their_offsets(int length)
    {
        string[] lines = [new string('a', length), "b", new string('c', 2 * length), new string('d', length - 1), "e"];
        byte[] bytes = Encoding.UTF8.GetBytes(string.Join('\n', lines));
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Utf8LineReader reader = new(new MemoryStream(bytes), hash);

        foreach (string line in lines)
        {
            Assert.True(reader.Read());
            Assert.Equal(line, Encoding.UTF8.GetString(reader.Line.Span));
            Assert.Equal(line, Encoding.UTF8.GetString(bytes, (int)reader.Offset, line.Length));
        }

        Assert.False(reader.Read());
        Assert.Equal(SHA256.HashData(bytes), hash.GetHashAndReset());
    }

    [Fact]
    public void A_line_over_the_limit_is_skipped_and_said_to_be()
    {
        Utf8LineReader reader = new(new MemoryStream(Encoding.UTF8.GetBytes($"ab\n{new string('x', 500_000)}\ncd")), longest: 100_000);

        Assert.True(reader.Read() && !reader.IsTooLong);
        Assert.True(reader.Read() && reader.IsTooLong && reader.Line.IsEmpty && reader.Offset == 3 && reader.Number == 2);
        Assert.True(reader.Read() && !reader.IsTooLong && reader.Number == 3);
        Assert.Equal("cd", Encoding.UTF8.GetString(reader.Line.Span));
        Assert.False(reader.Read());
    }

    private static List<string> Lines(string content)
    {
        Utf8LineReader reader = new(new MemoryStream(Encoding.UTF8.GetBytes(content)));
        List<string> lines = [];
        while (reader.Read())
            lines.Add(Encoding.UTF8.GetString(reader.Line.Span));
        return lines;
    }
}
