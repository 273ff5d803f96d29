namespace Drift.Embeddings;

/// <summary>Which of an encoder's languages serves a language.</summary>
internal static class LanguageMatch
{
    /// <summary>Itself, or itself with regions and scripts taken off (<c>pt-BR</c>: <c>pt</c>); Chinese goes by script. Null if none does.</summary>
    public static string? Of(string language, IEnumerable<string> known)
    {
        ArgumentNullException.ThrowIfNull(language);
        string[] all = known as string[] ?? [.. known];
        for (string tag = Script(language); tag.Length > 0; tag = tag[..Math.Max(0, tag.LastIndexOf('-'))])
        {
            if (all.FirstOrDefault(x => string.Equals(LanguageTag.Canonical(x), LanguageTag.Canonical(tag), StringComparison.OrdinalIgnoreCase)) is { } found)
                return found;
        }

        return null;
    }

    // Traditional characters are not a region of simplified ones: without this, zh-TW would be served by zh.
    private static string Script(string language) => language.ToLowerInvariant() switch
    {
        "zh-tw" or "zh-hk" or "zh-mo" or "zh-hant-tw" or "zh-hant-hk" or "zh-hant-mo" => "zh-Hant",
        _ => language,
    };
}
