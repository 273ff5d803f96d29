namespace Drift;

/// <summary>Names of the files of a corpus.</summary>
internal static class CorpusFiles
{
    public const string Header = "corpus.json";
    public const string Questions = "questions.jsonl";
    public const string Models = "models.jsonl";
    public const string Responses = "responses.jsonl";

    /// <summary>The four that every corpus has, in the order in which they are read.</summary>
    public static List<string> All { get; } = [Header, Questions, Models, Responses];
}
