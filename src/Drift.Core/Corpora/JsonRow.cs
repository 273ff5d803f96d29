using System.Runtime.InteropServices;
using System.Text.Json;

namespace Drift;

/// <summary>One JSON object of a corpus file: gives its fields by type, and reports those that are missing or of another type.</summary>
internal sealed class JsonRow(JsonElement element, string file, Func<string, int> line, CorpusFaults faults)
{
    public int Line(string field = "") => line(field);

    public bool Has(string field) => element.TryGetProperty(field, out _);

    public void Fault(string field, string message) => faults.Add(file, line(field.Split('.')[0]), field, message);

    /// <summary>A text; null when it is missing, null, or faulty.</summary>
    public string? String(string field, bool required, string expected = "a text")
    {
        if (!Find(field, required, expected, out JsonElement value))
            return null;
        string? text = StringOf(value, field, expected);
        if (required && text is { Length: 0 })
            Fault(field, $"found '', expected {expected}");
        return text;
    }

    /// <summary>A whole number; null when it is missing or faulty.</summary>
    public int? Integer(string field, bool required)
    {
        if (!Find(field, required, "a whole number", out JsonElement value))
            return null;
        if (value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out int number))
            return number;
        Fault(field, $"found {CorpusFaults.Show(value)}, expected a whole number");
        return null;
    }

    /// <summary>True or false; null when it is missing or faulty.</summary>
    public bool? Boolean(string field)
    {
        if (!Find(field, required: false, "true or false", out JsonElement value))
            return null;
        if (value.ValueKind is JsonValueKind.True or JsonValueKind.False)
            return value.GetBoolean();
        Fault(field, $"found {CorpusFaults.Show(value)}, expected true or false");
        return null;
    }

    /// <summary>An array of texts; where <paramref name="orOne"/> says so, one bare text stands for an array of it.</summary>
    public List<string>? Strings(string field, bool required, bool orOne = false)
    {
        string expected = orOne ? "a text, an array of texts or null" : "an array of texts";
        if (!Find(field, required, expected, out JsonElement value))
            return null;
        if (orOne && value.ValueKind == JsonValueKind.String)
            return StringOf(value, field, expected) is { } one ? [one] : null;
        if (value.ValueKind != JsonValueKind.Array)
        {
            Fault(field, $"found {CorpusFaults.Show(value)}, expected {expected}");
            return null;
        }

        return [.. value.EnumerateArray().Select(x => StringOf(x, field, expected)).OfType<string>()];
    }

    /// <summary>Texts by language; a language or text with a fault is left out.</summary>
    public Dictionary<string, string>? Texts(string field, bool required) =>
        Find(field, required, "an object of texts by language", out JsonElement value) ? TextsOf(value, field) : null;

    /// <summary>Texts by condition and language.</summary>
    public Dictionary<string, IReadOnlyDictionary<string, string>> Conditions(string field)
    {
        Dictionary<string, IReadOnlyDictionary<string, string>> conditions = new(StringComparer.Ordinal);
        if (!Find(field, required: false, "", out JsonElement value))
            return conditions;
        if (value.ValueKind != JsonValueKind.Object)
        {
            Fault(field, $"found {CorpusFaults.Show(value)}, expected an object of conditions, each with texts by language");
            return conditions;
        }

        foreach (JsonProperty condition in value.EnumerateObject())
        {
            if (condition.Name.Length == 0)
                Fault(field, "found a condition without a name, expected one: the empty condition is the main wording, in text");
            else if (TextsOf(condition.Value, $"{field}.{condition.Name}") is { } texts)
                conditions[condition.Name] = texts;
        }

        return conditions;
    }

    /// <summary>Languages whose translation is said to have been checked: <c>{"zh":{"by":…,"checked":true}}</c>.</summary>
    public IReadOnlyCollection<string> Checked(string field)
    {
        if (!Find(field, required: false, "", out JsonElement value))
            return [];
        if (value.ValueKind == JsonValueKind.Object)
        {
            return
            [
                .. value.EnumerateObject()
                    .Where(l => l.Value.ValueKind == JsonValueKind.Object && l.Value.TryGetProperty("checked", out JsonElement c) && c.ValueKind == JsonValueKind.True)
                    .Select(l => l.Name),
            ];
        }

        Fault(field, $"found {CorpusFaults.Show(value)}, expected an object by language, each with by and checked");
        return [];
    }

    private Dictionary<string, string>? TextsOf(JsonElement value, string field)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            Fault(field, $"found {CorpusFaults.Show(value)}, expected an object of texts by language");
            return null;
        }

        Dictionary<string, string> texts = new(StringComparer.Ordinal);
        foreach (JsonProperty property in value.EnumerateObject())
        {
            string name = $"{field}.{property.Name}";
            if (!LanguageTag.IsWellFormed(property.Name))
                Fault(name, $"found the language {CorpusFaults.Show(property.Name)}, expected BCP 47 such as zh, zh-Hant or pt-BR");
            else if (StringOf(property.Value, name, "a text") is { } text)
                Keep(texts, property.Name, text, name);
        }

        return texts;
    }

    private void Keep(Dictionary<string, string> texts, string language, string text, string name)
    {
        if (string.IsNullOrWhiteSpace(text))
            Fault(name, "found a blank text, expected the question, or no entry for a language that it was not asked in");
        texts[language] = text;
    }

    // Null stands for "not there": both are reported alike where a value must be.
    private bool Find(string field, bool required, string expected, out JsonElement value)
    {
        bool isThere = element.TryGetProperty(field, out value);
        if (isThere && value.ValueKind != JsonValueKind.Null)
            return true;
        if (required)
            Fault(field, $"found {(isThere ? "null" : "no such field")}, expected {expected}");
        return false;
    }

    private string? StringOf(JsonElement value, string field, string expected)
    {
        if (value.ValueKind != JsonValueKind.String)
        {
            Fault(field, $"found {CorpusFaults.Show(value)}, expected {expected}");
            return null;
        }

        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            faults.NotUnicode(file, line(field.Split('.')[0]), field, JsonMarshal.GetRawUtf8Value(value));
            return null;
        }
    }
}
