using System.Text.Json;

namespace Drift.Tests.Cli;

/// <summary>A corpus of several models in a temporary folder, thin in one respect.</summary>
internal sealed class ThinCorpus : IDisposable
{
    private static readonly string[] Said = ["The river runs north of the town.", "The harbour was built by the council.", "Bread is baked before dawn.", "The library opens at nine.", "Snow fell on the pass.", "The orchestra tuned its strings."];
    private readonly TemporaryFolder _folder = new();

    /// <summary>Models as rows of models.jsonl; which of them answers in which language; labels by model and language, null for no file.</summary>
    public ThinCorpus(IReadOnlyList<Dictionary<string, object?>> models, string[] languages, Func<string, string, bool>? answers = null, Func<string, string, string>? label = null)
    {
        string[] ids = [.. models.Select(m => (string)m["id"]!)];
        string[] questions = [.. Said.Select((_, i) => $"q{i}")];
        var cells = (from m in ids from q in questions from l in languages where answers?.Invoke(m, l) ?? true select (Model: m, Question: q, Language: l)).ToArray();
        _folder.Write("corpus.json", JsonSerializer.Serialize(new { format = 1, name = "thin", title = "A thin corpus", license = "CC0-1.0", languages }));
        _folder.Write("questions.jsonl", Lines(questions.Select((q, i) => new { id = q, role = i < 4 ? "sensitive" : "control", text = languages.ToDictionary(l => l, l => $"What of {q} ({l})?") })));
        _folder.Write("models.jsonl", Lines(models));
        _folder.Write("responses.jsonl", Lines(cells.Select(c => new
        {
            model = c.Model,
            question_id = c.Question,
            language = c.Language,
            text = $"{Said[c.Question[1] - '0']} {Said[Array.IndexOf(ids, c.Model) % Said.Length]} ({c.Language})",
            status = "answered",
        })));
        if (label is not null)
            _folder.Write("labels.csv", "model,question_id,language,coder,label\n" + string.Concat(cells.Select(c => $"{c.Model},{c.Question},{c.Language},judge,{label(c.Model, c.Language)}\n")));
    }

    public string Path => _folder.Path;

    public string Out => System.IO.Path.Combine(_folder.Path, "out");

    public void Dispose() => _folder.Dispose();

    private static string Lines<T>(IEnumerable<T> rows) => string.Concat(rows.Select(r => JsonSerializer.Serialize(r) + "\n"));
}
