using System.Globalization;

namespace Drift.Labels;

/// <summary>Cuts the middle out of an answer that is too long to be read whole.</summary>
internal static class AnswerCut
{
    /// <summary>The answer itself, or its first three quarters of the limit, a note, and its last quarter.</summary>
    /// <param name="text">An answer.</param>
    /// <param name="limit">Most characters (UTF-16 units) that stay; no character is cut in two.</param>
    /// <param name="note">Gives the note from the number of characters left out.</param>
    public static string Of(string text, int limit, Func<string, string> note)
    {
        if (text.Length <= limit)
            return text;
        int head = limit / 4 * 3, tail = text.Length - limit / 4;
        if (char.IsLowSurrogate(text[head]))
            head--;
        if (char.IsLowSurrogate(text[tail]))
            tail++;
        return $"{text[..head]}\n{note((tail - head).ToString("N0", CultureInfo.InvariantCulture))}\n{text[tail..]}";
    }
}
