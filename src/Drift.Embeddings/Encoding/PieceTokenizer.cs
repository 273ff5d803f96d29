using System.Buffers;
using System.Text;
using Microsoft.ML.Tokenizers;

namespace Drift.Embeddings;

/// <summary>SentencePiece as the encoders were trained with it: the library's Unigram, with what it does differently put right.</summary>
/// <remarks>
/// <para>The library is given no special tokens, so <c>&lt;s&gt;</c> or <c>&lt;mask&gt;</c> in a text stays text.</para>
/// <para>Its time is linear in the length of the text, with or without blanks (5,000,000 characters: below a second), but so is its memory, and one
/// character can become eighteen (U+FDFA). So a long text goes through in chunks of 65,536 characters. They end before a word, where no piece can
/// reach across; in a script without blanks they end anywhere, which costs about one more token a chunk. Thread-safe.</para>
/// </remarks>
internal sealed class PieceTokenizer
{
    private const int Chunk = 1 << 16;

    // What SentencePiece's nmt_nfkc maps to nothing; the library keeps them as unknown pieces.
    private static readonly SearchValues<char> Dropped = SearchValues.Create(
        "\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u000B\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F\u007F\u008F\u009F");

    private readonly TokenizerSettings _settings;
    private readonly SentencePieceTokenizer _pieces;
    private readonly int _unknown;

    public PieceTokenizer(EncoderDefinition definition)
    {
        _settings = definition.Tokenizer;
        using FileStream stream = File.OpenRead(definition.TokenizerPath);
        _pieces = SentencePieceTokenizer.Create(stream, addBeginningOfSentence: false, addEndOfSentence: false, specialTokens: null);
        _unknown = _pieces.UnknownId;
        Prefix = _settings.Prefix.Length == 0 ? [] : Tokenize(_settings.Prefix).Ids;
    }

    /// <summary>Ids that stand before every text.</summary>
    public int[] Prefix { get; }

    /// <summary>Tokens of a text, at most <paramref name="maxTokens"/> of them.</summary>
    public TokenSequence Tokenize(string text, int maxTokens = int.MaxValue, int chunk = Chunk)
    {
        List<int> ids = [];
        int pieces = 0, unknown = 0;
        bool inRun = false;
        for (int start = 0, end; start < text.Length; start = end)
        {
            end = End(text, start, chunk);
            string part = start == 0 && end == text.Length ? text : text[start..end];
            foreach (int piece in _pieces.EncodeToIds(Clean(part), addBeginningOfSentence: false, addEndOfSentence: false))
            {
                bool isUnknown = piece == _unknown;
                if (!isUnknown || !inRun)
                {
                    if (ids.Count == maxTokens)
                        return new TokenSequence([.. ids], pieces, unknown);
                    ids.Add(isUnknown ? _settings.Unknown : piece + _settings.Offset);
                }

                inRun = isUnknown;
                pieces++;
                unknown += isUnknown ? 1 : 0;
            }
        }

        return new TokenSequence([.. ids], pieces, unknown);
    }

    /// <summary>Where a chunk ends: before the last word that begins in its second half, else before a character.</summary>
    private static int End(string text, int start, int chunk)
    {
        if (text.Length - start <= chunk)
            return text.Length;
        int full = start + chunk;
        for (int i = full; i > start + chunk / 2; i--)
        {
            // Only ordinary blanks before a letter or digit: nothing that normalisation could join across.
            if (text[i - 1] is ' ' or '\n' or '\t' or '\r' && char.IsLetterOrDigit(text[i]))
                return i;
        }

        return char.IsLowSurrogate(text[full]) && char.IsHighSurrogate(text[full - 1]) ? full - 1 : full;
    }

    private string Clean(string text)
    {
        // The library drops half of a surrogate pair without a word; U+FFFD keeps the place, as every UTF-8 writer does.
        if (text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') && HasLoneSurrogate(text))
        {
            StringBuilder whole = new(text.Length);
            foreach (Rune rune in text.EnumerateRunes())
                whole.Append(rune);
            text = whole.ToString();
        }

        if (!_settings.RemovesControls || !text.AsSpan().ContainsAny(Dropped))
            return text;
        StringBuilder kept = new(text.Length);
        foreach (char c in text)
        {
            if (!Dropped.Contains(c))
                kept.Append(c);
        }

        return kept.ToString();
    }

    private static bool HasLoneSurrogate(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
                return true;
            i++;
        }

        return false;
    }
}
