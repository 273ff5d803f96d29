namespace Drift;

/// <summary>What <c>corpus.json</c> says; parts that had faults are empty.</summary>
internal sealed record CorpusHeader(string Name, string Title, string License, IReadOnlyList<string> Languages, bool HasTexts, byte[] Raw)
{
    /// <summary>The number of the format that this version reads and writes.</summary>
    public const int Format = 1;

    public static CorpusHeader Read(JsonRow row, byte[] raw)
    {
        int? format = row.Integer("format", required: true);
        if (format is { } found && found != Format)
            row.Fault("format", $"found {found}, expected {Format}, the format that this version of Drift reads");
        List<string> languages = row.Strings("languages", required: true) ?? [];
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (string language in languages)
        {
            if (!LanguageTag.IsWellFormed(language))
                row.Fault("languages", $"found {CorpusFaults.Show(language)}, expected BCP 47 such as zh, zh-Hant or pt-BR");
            else if (!seen.Add(LanguageTag.Canonical(language)))
                row.Fault("languages", $"found '{language}' twice (a bare zh means zh-Hans), expected each language once");
        }

        if (languages.Count == 0 && row.Has("languages"))
            row.Fault("languages", "found no language, expected at least one");
        row.String("source", required: false);
        row.String("created", required: false);
        return new CorpusHeader(
            row.String("name", required: true) ?? "", row.String("title", required: true) ?? "", row.String("license", required: true) ?? "",
            languages, row.Boolean("texts") ?? true, raw);
    }
}
