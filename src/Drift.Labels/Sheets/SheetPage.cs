using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Drift.Labels;

/// <summary>A coding sheet as one HTML page, for a person with a browser and no network.</summary>
/// <remarks>
/// <para>One answer at a time; keys 1, 2, 3, 0 label it, n goes to the note, e exports what <see cref="CodedSheet"/> reads. What is coded stays in the browser.</para>
/// <para>Answers are data: they stand in the page as JSON without <c>&lt;</c>, are shown as text only, and the page's policy runs no script but its own and loads nothing.</para>
/// </remarks>
public static class SheetPage
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>The page.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="rubric">What the labels mean, in the coder's language; English where null.</param>
    public static string Html(CodingSheet sheet, JudgeRubric? rubric = null)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        rubric ??= JudgeRubric.Of("en");
        string style = Part("sheet.css"), script = Part("sheet.js");
        string data = JsonSerializer.Serialize(
            new
            {
                id = IdOf(sheet),
                rubric = rubric.Version,
                labels = SheetLabel.All.Select(l => new { key = l.Key.ToString(), value = l.Value, meaning = rubric.Meanings.GetValueOrDefault(l.Value, "You cannot tell which of the three it is; say why in a note.") }),
                borderline = rubric.Borderline,
                columns = SheetCsv.Columns,
                rows = sheet.Rows,
            },
            Json);

        // The answers come last: what they hold is not looked through again.
        return Part("sheet.html")
            .Replace("{{POLICY}}", $"default-src 'none'; script-src '{Sha256(script)}'; style-src '{Sha256(style)}'; base-uri 'none'; form-action 'none'", StringComparison.Ordinal)
            .Replace("{{STYLE}}", style, StringComparison.Ordinal)
            .Replace("{{SCRIPT}}", script, StringComparison.Ordinal)
            .Replace("{{DATA}}", data, StringComparison.Ordinal);
    }

    // A browser keeps the work on each sheet, and on each order of it, apart.
    private static string IdOf(CodingSheet sheet) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', sheet.Rows.Select(r => r.Id)))))[..8];

    private static string Sha256(string text) => $"sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}";

    private static string Part(string name)
    {
        using Stream stream = typeof(SheetPage).Assembly.GetManifestResourceStream(name)!;
        using StreamReader reader = new(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
