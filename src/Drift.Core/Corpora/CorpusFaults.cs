using System.Text;
using System.Text.Json;

namespace Drift;

/// <summary>Collects the faults of a corpus while its files are read, and phrases those that all files share.</summary>
internal sealed class CorpusFaults
{
    private readonly List<CorpusFault> _faults = [];

    /// <summary>All faults by file and line, within a line in the order in which they were found.</summary>
    public IReadOnlyList<CorpusFault> InOrder() =>
        [.. _faults.OrderBy(x => CorpusFiles.Known.IndexOf(x.File)).ThenBy(x => x.Line)];

    public int Count => _faults.Count;

    public void Add(string file, int line, string field, string message) => _faults.Add(new CorpusFault(file, line, field, message));

    /// <summary>Whether a field has a fault already, so that what follows from it need not be told.</summary>
    public bool Has(string file, int line, string field) =>
        _faults.Exists(x => x.Line == line && x.File == file && x.Field == field);

    public void BrokenJson(string file, int line, JsonException e, string expected)
    {
        // The reader counts lines from the start of what it was given, which here is one line: only the byte helps.
        string reason = e.Message.Split(" LineNumber:", 2)[0].Split(" Path:", 2)[0].TrimEnd('.');
        string at = e.BytePositionInLine is { } x ? FormattableString.Invariant($" at byte {x + 1}") : "";
        Add(file, line, "", $"found broken JSON{at} ({reason}), expected {expected}");
    }

    /// <summary>A JSON string that .NET cannot hold as it is: says whether an escape or a byte is to blame.</summary>
    public void NotUnicode(string file, int line, string field, ReadOnlySpan<byte> raw) =>
        Add(file, line, field, LoneSurrogate(raw) is { } escape
            ? $"found a lone surrogate ({escape}), which is no character, expected well-formed Unicode; replace it with U+FFFD (\\ufffd)"
            : "found bytes that are no UTF-8, expected well-formed UTF-8; replace them with U+FFFD");

    /// <summary>A value as a message shows it: short, in quotes when it is a text.</summary>
    public static string Show(string? text) => text is null ? "null" : $"'{Cut(text)}'";

    /// <summary>A JSON value as a message shows it.</summary>
    public static string Show(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "an array",
        _ => Cut(value.GetRawText()),
    };

    public static string Cut(string text) => text.Length <= 40 ? text : string.Concat(text.AsSpan(0, 40), "…");

    private static string? LoneSurrogate(ReadOnlySpan<byte> raw)
    {
        for (int i = 0; i + 5 < raw.Length; i++)
        {
            if (raw[i] != (byte)'\\')
                continue;
            if (raw[i + 1] != (byte)'u')
            {
                i++;
                continue;
            }

            if (IsSurrogate(raw[i..]) && IsHigh(raw[i..]) && i + 11 < raw.Length && IsSurrogate(raw[(i + 6)..]) && !IsHigh(raw[(i + 6)..]))
                i += 11;
            else if (IsSurrogate(raw[i..]))
                return Encoding.ASCII.GetString(raw.Slice(i, 6));
            else
                i += 5;
        }

        return null;
    }

    private static bool IsSurrogate(ReadOnlySpan<byte> escape) =>
        escape[0] == '\\' && escape[1] == 'u' && (escape[2] | 0x20) == 'd' && (escape[3] is >= (byte)'8' and <= (byte)'9' || (escape[3] | 0x20) is >= 'a' and <= 'f');

    private static bool IsHigh(ReadOnlySpan<byte> escape) => escape[3] is (byte)'8' or (byte)'9' || (escape[3] | 0x20) is 'a' or 'b';
}
