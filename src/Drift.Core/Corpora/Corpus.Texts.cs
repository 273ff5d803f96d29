using System.Text.Json;

namespace Drift;

public sealed partial class Corpus
{
    /// <summary>The responses with their texts, streamed in the order of the file.</summary>
    /// <remarks>The text of a response without one (<see cref="ResponseStatus.Empty"/>, <see cref="ResponseStatus.Error"/>) is empty.</remarks>
    /// <exception cref="InvalidOperationException">The corpus has no texts.</exception>
    /// <exception cref="InvalidDataException">The file has changed since the corpus was read.</exception>
    public IEnumerable<(Response Response, string Text)> ReadTexts()
    {
        NeedTexts();
        return Stream();

        IEnumerable<(Response Response, string Text)> Stream()
        {
            using FileStream stream = Open(1 << 16);
            byte[] line = [];
            foreach (Response response in Responses)
            {
                if (line.Length < response.Length)
                    line = new byte[Math.Max(response.Length, 2 * line.Length)];
                yield return (response, TextAt(stream, response, line));
            }
        }
    }

    /// <summary>The text of one response; empty where it has none.</summary>
    /// <param name="response">One of <see cref="Responses"/>.</param>
    /// <exception cref="InvalidOperationException">The corpus has no texts.</exception>
    /// <exception cref="InvalidDataException">The file has changed since the corpus was read.</exception>
    public string TextOf(Response response)
    {
        ArgumentNullException.ThrowIfNull(response);
        NeedTexts();
        using FileStream stream = Open(1);
        return TextAt(stream, response, new byte[response.Length]);
    }

    /// <summary>Copies the line of a response as it stands in the file.</summary>
    internal static void ReadLine(FileStream stream, Response response, Span<byte> line)
    {
        if (stream.Position != response.Offset)
            stream.Position = response.Offset;
        if (stream.ReadAtLeast(line, line.Length, throwOnEndOfStream: false) < line.Length)
            throw Changed(response);
    }

    /// <summary>Opens the file of responses.</summary>
    internal FileStream Open(int bufferSize) =>
        new(Path.Combine(Folder, CorpusFiles.Responses), FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize);

    private static string TextAt(FileStream stream, Response response, byte[] buffer)
    {
        Span<byte> line = buffer.AsSpan(0, response.Length);
        ReadLine(stream, response, line);
        string text;
        try
        {
            text = Find(line);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw Changed(response);
        }

        return text.Length == response.Characters ? text : throw Changed(response);
    }

    private static string Find(ReadOnlySpan<byte> line)
    {
        Utf8JsonReader json = new(line);
        json.Read();
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            bool isText = json.ValueTextEquals("text"u8);
            json.Read();
            if (isText)
                return json.GetString() ?? "";
            json.Skip();
        }

        return "";
    }

    private static InvalidDataException Changed(Response response) =>
        new($"{CorpusFiles.Responses}:{response.Line}: the file has changed since the corpus was read, expected the response it had; read the corpus again.");

    private void NeedTexts()
    {
        if (!HasTexts)
            throw new InvalidOperationException($"The corpus '{Name}' is shipped without texts (\"texts\": false in corpus.json): use its vectors and labels.");
    }
}
