using System.Text;

namespace Drift;

/// <summary>How many letters of a text are of which script.</summary>
/// <remarks>
/// Counts letters (Unicode categories Lu, Ll, Lt, Lm, Lo) by block; marks, digits, punctuation and emoji are not counted, so that a Thai
/// vowel sign or a list of numbers weighs nothing. Half of a surrogate pair is no letter.
/// </remarks>
public sealed class ScriptShares
{
    private const byte NoLetter = byte.MaxValue;

    // First and last code point of a block; a later row wins over an earlier one.
    private static readonly (int First, int Last, Script Script)[] Blocks =
    [
        (0x0041, 0x02AF, Script.Latin), (0x00B5, 0x00B5, Script.Other), (0x1D00, 0x1DBF, Script.Latin), (0x1E00, 0x1EFF, Script.Latin),
        (0x2071, 0x209C, Script.Latin), (0x212A, 0x212B, Script.Latin), (0x2C60, 0x2C7F, Script.Latin), (0xA722, 0xA7FF, Script.Latin),
        (0xAB30, 0xAB6F, Script.Latin), (0xFB00, 0xFB06, Script.Latin), (0xFF21, 0xFF5A, Script.Latin),
        (0x0370, 0x03FF, Script.Greek), (0x1F00, 0x1FFF, Script.Greek),
        (0x0400, 0x052F, Script.Cyrillic), (0x1C80, 0x1C8F, Script.Cyrillic), (0xA640, 0xA69F, Script.Cyrillic),
        (0x0530, 0x058F, Script.Armenian), (0xFB13, 0xFB17, Script.Armenian),
        (0x10A0, 0x10FF, Script.Georgian), (0x1C90, 0x1CBF, Script.Georgian), (0x2D00, 0x2D2F, Script.Georgian),
        (0x0590, 0x05FF, Script.Hebrew), (0xFB1D, 0xFB4F, Script.Hebrew),
        (0x0600, 0x06FF, Script.Arabic), (0x0750, 0x077F, Script.Arabic), (0x0870, 0x08FF, Script.Arabic), (0xFB50, 0xFDFF, Script.Arabic),
        (0xFE70, 0xFEFC, Script.Arabic), (0x1EE00, 0x1EEFF, Script.Arabic),
        (0x1200, 0x139F, Script.Ethiopic), (0x2D80, 0x2DDF, Script.Ethiopic), (0xAB01, 0xAB2E, Script.Ethiopic),
        (0x0900, 0x097F, Script.Devanagari), (0xA8E0, 0xA8FF, Script.Devanagari), (0x0980, 0x09FF, Script.Bengali),
        (0x0A00, 0x0A7F, Script.Gurmukhi), (0x0A80, 0x0AFF, Script.Gujarati), (0x0B00, 0x0B7F, Script.Oriya), (0x0B80, 0x0BFF, Script.Tamil),
        (0x0C00, 0x0C7F, Script.Telugu), (0x0C80, 0x0CFF, Script.Kannada), (0x0D00, 0x0D7F, Script.Malayalam), (0x0D80, 0x0DFF, Script.Sinhala),
        (0x0E00, 0x0E7F, Script.Thai), (0x0E80, 0x0EFF, Script.Lao), (0x0F00, 0x0FFF, Script.Tibetan), (0x1000, 0x109F, Script.Myanmar),
        (0x1780, 0x17FF, Script.Khmer),
        (0x3005, 0x3006, Script.Han), (0x3400, 0x4DBF, Script.Han), (0x4E00, 0x9FFF, Script.Han), (0xF900, 0xFAFF, Script.Han), (0x20000, 0x323AF, Script.Han),
        (0x3041, 0x30FF, Script.Kana), (0x31F0, 0x31FF, Script.Kana), (0xFF66, 0xFF9F, Script.Kana), (0x1B000, 0x1B16F, Script.Kana),
        (0x1100, 0x11FF, Script.Hangul), (0x3131, 0x318E, Script.Hangul), (0xA960, 0xA97F, Script.Hangul), (0xAC00, 0xD7FF, Script.Hangul), (0xFFA0, 0xFFDC, Script.Hangul),
    ];

    // One look-up a character: a corpus of a gigabyte is counted as fast as it is read.
    private static readonly byte[] Plane0 = [.. Enumerable.Range(0, 0x10000).Select(x => Rune.IsValid(x) ? Find(new Rune(x)) : NoLetter)];

    private readonly int[] _counts;

    private ScriptShares(int[] counts) => (_counts, Letters) = (counts, counts.Sum());

    /// <summary>Number of letters.</summary>
    public int Letters { get; }

    /// <summary>Counts the letters of a text.</summary>
    public static ScriptShares Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Of(text.AsSpan());
    }

    /// <summary>Counts the letters of a text.</summary>
    public static ScriptShares Of(ReadOnlySpan<char> text)
    {
        int[] counts = new int[(int)Script.Hangul + 1];
        for (int i = 0; i < text.Length; i++)
        {
            byte script = Plane0[text[i]];
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && Rune.TryCreate(text[i], text[i + 1], out Rune rune))
            {
                script = Find(rune);
                i++;
            }

            if (script != NoLetter)
                counts[script]++;
        }

        return new ScriptShares(counts);
    }

    /// <summary>Letters of one script.</summary>
    public int Count(Script script) => _counts[(int)script];

    /// <summary>Share of one script among the letters, 0 to 1; 0 without letters.</summary>
    public double Share(Script script) => Letters == 0 ? 0 : (double)Count(script) / Letters;

    private static byte Find(Rune rune) =>
        Rune.IsLetter(rune) ? (byte)Blocks.LastOrDefault(x => x.First <= rune.Value && rune.Value <= x.Last).Script : NoLetter;
}
