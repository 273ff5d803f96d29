namespace Drift.Labels;

/// <summary>Counts of what stands on a page, the same in every script: how long, how it is set, what it quotes.</summary>
internal static class AnswerShape
{
    /// <summary>Names of the counts, in their order.</summary>
    public static IReadOnlyList<string> Names { get; } = ["letters", "lines", "headings", "items", "emphasis", "questions", "quotes", "years", "exclamations"];

    /// <summary>ln(1 + count) of each.</summary>
    /// <param name="text">A cleaned answer.</param>
    public static double[] Of(string text)
    {
        int letters = 0, lines = 0, headings = 0, items = 0, emphasis = 0, questions = 0, quotes = 0, years = 0, exclamations = 0;
        foreach (ReadOnlySpan<char> line in text.AsSpan().EnumerateLines())
        {
            ReadOnlySpan<char> trimmed = line.TrimStart();
            if (trimmed.IsEmpty)
                continue;
            lines++;
            headings += trimmed[0] == '#' ? 1 : 0;
            items += IsItem(trimmed) ? 1 : 0;
            emphasis += trimmed.Count("**");
        }

        int digits = 0;
        foreach (char c in text)
        {
            letters += char.IsLetter(c) ? 1 : 0;
            questions += c is '?' or '？' or '؟' ? 1 : 0;
            quotes += c is '"' or '“' or '”' or '«' or '»' or '„' or '「' or '」' ? 1 : 0;
            exclamations += c is '!' or '！' ? 1 : 0;
            years += digits == 4 && !char.IsDigit(c) ? 1 : 0;
            digits = char.IsDigit(c) ? digits + 1 : 0;
        }

        years += digits == 4 ? 1 : 0;
        return [.. new[] { letters, lines, headings, items, emphasis, questions, quotes, years, exclamations }.Select(x => Math.Log(1 + x))];
    }

    // "-", "*", "•", "1.", "2)", "3、".
    private static bool IsItem(ReadOnlySpan<char> line)
    {
        if (line[0] is '-' or '*' or '•')
            return true;
        int digits = 0;
        while (digits < line.Length && char.IsDigit(line[digits]))
            digits++;
        return digits > 0 && digits < line.Length && line[digits] is '.' or ')' or '、';
    }
}
