namespace Drift.Plotting;

/// <summary>Breaks a label into lines that fit a width.</summary>
internal static class WrappedText
{
    /// <summary>Breaks after blanks, hyphens, slashes, underscores and colons; within a word only when it is wider than a line.</summary>
    public static IReadOnlyList<string> Lines(string text, double width, double size, bool isBold)
    {
        List<string> lines = [];
        string line = "";
        foreach (string piece in Pieces(text, width, size, isBold))
        {
            if (line.Length > 0 && TextLayer.Measure((line + piece).TrimEnd(), size, isBold) > width)
            {
                lines.Add(line.TrimEnd());
                line = "";
            }

            line += piece;
        }

        return [.. lines, line.TrimEnd()];
    }

    private static IEnumerable<string> Pieces(string text, double width, double size, bool isBold)
    {
        int start = 0;
        for (int i = 0; i < text.Length; i++)
        {
            // The next character would stand beyond the line (kept whole where it is a pair of surrogates).
            bool isFull = i + 1 < text.Length && !char.IsHighSurrogate(text[i])
                && TextLayer.Measure(text[start..Math.Min(text.Length, i + (char.IsHighSurrogate(text[i + 1]) ? 3 : 2))], size, isBold) > width;
            if (text[i] is ' ' or '-' or '/' or '_' or ':' || isFull)
            {
                yield return text[start..(i + 1)];
                start = i + 1;
            }
        }

        if (start < text.Length)
            yield return text[start..];
    }
}
