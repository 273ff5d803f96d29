using System.Text;
using System.Text.Json;

namespace Drift.Tests.Cli;

/// <summary>A corpus of short answers in a temporary folder, made to order.</summary>
internal sealed class SmallCorpus : IDisposable
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly TemporaryFolder _folder = new();

    public SmallCorpus(string[]? languages = null, int sensitive = 3, int control = 3, int repeats = 2, Func<string, string, int, string>? answer = null)
    {
        string[] names = languages ?? ["en", "zh"];
        string[] questions = [.. Enumerable.Range(0, sensitive).Select(i => $"s{i}"), .. Enumerable.Range(0, control).Select(i => $"c{i}")];
        answer ??= (question, language, repeat) => $"{(language == "zh" ? "关于" : "About")} {question}: {string.Concat(Enumerable.Repeat(language == "zh" ? "这是一个回答。" : "this is an answer. ", repeat + question[1] - '0'))}";
        Write("corpus.json", JsonSerializer.Serialize(new { format = 1, name = "small", title = "A small corpus", license = "CC0-1.0", languages = names, source = "made for a test", created = "2026-01-01", texts = true, label_schemes = Array.Empty<string>() }));
        Write("questions.jsonl", Lines(questions.Select(q => new { id = q, topic = "made", role = q[0] == 's' ? "sensitive" : "control", target = q[0] == 's' ? "CN" : null, text = names.ToDictionary(l => l, l => $"What is {q} ({l})?") })));
        Write("models.jsonl", Lines([new { id = "m", developer = "d", origin = "CN", weights = "open" }]));
        Write("responses.jsonl", Lines(
            from q in questions
            from l in names
            from r in Enumerable.Range(1, repeats)
            select new { model = "m", question_id = q, language = l, condition = "", repeat = r, text = answer(q, l, r), status = "answered", finish_reason = "stop" }));
    }

    public string Path => _folder.Path;

    public string Out => System.IO.Path.Combine(_folder.Path, "out");

    public string Write(string name, string content) => _folder.Write(name, content);

    public void Dispose() => _folder.Dispose();

    private static string Lines<T>(IEnumerable<T> rows)
    {
        StringBuilder lines = new();
        foreach (T row in rows)
            lines.Append(JsonSerializer.Serialize(row, Plain)).Append('\n');
        return lines.ToString();
    }
}
