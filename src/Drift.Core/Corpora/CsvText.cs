namespace Drift;

/// <summary>Fields of CSV files that people open in spreadsheets.</summary>
/// <remarks>A text that begins with <c>=</c>, <c>+</c>, <c>-</c>, <c>@</c>, a tab or a line end would be run as a formula: it gets a leading apostrophe, and so
/// does one that has apostrophes before such a character, so that <see cref="Plain"/> always gives the text back.</remarks>
public static class CsvText
{
    /// <summary>A text that no spreadsheet runs.</summary>
    public static string Defused(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return IsFormula(text.AsSpan().TrimStart('\'')) ? $"'{text}" : text;
    }

    /// <summary>The text that was defused.</summary>
    public static string Plain(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.StartsWith('\'') && IsFormula(text.AsSpan().TrimStart('\'')) ? text[1..] : text;
    }

    /// <summary>A field as RFC 4180 writes it: in quotes where it has to be.</summary>
    public static string Quoted(string field)
    {
        ArgumentNullException.ThrowIfNull(field);
        return field.AsSpan().IndexOfAny("\",\r\n") < 0 ? field : $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    private static bool IsFormula(ReadOnlySpan<char> text) => text.Length > 0 && text[0] is ('=' or '+' or '-' or '@' or '\t' or '\r' or '\n');
}
