using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace Drift.Labels;

/// <summary>What of an answer is in its own words: without code, addresses and quotations, which are in any language.</summary>
internal static partial class AnswerProse
{
    private static readonly SearchValues<char> CodeSigns = SearchValues.Create("(){}[]=;<>_+/\\|&$");

    /// <summary>The prose of a text. Quotations stay where they are more than half of it: then they are the answer.</summary>
    public static string Of(string text)
    {
        string bare = Addresses().Replace(InlineCode().Replace(WithoutBlocks(text), " "), " ");
        string own = Quotations().Replace(QuotedLines().Replace(bare, ""), " ");
        return 2 * ScriptShares.Of(own).Letters >= ScriptShares.Of(bare).Letters ? own : bare;
    }

    // A fence that is never closed runs to the end, as in every reader of Markdown.
    private static string WithoutBlocks(string text)
    {
        if (!text.Contains("```", StringComparison.Ordinal) && !text.Contains("~~~", StringComparison.Ordinal))
            return text;
        StringBuilder prose = new(text.Length), block = new();
        int fence = 0;
        char mark = ' ';
        foreach (ReadOnlySpan<char> line in text.AsSpan().EnumerateLines())
        {
            ReadOnlySpan<char> trimmed = line.TrimStart();
            int marks = trimmed.Length == 0 || trimmed[0] is not ('`' or '~') ? 0 : trimmed.IndexOfAnyExcept(trimmed[0]) is var end and >= 0 ? end : trimmed.Length;
            if (fence == 0 && marks >= 3 && !trimmed[marks..].Contains('`'))
            {
                (fence, mark) = (marks, trimmed[0]);
            }
            else if (fence > 0 && marks >= fence && trimmed[0] == mark && trimmed[marks..].IsWhiteSpace())
            {
                fence = 0;
                Close();
            }
            else
            {
                (fence == 0 ? prose : block).Append(line).Append('\n');
            }
        }

        Close();
        return prose.ToString();

        void Close()
        {
            string inside = block.ToString();
            _ = block.Clear();
            if (!IsCode(inside))
                prose.Append(inside);
        }
    }

    // Some models put a whole essay between fences, under any name; code has a sign of its own for every twenty letters, and prose has not.
    private static bool IsCode(string block) => 20 * block.AsSpan().CountAny(CodeSigns) >= ScriptShares.Of(block).Letters;

    [GeneratedRegex("`[^`\\n]{1,80}`", RegexOptions.CultureInvariant)]
    private static partial Regex InlineCode();

    [GeneratedRegex(@"(https?://|www\.)[^\s\p{IsCJKUnifiedIdeographs}，。；、）」]+|[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{1,64}", RegexOptions.CultureInvariant)]
    private static partial Regex Addresses();

    [GeneratedRegex(@"^[^\S\n]*>[^\n]*", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex QuotedLines();

    [GeneratedRegex("[\"“”„«»][^\"“”„«»\\n]{1,300}[\"“”„«»]|[「『《][^「」『』《》\\n]{1,300}[」』》]", RegexOptions.CultureInvariant)]
    private static partial Regex Quotations();
}
