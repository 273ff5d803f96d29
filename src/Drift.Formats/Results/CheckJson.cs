using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Drift.Formats;

/// <summary>Writes what a check of a corpus found as JSON, for other programs.</summary>
public static class CheckJson
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>An object with <c>faults</c> (file, line, field, message), <c>notes</c> and <c>counts</c> (one object a row of the table), ending with a line end.</summary>
    /// <param name="faults">Faults; line 0 is about the whole file.</param>
    /// <param name="counts">What came back; null where it is not known.</param>
    /// <param name="notes">Sentences.</param>
    public static string Write(IReadOnlyList<CorpusFault> faults, ResultTable? counts, IReadOnlyList<string> notes)
    {
        ArgumentNullException.ThrowIfNull(faults);
        ArgumentNullException.ThrowIfNull(notes);
        using MemoryStream stream = new();
        using (Utf8JsonWriter json = new(stream, Options))
        {
            json.WriteStartObject();
            json.WriteStartArray("faults");
            foreach (CorpusFault fault in faults)
            {
                json.WriteStartObject();
                json.WriteString("file", fault.File);
                json.WriteNumber("line", fault.Line);
                json.WriteString("field", fault.Field);
                json.WriteString("message", fault.Message);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartArray("notes");
            foreach (string note in notes)
                json.WriteStringValue(note);
            json.WriteEndArray();
            json.WriteStartArray("counts");
            foreach (IReadOnlyList<object?> row in counts?.Rows ?? [])
                Row(json, counts!.Columns, row);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static void Row(Utf8JsonWriter json, IReadOnlyList<ResultColumn> columns, IReadOnlyList<object?> row)
    {
        json.WriteStartObject();
        for (int i = 0; i < columns.Count; i++)
        {
            switch (row[i])
            {
                case int whole: json.WriteNumber(columns[i].Name, whole); break;
                case double number: json.WriteNumber(columns[i].Name, number); break;
                case string text: json.WriteString(columns[i].Name, text); break;
                default: json.WriteNull(columns[i].Name); break;
            }
        }

        json.WriteEndObject();
    }
}
