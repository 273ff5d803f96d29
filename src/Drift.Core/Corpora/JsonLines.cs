using System.Text.Json;

namespace Drift;

/// <summary>Where the fields of an object stand in its file, so that a fault can name the line.</summary>
internal static class JsonLines
{
    /// <summary>Line of each field of the outermost object, from 1.</summary>
    public static Dictionary<string, int> Of(ReadOnlySpan<byte> json)
    {
        Dictionary<string, int> lines = new(StringComparer.Ordinal);
        Utf8JsonReader reader = new(json);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            lines[reader.GetString()!] = json[..(int)reader.TokenStartIndex].Count((byte)'\n') + 1;
            reader.Read();
            reader.Skip();
        }

        return lines;
    }
}
