using System.Text.Encodings.Web;
using System.Text.Json;

namespace Drift.Formats;

/// <summary>Writes what an adapter read as a corpus folder.</summary>
public static class ImportedCorpusWriter
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes <c>corpus.json</c>, <c>questions.jsonl</c>, <c>models.jsonl</c>, <c>responses.jsonl</c> and <c>labels.csv</c>; what is there of these is replaced.</summary>
    /// <param name="corpus">The corpus.</param>
    /// <param name="folder">The folder; made if it is not there.</param>
    /// <param name="model">Writes the fields of a model beyond its id; null for none.</param>
    /// <param name="withTexts">False leaves out the texts of questions and responses, and says so in <c>corpus.json</c>.</param>
    public static void Write(ImportedCorpus corpus, string folder, Action<string, Utf8JsonWriter>? model = null, bool withTexts = true)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        _ = Directory.CreateDirectory(folder);
        Lines(folder, "corpus.json", [corpus], (c, json) => Header(c, json, withTexts));
        Lines(folder, "questions.jsonl", corpus.Questions, (q, json) => Question(q, json, withTexts));
        Lines(folder, "models.jsonl", corpus.Models, (id, json) =>
        {
            json.WriteString("id", id);
            model?.Invoke(id, json);
        });
        Lines(folder, "responses.jsonl", corpus.Responses, (r, json) => Response(r, json, withTexts));
        if (corpus.Labels.Count > 0)
            File.WriteAllText(Path.Combine(folder, "labels.csv"), LabelsCsv.Write(corpus.Labels));
    }

    private static void Lines<T>(string folder, string file, IEnumerable<T> rows, Action<T, Utf8JsonWriter> write)
    {
        using FileStream stream = new(Path.Combine(folder, file), FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16);
        using Utf8JsonWriter json = new(stream, Options);
        foreach (T row in rows)
        {
            json.WriteStartObject();
            write(row, json);
            json.WriteEndObject();
            json.Flush();
            json.Reset();
            stream.WriteByte((byte)'\n');
        }
    }

    private static void Header(ImportedCorpus corpus, Utf8JsonWriter json, bool withTexts)
    {
        json.WriteNumber("format", 1);
        json.WriteString("name", corpus.Name);
        json.WriteString("title", corpus.Title);
        json.WriteString("license", corpus.License);
        json.WriteString("source", corpus.Source);
        json.WriteStartArray("languages");
        foreach (string language in corpus.Languages)
            json.WriteStringValue(language);
        json.WriteEndArray();
        json.WriteBoolean("texts", withTexts);
        json.WriteStartArray("label_schemes");
        foreach (string scheme in corpus.Labels.Select(l => l.Scheme).Distinct(StringComparer.Ordinal))
            json.WriteStringValue(scheme);
        json.WriteEndArray();
        json.WriteStartArray("notes");
        foreach (string note in corpus.Notes)
            json.WriteStringValue(note);
        json.WriteEndArray();
    }

    private static void Question(Question question, Utf8JsonWriter json, bool withTexts)
    {
        json.WriteString("id", question.Id);
        json.WriteString("topic", question.Topic);
        json.WriteString("role", question.Role);
        json.WriteString("target", question.Target);
        json.WriteStartObject("text");
        foreach ((string language, string text) in question.Text.Where(_ => withTexts))
            json.WriteString(language, text);
        json.WriteEndObject();
    }

    private static void Response(ImportedResponse response, Utf8JsonWriter json, bool withTexts)
    {
        Cell cell = response.Cell;
        json.WriteString("model", cell.Model);
        json.WriteString("question_id", cell.QuestionId);
        json.WriteString("language", cell.Language);
        if (cell.Condition.Length > 0)
            json.WriteString("condition", cell.Condition);
        if (cell.Repeat != 1)
            json.WriteNumber("repeat", cell.Repeat);
        if (withTexts)
            json.WriteString("text", response.Text);
        json.WriteString("status", response.Status.ToString().ToLowerInvariant());
        foreach ((string name, object? value) in response.Provenance)
        {
            switch (value)
            {
                case null: break;
                case string text: json.WriteString(name, text); break;
                case bool flag: json.WriteBoolean(name, flag); break;
                case int number: json.WriteNumber(name, number); break;
                default: throw new ArgumentException($"The field {name} is of type {value.GetType()}, expected text, whole number or truth value.", nameof(response));
            }
        }
    }
}
