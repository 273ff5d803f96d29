using System.Security.Cryptography;
using System.Text;

namespace Drift.Labels;

/// <summary>Texts as a coding sheet shows them: what neither a spreadsheet nor a browser changes on the way there and back.</summary>
internal static class SheetText
{
    /// <summary>Line ends as <c>\n</c>, no blanks at the ends, U+FFFD for what is no character; the middle cut out where it is too long.</summary>
    public static string Of(string text, int limit)
    {
        string cut = AnswerCut.Of(text.ReplaceLineEndings("\n").Trim(), limit, n => $"[… {n} characters are left out here …]");
        return Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(string.Create(cut.Length, cut, static (span, from) =>
        {
            for (int i = 0; i < span.Length; i++)
                span[i] = char.IsControl(from[i]) && from[i] is not ('\n' or '\t') || from[i] is '\uFFFE' or '\uFFFF' ? '\uFFFD' : from[i];
        }))).Trim();
    }

    /// <summary>SHA-256 of what a coder sees of a row.</summary>
    public static string Hash(SheetRow row) => Hash(row.Language, row.Question, row.Answer);

    /// <summary>The same of fields as they were read, whatever line ends a program gave them.</summary>
    public static string Hash(string language, string question, string answer) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{language}\0{question.ReplaceLineEndings("\n").Trim()}\0{answer.ReplaceLineEndings("\n").Trim()}")));
}
