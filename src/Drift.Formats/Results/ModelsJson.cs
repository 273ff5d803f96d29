using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Drift.Formats;

/// <summary>Writes models with family and lineage as JSON, for other programs.</summary>
public static class ModelsJson
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>An array with one object a model, ending with a line end.</summary>
    /// <param name="models">The models.</param>
    /// <param name="registry">Where aliases, sources and notes come from.</param>
    public static string Write(IReadOnlyList<ModelLineage> models, ModelRegistry registry)
    {
        ArgumentNullException.ThrowIfNull(models);
        ArgumentNullException.ThrowIfNull(registry);
        using MemoryStream stream = new();
        using (Utf8JsonWriter json = new(stream, Options))
        {
            json.WriteStartArray();
            foreach (ModelLineage model in models)
                Write(json, model, registry.Find(model.Model.Id));
            json.WriteEndArray();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static void Write(Utf8JsonWriter json, ModelLineage row, RegisteredModel? registered)
    {
        json.WriteStartObject();
        json.WriteString("id", row.Model.Id);
        Strings(json, "aliases", registered?.Aliases ?? []);
        json.WriteString("developer", row.Model.Developer);
        json.WriteString("origin", row.Model.Origin);
        Strings(json, "base", row.Model.Bases);
        json.WriteString("weights", row.Model.Weights);
        json.WriteString("license", row.Model.License);
        json.WriteString("released", row.Model.Released);
        json.WriteString("source", registered?.Source);
        json.WriteString("note", registered?.Note);
        json.WriteString("family", row.Family);
        json.WriteBoolean("derived", row.IsDerived);
        Strings(json, "lineage", row.Lineage);
        Strings(json, "ancestors", row.Ancestors);
        Strings(json, "unknownBases", row.UnknownBases);
        json.WriteString("reason", row.Reason);
        json.WriteString("registryId", row.Source.RegistryId);
        Strings(json, "filled", row.Source.Filled);
        Strings(json, "differs", row.Source.Differs);
        json.WriteEndObject();
    }

    private static void Strings(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (string value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }
}
