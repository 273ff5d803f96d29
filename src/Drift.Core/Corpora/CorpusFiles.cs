namespace Drift;

/// <summary>Names of the files of a corpus.</summary>
internal static class CorpusFiles
{
    public const string Header = "corpus.json";
    public const string Questions = "questions.jsonl";
    public const string Models = "models.jsonl";
    public const string Responses = "responses.jsonl";
    public const string Labels = "labels.csv";

    /// <summary>The four that every corpus has, in the order in which they are read.</summary>
    public static List<string> All { get; } = [Header, Questions, Models, Responses];

    /// <summary>All that are read, in order.</summary>
    public static List<string> Known { get; } = [.. All, Labels];
}
