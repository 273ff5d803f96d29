using System.Text;

namespace Drift;

/// <summary>Reads the rows of a CSV file (RFC 4180: quotes are doubled inside quotes, where commas and newlines are text).</summary>
public static class CsvRows
{
    /// <summary>Rows with the number of the line they begin in; empty lines are passed over.</summary>
    /// <param name="reader">The text; a byte order mark must be off already, as readers of files take it off.</param>
    /// <exception cref="FormatException">A quote is not closed, or text follows a closing one; the message says in which line.</exception>
    public static IEnumerable<(int Line, string[] Fields)> Read(TextReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return Rows(reader);
    }

    private static IEnumerable<(int Line, string[] Fields)> Rows(TextReader reader)
    {
        StringBuilder field = new();
        List<string> fields = [];
        int line = 1, start = 1;
        bool isQuoted = false, wasQuoted = false;
        for (int c = reader.Read(); ; c = reader.Read())
        {
            if (isQuoted)
            {
                if (c < 0)
                    throw new FormatException($"{start}: found a quote that is not closed");
                line += c == '\n' ? 1 : 0;
                if (c != '"')
                    field.Append((char)c);
                else if (reader.Peek() == '"')
                    field.Append((char)reader.Read());
                else
                    (isQuoted, wasQuoted) = (false, true);
                continue;
            }

            if (c == '\r' && reader.Peek() == '\n')
                continue;
            if (c is >= 0 and not ',' and not '\n')
            {
                if (c == '"' && field.Length == 0 && !wasQuoted)
                    isQuoted = true;
                else if (wasQuoted)
                    throw new FormatException($"{start}: found text after a closing quote");
                else
                    field.Append((char)c);
                continue;
            }

            bool isEmptyLine = c != ',' && fields.Count == 0 && field.Length == 0 && !wasQuoted;
            fields.Add(field.ToString());
            (field, wasQuoted) = (field.Clear(), false);
            if (c == ',')
                continue;
            if (!isEmptyLine)
                yield return (start, [.. fields]);
            fields.Clear();
            start = ++line;
            if (c < 0)
                yield break;
        }
    }
}
