using System.Collections.Concurrent;
using Lingua;

namespace Drift.Labels;

/// <summary>Lingua between languages of one script, restricted to those it is asked about; its models are loaded when a pair first needs them.</summary>
/// <remarks>Trigrams alone (low accuracy mode): for stretches of 120 characters and more the other models are not read anyway.</remarks>
internal static class LanguageDetectors
{
    // The share by which the first language must lead the second; a stretch of names stays untold.
    private const double Lead = .5;

    private static readonly Dictionary<string, Language> ByTag = Tags();
    private static readonly ConcurrentDictionary<string, Lazy<LanguageDetector>> Detectors = new(StringComparer.Ordinal);

    // The models of these languages are of texts in their other script.
    private static readonly HashSet<(string, Script)> Elsewhere = [("sr", Script.Latin), ("bs", Script.Cyrillic), ("az", Script.Cyrillic), ("kk", Script.Latin), ("pa", Script.Arabic)];

    /// <summary>Whether a language can be told from others in a script.</summary>
    public static bool Knows(string language, Script script) =>
        ByTag.ContainsKey(LanguageTag.Primary(language)) && !Elsewhere.Contains((LanguageTag.Primary(language), script));

    /// <summary>The primary tag of the language of a text; null where it cannot be told.</summary>
    /// <param name="languages">Known ones of one script, at least two that differ.</param>
    /// <param name="text">The text.</param>
    public static string? Among(IEnumerable<string> languages, string text)
    {
        string[] tags = [.. languages.Select(LanguageTag.Primary).Distinct()];
        if (tags.Contains("vi"))
        {
            if (IsVietnamese(text))
                return "vi";
            tags = [.. tags.Where(l => l != "vi")];
        }

        if (tags.Length == 1)
            return tags[0];
        if (GrammarWords.Among(tags, text) is { } told)
            return told;
        Language[] wanted = [.. tags.Select(l => ByTag[l]).Distinct().Order()];
        if (wanted.Length == 1)
            return tags[0];
        LanguageDetector detector = Detectors.GetOrAdd(string.Join(' ', wanted), _ => new Lazy<LanguageDetector>(() => Make(wanted))).Value;
        Language found = detector.DetectLanguageOf(text);
        return found == Language.Unknown ? null : tags.First(l => ByTag[l] == found);
    }

    // Of its own letters Vietnamese has about one in six, and other languages have none; by trigrams Lingua takes four sentences in ten for another language.
    private static bool IsVietnamese(string text) =>
        20 * text.Count(c => c is (>= '\u1EA0' and <= '\u1EF9') or 'Ơ' or 'ơ' or 'Ư' or 'ư') >= text.Count(char.IsLetter);

    private static LanguageDetector Make(Language[] languages)
    {
        // In a notebook the program's folder is the kernel's, not the one this assembly was loaded from.
        string? location = Path.GetDirectoryName(typeof(LanguageDetectors).Assembly.Location);
        string folder = Path.Combine(string.IsNullOrEmpty(location) ? AppContext.BaseDirectory : location, "Lingua", "LanguageModels");
        return LanguageDetectorBuilder.FromLanguages(languages).WithLanguageModelsDirectory(folder).WithLowAccuracyMode().WithMinimumRelativeDistance(Lead).Build();
    }

    private static Dictionary<string, Language> Tags()
    {
        Dictionary<string, Language> tags = Enum.GetValues<Language>().Where(l => l != Language.Unknown)
            .ToDictionary(l => LanguageInfo.IsoCode6391(l).ToString().ToLowerInvariant(), StringComparer.Ordinal);
        foreach ((string tag, Language language) in (ReadOnlySpan<(string, Language)>)[("no", Language.Bokmal), ("fil", Language.Tagalog), ("prs", Language.Persian)])
            tags[tag] = language;
        return tags;
    }
}
