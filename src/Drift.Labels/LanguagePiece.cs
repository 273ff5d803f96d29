namespace Drift.Labels;

/// <summary>A stretch of an answer in one script: a sentence, or short ones together.</summary>
/// <param name="Text">The stretch.</param>
/// <param name="Scripts">Its letters by script.</param>
/// <param name="Script">The script it is written in; <see cref="Script.Kana"/> for Japanese, <see cref="Script.Han"/> for characters alone.</param>
internal sealed record LanguagePiece(string Text, ScriptShares Scripts, Script Script)
{
    // Short of a line's length a detector guesses; a text without any full stop is cut all the same.
    private const int Long = 80, Longest = 1000;

    private static readonly Script[] All = Enum.GetValues<Script>();

    /// <summary>The pieces of a text, in its order; stretches without letters go with the piece before them.</summary>
    public static IEnumerable<LanguagePiece> Of(string text)
    {
        int start = 0, end = 0;
        Script? open = null;
        while (end < text.Length)
        {
            int next = SentenceEnd(text, end);
            Script? script = Family(ScriptShares.Of(text.AsSpan(end, next - end)));
            if (open is not null && script is not null && (script != open || end - start >= Long))
            {
                yield return Make(text[start..end]);
                (start, open) = (end, script);
            }

            open ??= script;
            end = next;
        }

        if (open is not null)
            yield return Make(text[start..]);
    }

    private static LanguagePiece Make(string text)
    {
        ScriptShares scripts = ScriptShares.Of(text);
        Script script = Family(scripts)!.Value;
        return new LanguagePiece(text, scripts, script == Script.Han && 20 * scripts.Count(Script.Kana) >= scripts.Count(Script.Han) + scripts.Count(Script.Kana) ? Script.Kana : script);
    }

    /// <summary>What the letters of a script weigh: a character or a syllable says as much as two letters.</summary>
    /// <remarks>So a sentence with a long foreign name stays Chinese, and a list of English sources weighs less than the essay above it.</remarks>
    public static int Weight(ScriptShares scripts, Script script) =>
        script is Script.Han or Script.Kana or Script.Hangul ? 2 * scripts.Count(script) : scripts.Count(script);

    // Japanese is written in both: its characters and kana are one.
    private static Script? Family(ScriptShares scripts)
    {
        (Script? best, int most) = (null, 0);
        foreach (Script script in All)
        {
            int weight = script switch
            {
                Script.Han => Weight(scripts, Script.Han) + Weight(scripts, Script.Kana),
                Script.Kana => 0,
                _ => Weight(scripts, script),
            };
            if (weight > most)
                (best, most) = (script, weight);
        }

        return best;
    }

    private static int SentenceEnd(string text, int start)
    {
        int limit = Math.Min(text.Length, start + Longest);
        for (int i = start; i < limit; i++)
        {
            char c = text[i];
            bool isEnd = c is '\n' or '。' or '！' or '？' or '؟' or '।'
                || (c is '.' or '!' or '?' or '…' or ';' && i + 1 < text.Length && char.IsWhiteSpace(text[i + 1]));
            if (isEnd)
                return i + 1;
        }

        return limit < text.Length && char.IsLowSurrogate(text[limit]) ? limit - 1 : limit;
    }
}
