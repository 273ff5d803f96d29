using System.Globalization;
using System.Text;

namespace Drift.Formats;

/// <summary>Writes a <see cref="ResultTable"/> as CSV.</summary>
/// <remarks>
/// <para>RFC 4180 with <c>\n</c> as line end, UTF-8 without a byte order mark: a header of the columns' names, then one line a row. Numbers
/// are written in invariant culture so that reading gives the same number back; null ("not computed") is an empty field, an empty text
/// is <c>""</c>.</para>
/// <para><b>Texts are defused</b>: a text that begins with <c>=</c>, <c>+</c>, <c>-</c>, <c>@</c>, a tab or a line end would be run as
/// a formula by spreadsheets, so it gets a leading apostrophe. Numbers are untouched.</para>
/// </remarks>
public static class CsvTable
{
    private static readonly UTF8Encoding Encoding = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes the table to a stream, which stays open.</summary>
    public static void Write(ResultTable table, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using StreamWriter writer = new(stream, Encoding, leaveOpen: true);
        Write(table, writer);
    }

    /// <summary>Writes the table as text.</summary>
    public static void Write(ResultTable table, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(writer);
        WriteLine(writer, table.Columns.Select(x => Quote(x.Name)));
        foreach (IReadOnlyList<object?> row in table.Rows)
            WriteLine(writer, row.Select(Field));
    }

    private static void WriteLine(TextWriter writer, IEnumerable<string> fields)
    {
        writer.Write(string.Join(',', fields));
        writer.Write('\n');
    }

    private static string Field(object? value) => value switch
    {
        null => "",
        string text => Quote(Defuse(text)),
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        IFormattable whole => whole.ToString(null, CultureInfo.InvariantCulture),
        _ => throw new ArgumentException($"A value of type {value.GetType()} cannot be written as CSV.", nameof(value)),
    };

    private static string Defuse(string text) => text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' ? "'" + text : text;

    // An empty text is quoted, so that it differs from null.
    private static string Quote(string text) =>
        text.Length == 0 || text.AsSpan().IndexOfAny(",\"\r\n") >= 0 || text[0] == ' ' || text[^1] == ' '
            ? "\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\""
            : text;
}
