using System.Globalization;
using System.Text;

namespace Drift.Labels;

/// <summary>Puts answers into the one spelling that rules are written in.</summary>
/// <remarks>
/// <para>NFKC; typographic apostrophes, quotes and dashes plain; characters of no width, Arabic vowel marks and tatweel, and the asterisks of Markdown gone;
/// lower case (invariant); blanks folded to one, and none at the ends. In <c>zh</c> and <c>ja</c> blanks beside a character of these scripts go.</para>
/// <para>A surrogate without its other half becomes U+FFFD, so that any text can be normalised.</para>
/// </remarks>
public static class AnswerNormalisation
{
    private const string Apostrophes = "‘’‚‛ʼ´`′", Quotes = "“”„‟«»″「」『』", Dashes = "‐‑‒–—−";

    /// <summary>Normalises one text.</summary>
    /// <param name="text">An answer, or a part of one.</param>
    /// <param name="language">Its language (BCP 47).</param>
    public static string Of(string text, string language)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(language);
        bool hasNoBlanks = LanguageTag.Primary(language) is "zh" or "ja";
        string composed = WithoutHalves(text).Normalize(NormalizationForm.FormKC);
        StringBuilder plain = new(composed.Length);
        bool isBlank = false;
        foreach (char raw in composed)
        {
            if (char.IsWhiteSpace(raw))
            {
                isBlank = plain.Length > 0;
                continue;
            }

            if (IsDropped(raw))
                continue;
            char c = Plain(raw);
            if (isBlank && !(hasNoBlanks && (IsEastAsian(c) || IsEastAsian(plain[^1]))))
                plain.Append(' ');
            isBlank = false;
            plain.Append(c);
        }

        return plain.ToString().ToLowerInvariant();
    }

    /// <summary>The text with U+FFFD for each half of a surrogate pair: composing it would be an error.</summary>
    internal static string WithoutHalves(string text)
    {
        int at = 0;
        while (at < text.Length && !char.IsSurrogate(text[at]))
            at++;
        if (at == text.Length)
            return text;
        StringBuilder whole = new(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
            whole.Append(rune);
        return whole.ToString();
    }

    private static bool IsDropped(char c) =>
        c is '*' or 'ـ' or 'ٰ' or (>= 'ً' and <= 'ْ') || char.GetUnicodeCategory(c) == UnicodeCategory.Format;

    private static char Plain(char c) =>
        c < 128 ? c : Apostrophes.Contains(c, StringComparison.Ordinal) ? '\'' : Quotes.Contains(c, StringComparison.Ordinal) ? '"' : Dashes.Contains(c, StringComparison.Ordinal) ? '-' : c;

    private static bool IsEastAsian(char c) => c is (>= '⺀' and <= '鿿') or (>= '豈' and <= '﫿');
}
