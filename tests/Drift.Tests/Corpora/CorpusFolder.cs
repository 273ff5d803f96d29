namespace Drift.Tests.Corpora;

/// <summary>A small sound corpus in memory; tests change what they are about and write it.</summary>
internal sealed class CorpusFolder(TemporaryFolder parent, string name)
{
    public string Header { get; set; } = """
        {
          "format": 1,
          "name": "small",
          "title": "A small corpus",
          "license": "CC0-1.0",
          "languages": ["en", "zh"],
          "texts": true
        }
        """;

    public string Questions { get; set; } = """
        {"id": "q1", "topic": "history", "role": "sensitive", "target": "CN", "text": {"en": "What?", "zh": "什么？"}}

        """;

    public string Models { get; set; } = """
        {"id": "m1", "developer": "A", "origin": "CN", "base": null, "weights": "open"}

        """;

    public string Responses { get; set; } = """
        {"model": "m1", "question_id": "q1", "language": "en", "condition": "", "repeat": 1, "text": "That.", "status": "answered"}
        {"model": "m1", "question_id": "q1", "language": "zh", "condition": "", "repeat": 1, "text": "答。", "status": "answered"}

        """;

    /// <summary>Adds a row; what is null is left out, quotes are the caller's.</summary>
    public CorpusFolder Add(string row)
    {
        Responses += row + "\n";
        return this;
    }

    /// <summary>Writes the four files and gives the folder.</summary>
    public string Write()
    {
        parent.Write($"{name}/corpus.json", Header);
        parent.Write($"{name}/questions.jsonl", Questions);
        parent.Write($"{name}/models.jsonl", Models);
        parent.Write($"{name}/responses.jsonl", Responses);
        return Path.Combine(parent.Path, name);
    }

    /// <summary>Writes the corpus and gives its faults as lines.</summary>
    public IReadOnlyList<string> Faults() => [.. Corpus.Check(Write()).Select(x => x.ToString())];
}
