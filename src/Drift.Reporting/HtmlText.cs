using System.Globalization;
using System.Text;

namespace Drift.Reporting;

/// <summary>Makes any text safe to stand in a page: no markup, and no character that works unseen.</summary>
internal static class HtmlText
{
    /// <summary>Escapes a text for content and attributes alike. Controls, bidirectional overrides and isolates and lone surrogates become "[U+202E]".</summary>
    public static string Encode(string? text)
    {
        StringBuilder safe = new();
        string source = (text ?? "").ReplaceLineEndings("\n");
        for (int i = 0; i < source.Length; i++)
        {
            char c = source[i];
            if (char.IsHighSurrogate(c) && i + 1 < source.Length && char.IsLowSurrogate(source[i + 1]))
                safe.Append(c).Append(source[++i]);
            else
                safe.Append(c switch
                {
                    '&' => "&amp;",
                    '<' => "&lt;",
                    '>' => "&gt;",
                    '"' => "&quot;",
                    '\'' => "&#39;",
                    '\n' or '\t' => c.ToString(),
                    _ when IsHidden(c) => $"[U+{((int)c).ToString("X4", CultureInfo.InvariantCulture)}]",
                    _ => c.ToString(),
                });
        }

        return safe.ToString();
    }

    /// <summary>A text cut after a number of characters, never within a surrogate pair or before a mark that belongs to the character before it.</summary>
    public static (string Head, string Tail) Cut(string text, int length)
    {
        if (text.Length <= length)
            return (text, "");
        int end = length;
        while (end > length - 20 && end > 1 && (char.IsLowSurrogate(text[end]) || CharUnicodeInfo.GetUnicodeCategory(text[end]) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.Format))
            end--;
        return (text[..end], text[end..]);
    }

    /// <summary>The direction in which a language is written.</summary>
    public static string Direction(string language)
    {
        string[] parts = language.Split('-');
        if (parts.Skip(1).FirstOrDefault(part => part.Length == 4) is string script)
            return script.ToLowerInvariant() is "arab" or "aran" or "hebr" or "syrc" or "thaa" or "nkoo" or "adlm" or "rohg" ? "rtl" : "ltr";
        return parts[0].ToLowerInvariant() is "ar" or "he" or "iw" or "fa" or "ur" or "ps" or "sd" or "ug" or "yi" or "dv" or "ckb" or "syr" or "nqo" or "prs" or "pnb" or "arz" or "ary" or "azb" ? "rtl" : "ltr";
    }

    // Controls and separators end a paragraph or nothing at all; overrides and isolates turn the order of what follows.
    private static bool IsHidden(char c) =>
        char.IsControl(c) || char.IsSurrogate(c) || c is '\u2028' or '\u2029' or '\uFEFF' or >= '\uFFFE' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
