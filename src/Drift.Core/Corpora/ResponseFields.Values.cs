using System.Text;
using System.Text.Json;

namespace Drift;

internal sealed partial class ResponseFields
{
    private string? Id(ref Utf8JsonReader json, Field field, HashSet<string>? known, string expected)
    {
        if (!TryDecode(ref json, field, "a text", out ReadOnlySpan<char> text))
            return null;
        string id = Pooled(text);
        if (id.Length == 0 || (known is not null && !known.Contains(id)))
            Fault(Names[(int)field], $"found {CorpusFaults.Show(id)}, expected {expected}");
        return id;
    }

    private string? Language(ref Utf8JsonReader json, Field field, IReadOnlyList<string>? known)
    {
        if (!TryDecode(ref json, field, "a language", out ReadOnlySpan<char> text))
            return null;
        string language = Pooled(text);
        if (!LanguageTag.IsWellFormed(language))
            Fault(Names[(int)field], $"found {CorpusFaults.Show(language)}, expected BCP 47 such as zh, zh-Hant or pt-BR");
        else if (known is not null && !known.Contains(language))
            Fault(Names[(int)field], $"found '{language}', expected one of {string.Join(", ", known)} (the languages of corpus.json)");
        return language;
    }

    private int Whole(ref Utf8JsonReader json, Field field, int least)
    {
        if (json.TokenType == JsonTokenType.Number && json.TryGetInt32(out int number) && number >= least)
            return number;
        Fault(Names[(int)field], $"found {Show(ref json)}, expected a whole number from {least}");
        json.Skip();
        return least;
    }

    private string? Text(ref Utf8JsonReader json, Field field) =>
        TryDecode(ref json, field, "a text", out ReadOnlySpan<char> text) ? Pooled(text) : null;

    // The span lies in a buffer that all texts share.
    private bool TryDecode(ref Utf8JsonReader json, Field field, string expected, out ReadOnlySpan<char> text)
    {
        text = default;
        if (json.TokenType != JsonTokenType.String)
        {
            Fault(Names[(int)field], $"found {Show(ref json)}, expected {expected}");
            json.Skip();
            return false;
        }

        if (_buffer.Length < json.ValueSpan.Length)
            _buffer = new char[Math.Max(json.ValueSpan.Length, 2 * _buffer.Length)];
        try
        {
            text = _buffer.AsSpan(0, json.CopyString(_buffer));
            return true;
        }
        catch (InvalidOperationException)
        {
            _faults.NotUnicode(File, _line, Names[(int)field], json.ValueSpan);
            return false;
        }
    }

    private string Pooled(ReadOnlySpan<char> text)
    {
        if (_lookup.TryGetValue(text, out string? known))
            return known;
        string added = text.ToString();
        _pool.Add(added);
        return added;
    }

    private static string Show(ref Utf8JsonReader json) => json.TokenType switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "an array",
        JsonTokenType.String => $"'{CorpusFaults.Cut(Encoding.UTF8.GetString(json.ValueSpan))}'",
        _ => CorpusFaults.Cut(Encoding.UTF8.GetString(json.ValueSpan)),
    };
}
