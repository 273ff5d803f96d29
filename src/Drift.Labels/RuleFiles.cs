using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Drift.Labels;

/// <summary>The rule files inside the assembly.</summary>
internal static class RuleFiles
{
    private static readonly ConcurrentDictionary<string, Lazy<RuleBook?>> Books = new(StringComparer.Ordinal);

    public static IReadOnlyList<string> Languages { get; } = ["en", "zh", "fr", "ru", "ar", "es", "de", "fi", "ja", "ko"];

    /// <summary>The highest version of a file, then the beginning of the hash over all files.</summary>
    public static string Version { get; } = VersionOf([.. Languages.Select(Text)]);

    public static RuleBook? Book(string language) =>
        Books.GetOrAdd(language, l => new Lazy<RuleBook?>(() => Languages.Contains(l) ? new RuleBook(Read(l)) : null)).Value;

    public static RuleFile Read(string language) => Parse(Text(language));

    private static string VersionOf(IReadOnlyList<string> texts) =>
        $"{texts.Max(t => Parse(t).Version)}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(texts))))[..8]}";

    private static RuleFile Parse(string text) => JsonSerializer.Deserialize<RuleFile>(text, JsonSerializerOptions.Web)!;

    // A checkout may end lines as its system does; the version must not change with that.
    private static string Text(string language)
    {
        using Stream stream = typeof(RuleFiles).Assembly.GetManifestResourceStream($"{language}.rules.json")!;
        using StreamReader reader = new(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
