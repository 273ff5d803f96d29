using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Drift;

/// <summary>Puts a row into the text of a registry, or of a corpus's <c>models.jsonl</c>, and leaves all other bytes as they are.</summary>
public static class RegistryText
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The text with the row in it: where its id belongs if the rows are sorted by id, else at the end.</summary>
    /// <param name="text">Rows without faults; may be empty.</param>
    /// <param name="model">The new row.</param>
    /// <exception cref="ArgumentException">A row has the id or an alias already.</exception>
    public static string Insert(string text, RegisteredModel model)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(model);
        string end = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        string start = text.StartsWith('\uFEFF') ? "\uFEFF" : "";
        List<string> lines = [.. text[start.Length..].Split('\n')];
        if (lines[^1].Length == 0)
            lines.RemoveAt(lines.Count - 1);
        else
            lines[^1] += end[..^1];
        List<(int Line, string Id)> ids = [];
        for (int i = 0; i < lines.Count; i++)
        {
            if (string.IsNullOrWhiteSpace(lines[i]))
                continue;
            using JsonDocument row = JsonDocument.Parse(lines[i]);
            CheckNames(row.RootElement, i + 1, model);
            ids.Add((i, row.RootElement.GetProperty("id").GetString()!));
        }

        bool isSorted = ids.Zip(ids.Skip(1), (a, b) => string.CompareOrdinal(a.Id, b.Id) < 0).All(x => x);
        int place = isSorted ? ids.Where(x => string.CompareOrdinal(x.Id, model.Model.Id) > 0).Select(x => x.Line).DefaultIfEmpty(lines.Count).First() : lines.Count;
        lines.Insert(place, Row(model) + end[..^1]);
        return start + string.Concat(lines.Select(l => l + "\n"));
    }

    /// <summary>The row as one line of JSON without its end; fields that say nothing are left out.</summary>
    public static string Row(RegisteredModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        using MemoryStream stream = new();
        using (Utf8JsonWriter json = new(stream, Plain))
        {
            json.WriteStartObject();
            Text(json, "id", model.Model.Id);
            Texts(json, "aliases", model.Aliases);
            Text(json, "developer", model.Model.Developer);
            Text(json, "origin", model.Model.Origin);
            Texts(json, "base", model.Model.Bases);
            Text(json, "weights", model.Model.Weights);
            Text(json, "license", model.Model.License);
            Text(json, "released", model.Model.Released);
            Text(json, "source", model.Source);
            Text(json, "note", model.Note);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void CheckNames(JsonElement row, int line, RegisteredModel model)
    {
        HashSet<string> names = new(StringComparer.OrdinalIgnoreCase) { row.GetProperty("id").GetString()! };
        if (row.TryGetProperty("aliases", out JsonElement aliases) && aliases.ValueKind == JsonValueKind.Array)
            names.UnionWith(aliases.EnumerateArray().Select(a => a.GetString()!));
        if (model.Names.FirstOrDefault(names.Contains) is { } taken)
            throw new ArgumentException($"The name '{taken}' is in line {line} already, as that of {row.GetProperty("id").GetString()}; expected a new id and new aliases.", nameof(model));
    }

    private static void Text(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
            json.WriteString(name, value);
    }

    private static void Texts(Utf8JsonWriter json, string name, IReadOnlyList<string> values)
    {
        if (values.Count == 0)
            return;
        json.WriteStartArray(name);
        foreach (string value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }
}
