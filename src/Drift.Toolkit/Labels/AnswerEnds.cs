namespace Drift;

/// <summary>Head and tail of an answer, where refusals and offers stand: about two or three sentences each.</summary>
internal static class AnswerEnds
{
    /// <summary>Tokens of head and tail.</summary>
    public const int Tokens = 64;

    /// <summary>The last characters, as many as make about so many tokens in this text; the whole text where no letter or digit is among them.</summary>
    /// <param name="text">The answer.</param>
    /// <param name="tokens">Its length in the encoder's tokens.</param>
    public static string Tail(string text, int tokens)
    {
        int length = (int)Math.Ceiling((double)text.Length * Tokens / Math.Max(tokens, Tokens));
        int start = text.Length - length;
        if (start > 0 && char.IsLowSurrogate(text[start]))
            start--;
        string tail = text[start..];
        return tail.Any(char.IsLetterOrDigit) ? tail : text;
    }
}
