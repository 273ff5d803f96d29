namespace Drift.Embeddings;

/// <summary>Languages as encoders and calibrations name them.</summary>
internal static class LanguageTag
{
    /// <summary>Chinese by script, whatever it was called by; everything else as it is.</summary>
    public static string Canonical(string language) => language.ToLowerInvariant() switch
    {
        "zh" or "zh-cn" or "zh-sg" or "zh-hans" or "zh-hans-cn" => "zh-Hans",
        "zh-tw" or "zh-hk" or "zh-mo" or "zh-hant" or "zh-hant-tw" or "zh-hant-hk" => "zh-Hant",
        _ => language,
    };

    /// <summary>The known language that serves this one: itself, or itself with regions and scripts taken off; null if none does.</summary>
    public static string? Match(string language, IEnumerable<string> known)
    {
        ArgumentNullException.ThrowIfNull(language);
        string[] all = known as string[] ?? [.. known];
        for (string tag = Canonical(language); tag.Length > 0; tag = tag[..Math.Max(0, tag.LastIndexOf('-'))])
        {
            if (all.FirstOrDefault(x => string.Equals(x, tag, StringComparison.OrdinalIgnoreCase)) is { } found)
                return found;
        }

        return null;
    }

    /// <summary>What sentences are joined by: nothing in Chinese and Japanese, a blank elsewhere.</summary>
    public static string Joint(string language) => language.Split('-')[0].ToLowerInvariant() is "zh" or "ja" ? "" : " ";
}
