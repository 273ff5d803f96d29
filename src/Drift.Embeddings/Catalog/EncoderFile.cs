using System.Text.Json;

namespace Drift.Embeddings;

/// <summary>Reads <c>encoder.json</c>: every fault of it, with its field, in one error.</summary>
internal sealed class EncoderFile
{
    public const string Name = "encoder.json";

    private readonly List<string> _faults = [];

    public static EncoderDefinition Read(string path, bool needsFiles)
    {
        string folder = Path.GetFullPath(Directory.Exists(path) ? path : Path.GetDirectoryName(Path.GetFullPath(path))!);
        string file = Directory.Exists(path) ? Path.Combine(folder, Name) : Path.GetFullPath(path);
        if (!File.Exists(file))
            throw new FileNotFoundException($"The encoder folder '{folder}' lacks '{Path.GetFileName(file)}'.", file);
        try
        {
            using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(file));
            EncoderDefinition definition = new EncoderFile().Read(file, folder, document.RootElement);
            return needsFiles ? WithFiles(definition) : definition;
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"{file}, line {e.LineNumber + 1}: not JSON. {e.Message}", e);
        }
    }

    private EncoderDefinition Read(string file, string folder, JsonElement root)
    {
        JsonElement model = Object(root, "model"), tokenizer = Object(root, "tokenizer");
        EncoderDefinition definition = new()
        {
            Folder = folder,
            Id = Text(root, "id"),
            Name = Text(root, "name"),
            Maker = Text(root, "maker"),
            License = Text(root, "license"),
            Dimension = Number(root, "dimension", 1),
            Languages = Languages(root),
            ModelFile = Text(model, "model.file"),
            IdsInput = Text(model, "model.ids"),
            MaskInput = Text(model, "model.mask"),
            Output = Text(model, "model.output"),
            Tokenizer = new TokenizerSettings(
                Text(tokenizer, "tokenizer.file"), Number(tokenizer, "tokenizer.begin", 0), Number(tokenizer, "tokenizer.end", 0),
                Number(tokenizer, "tokenizer.unknown", 0), Number(tokenizer, "tokenizer.padding", 0), Number(tokenizer, "tokenizer.offset", int.MinValue),
                Text(tokenizer, "tokenizer.prefix", mayBeEmpty: true), OneOf(tokenizer, "tokenizer.controls", "kept", "removed") == "removed"),
            Window = Number(root, "window", 8),
            Centred = Flag(root, "centred"),
            Citation = Citation(root),
        };
        _ = OneOf(root, "pooling", "token-weighted mean");
        if (_faults.Count > 0)
            throw new InvalidDataException($"{file}: {string.Join("; ", _faults)}.");
        return definition;
    }

    private static EncoderDefinition WithFiles(EncoderDefinition definition)
    {
        foreach (string needed in (string[])[definition.ModelPath, definition.TokenizerPath])
        {
            if (!File.Exists(needed))
                throw new FileNotFoundException($"The encoder '{definition.Id}' lacks '{Path.GetFileName(needed)}' in '{definition.Folder}'.", needed);
        }

        return definition;
    }

    private static string Key(string field) => field[(field.LastIndexOf('.') + 1)..];

    private JsonElement? Get(JsonElement parent, string field, JsonValueKind kind)
    {
        // A missing parent has been reported; its fields would only repeat that.
        if (parent.ValueKind != JsonValueKind.Object)
            return null;
        if (parent.TryGetProperty(Key(field), out JsonElement value) && value.ValueKind == kind)
            return value;
        string found = value.ValueKind == JsonValueKind.Undefined ? "is missing" : $"is {value.GetRawText()}";
        _faults.Add($"field '{field}' {found}, expected {Word(kind)}");
        return null;
    }

    private static string Word(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.Number => "a number",
        _ => "a text",
    };

    private JsonElement Object(JsonElement root, string field)
    {
        if (root.ValueKind != JsonValueKind.Object && _faults.Count == 0)
            _faults.Add("the file holds no JSON object");
        return Get(root, field, JsonValueKind.Object) ?? default;
    }

    private string Text(JsonElement parent, string field, bool mayBeEmpty = false)
    {
        string? text = Get(parent, field, JsonValueKind.String)?.GetString();
        if (text is "" && !mayBeEmpty)
            _faults.Add($"field '{field}' is empty");
        return text ?? "";
    }

    private int Number(JsonElement parent, string field, int least)
    {
        if (Get(parent, field, JsonValueKind.Number) is not { } value)
            return 0;
        if (value.TryGetInt32(out int number) && number >= least)
            return number;
        _faults.Add($"field '{field}' is {value.GetRawText()}, expected a whole number" + (least == int.MinValue ? "" : $" of at least {least}"));
        return 0;
    }

    private string OneOf(JsonElement parent, string field, params string[] values)
    {
        string? text = Get(parent, field, JsonValueKind.String)?.GetString();
        if (text is not null && !values.Contains(text))
            _faults.Add($"field '{field}' is '{text}', expected {string.Join(" or ", values.Select(x => $"'{x}'"))}");
        return text ?? "";
    }

    private bool Flag(JsonElement root, string field)
    {
        if (root.ValueKind == JsonValueKind.Object && root.TryGetProperty(field, out JsonElement value) && value.ValueKind is JsonValueKind.True or JsonValueKind.False)
            return value.GetBoolean();
        _faults.Add($"field '{field}' is missing or neither true nor false");
        return false;
    }

    private string[] Languages(JsonElement root)
    {
        if (Get(root, "languages", JsonValueKind.Array) is not { } list)
            return [];
        if (list.GetArrayLength() > 0 && list.EnumerateArray().All(x => x.ValueKind == JsonValueKind.String && x.GetString() is not ""))
            return [.. list.EnumerateArray().Select(x => LanguageTag.Canonical(x.GetString()!))];
        _faults.Add("field 'languages' is empty or holds something else than texts, expected BCP 47 languages");
        return [];
    }

    private EncoderCitation? Citation(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("citation", out JsonElement citation) || citation.ValueKind == JsonValueKind.Null)
            return null;
        string? Optional(string name) => citation.TryGetProperty(name, out JsonElement value) ? value.GetString() : null;
        if (Get(root, "citation", JsonValueKind.Object) is null)
            return null;
        return new EncoderCitation(
            Text(citation, "citation.authors"), Text(citation, "citation.title"), Optional("in"), Optional("pages"),
            Number(citation, "citation.year", 1900), Optional("doi"), Optional("url"));
    }
}
