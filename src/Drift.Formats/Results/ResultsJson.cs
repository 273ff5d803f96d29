using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Drift.Formats;

/// <summary>Writes the numbers of a run as <c>results.json</c>.</summary>
/// <remarks>
/// <para>The shape is that of <see cref="Schema"/>, which says of each field what it means, its unit and its range. Null means "not
/// computed". Numbers are written so that reading gives the same number back.</para>
/// <para>The same result gives the same bytes: UTF-8 without a byte order mark, two blanks of indentation, <c>\n</c> as line end. Whether
/// a vector came from the cache is left out, since it differs between a first and a second run that compute the same.</para>
/// </remarks>
public static partial class ResultsJson
{
    /// <summary>Number of the format; a field that changes its meaning or goes raises it.</summary>
    public const int Format = 1;

    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = Letters(),
    };

    /// <summary>The JSON schema of <c>results.json</c> (draft-07), to be laid beside it.</summary>
    public static string Schema { get; } = ReadSchema();

    /// <summary>Writes the result to a stream, which stays open.</summary>
    /// <exception cref="ArgumentException">A number is not finite.</exception>
    public static void Write(AnalysisResult result, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(stream);
        using (Utf8JsonWriter json = new(stream, Options))
        {
            json.WriteStartObject();
            json.WriteNumber("format", Format);
            json.WriteString("corpus", result.Corpus);
            json.WriteString("title", result.Title);
            json.WriteString("license", result.License);
            Dictionary<string, ModelLineage> lineage = result.Lineage.Models.DistinctBy(m => m.Model.Id).ToDictionary(m => m.Model.Id, StringComparer.Ordinal);
            Rows(json, "models", result.Models, (j, m) => WriteModel(j, m, lineage.GetValueOrDefault(m.Id)));
            Rows(json, "drift", result.Drift, WriteDrift);
            Rows(json, "contrast", result.Contrast, WriteContrast);
            Rows(json, "targets", result.Targets, WriteTarget);
            Rows(json, "wording", result.Wording, WriteWording);
            Rows(json, "wordingComparisons", result.WordingComparisons, WriteWordingComparison);
            WriteOrigin(json, result.Origin);
            WriteSpecifications(json, result.Specifications);
            Rows(json, "questions", result.Questions, WriteQuestion);
            Rows(json, "counts", result.Counts, WriteCount);
            Rows(json, "ledger", result.Ledger, WriteLedger);
            Rows(json, "limitations", result.Limitations, WriteLimitation);
            json.WriteStartObject("language");
            WriteLanguage(json, result);
            json.WriteEndObject();
            json.WriteStartObject("labels");
            WriteLabels(json, result.Labels);
            json.WriteEndObject();
            json.WriteStartObject("settings");
            WriteSettings(json, result.Settings);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    private static void Rows<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> rows, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        for (int i = 0; i < rows.Count; i++)
        {
            json.WriteStartObject();
            try
            {
                write(json, rows[i]);
            }
            catch (ArgumentException e) when (e.ParamName is null)
            {
                throw new ArgumentException($"Row {i} of {name}: {e.Message}", nameof(rows), e);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Strings(Utf8JsonWriter json, string name, IReadOnlyList<string> texts)
    {
        json.WriteStartArray(name);
        foreach (string text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }

    private static void Number(Utf8JsonWriter json, string name, double? value)
    {
        if (value is not { } number)
            json.WriteNull(name);
        else if (double.IsFinite(number))
            json.WriteNumber(name, number);
        else
            throw new ArgumentException($"found {name} {number}, expected a finite number, or null for \"not computed\".");
    }

    // Letters of all scripts as they are; what HTML could act on is escaped anyway, marks that cannot be seen or turn text round are here.
    private static JavaScriptEncoder Letters()
    {
        TextEncoderSettings settings = new(UnicodeRanges.All);
        settings.ForbidCharacters('\u061C', '\u200B', '\u200C', '\u200D', '\u200E', '\u200F', '\u202A', '\u202B', '\u202C', '\u202D', '\u202E', '\u2060', '\u2066', '\u2067', '\u2068', '\u2069', '\uFEFF');
        return JavaScriptEncoder.Create(settings);
    }

    private static string ReadSchema()
    {
        using Stream stream = typeof(ResultsJson).Assembly.GetManifestResourceStream("results.schema.json")!;
        using StreamReader reader = new(stream);
        return reader.ReadToEnd();
    }
}
