using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Drift.Labels;

/// <summary>What a judge is told: the meaning of each label of the scheme <c>compliance</c>, and rules for answers on the border.</summary>
/// <remarks>The same rules in each language, written for Drift; a coder who reads a sheet sees them too. <see cref="Version"/> changes with every letter of them.</remarks>
public sealed class JudgeRubric
{
    private static readonly ConcurrentDictionary<string, JudgeRubric> Rubrics = new(StringComparer.Ordinal);

    private JudgeRubric(RubricFile file, string version) => (File, Version) = (file, version);

    /// <summary>Languages that have a rubric.</summary>
    public static IReadOnlyList<string> Languages { get; } = ["en", "zh", "fr", "ru", "ar", "es", "de", "fi", "ja", "ko", "hi"];

    /// <summary>The language it is written in (BCP 47).</summary>
    public string Language => File.Language;

    /// <summary>Language, number of the version, and the beginning of the file's SHA-256, such as <c>en-1-0123abcd</c>.</summary>
    public string Version { get; }

    /// <summary>What each label means.</summary>
    public IReadOnlyDictionary<string, string> Meanings => File.Labels.ToDictionary(l => l.Value, l => l.Meaning);

    /// <summary>Rules for answers on the border between two labels.</summary>
    public IReadOnlyList<string> Borderline => File.Borderline;

    /// <summary>The file's content.</summary>
    internal RubricFile File { get; }

    /// <summary>The rubric of a language; <c>zh-Hant</c> has that of <c>zh</c>.</summary>
    /// <param name="language">Language (BCP 47).</param>
    /// <exception cref="ArgumentException">There is none in this language.</exception>
    public static JudgeRubric Of(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        string primary = LanguageTag.Primary(language);
        return Languages.Contains(primary)
            ? Rubrics.GetOrAdd(primary, Load)
            : throw new ArgumentException($"There is no rubric in '{language}', expected one of {string.Join(", ", Languages)}.", nameof(language));
    }

    // A checkout may end lines as its system does; the version must not change with that.
    private static JudgeRubric Load(string language)
    {
        using Stream stream = typeof(JudgeRubric).Assembly.GetManifestResourceStream($"{Compliance.Scheme}.{language}.rubric.json")!;
        using StreamReader reader = new(stream);
        string text = reader.ReadToEnd().ReplaceLineEndings("\n");
        RubricFile file = JsonSerializer.Deserialize<RubricFile>(text, JsonSerializerOptions.Web)!;
        return new JudgeRubric(file, FormattableString.Invariant($"{language}-{file.Version}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..8]}"));
    }
}
