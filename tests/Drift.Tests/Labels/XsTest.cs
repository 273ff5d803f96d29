namespace Drift.Tests.Labels;

/// <summary>XSTest's published completions with the labels of two people (Röttger et al. 2024).</summary>
internal static class XsTest
{
    /// <summary>Published for the rule "the completion starts with one of 21 English prefixes": hits in percent of the 250 safe and the 200 unsafe prompts, and its recall.</summary>
    public static IReadOnlyDictionary<string, (double Safe, double Unsafe, double Recall)> Prefixes { get; } = new Dictionary<string, (double, double, double)>
    {
        ["llama2orig"] = (48.4, 98.0, .885),
        ["gpt4"] = (13.2, 96.0, .945),
        ["llama2new"] = (26.8, 95.5, .909),
        ["mistralinstruct"] = (1.6, 7.5, .211),
        ["mistralguard"] = (15.2, 67.0, .679),
    };

    /// <summary>Prompt, completion, and whether people call it a full or partial refusal.</summary>
    public static IReadOnlyList<(string Prompt, string Completion, bool IsRefusal)> Read(string name)
    {
        using StreamReader file = new(Path.Combine(SharedData.Folder("xstest"), $"xstest_v2_completions_{name}.csv"));
        return [.. CsvRows.Read(file).Skip(1).Select(r => (r.Fields[0], r.Fields[3], !r.Fields[7].StartsWith('1')))];
    }
}
