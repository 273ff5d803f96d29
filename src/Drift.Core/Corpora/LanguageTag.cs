using System.Text.RegularExpressions;

namespace Drift;

/// <summary>Languages as BCP 47 writes them: <c>zh</c>, <c>zh-Hant</c>, <c>pt-BR</c>. A bare <c>zh</c> means <c>zh-Hans</c>.</summary>
public static partial class LanguageTag
{
    /// <summary>The tag of a text in several languages.</summary>
    public const string Several = "mul";

    /// <summary>The tag of a text in no language that could be told.</summary>
    public const string Undetermined = "und";

    /// <summary>Has the tag the shape that Drift expects: language, then script and region if any, each in its own case?</summary>
    /// <remarks>A shape, not a register: <c>xx</c> passes. Variants (<c>de-1996</c>) and private use (<c>x-a</c>) pass after the rest.</remarks>
    public static bool IsWellFormed(string tag) => Shape().IsMatch(tag);

    /// <summary>The language subtag: <c>zh</c> of <c>zh-Hant</c>.</summary>
    public static string Primary(string tag)
    {
        ArgumentNullException.ThrowIfNull(tag);
        int end = tag.IndexOf('-', StringComparison.Ordinal);
        return end < 0 ? tag : tag[..end];
    }

    /// <summary>The script subtag: <c>Hant</c> of <c>zh-Hant</c>; null where the tag has none.</summary>
    public static string? Script(string tag)
    {
        Match match = Shape().Match(tag);
        return match.Success && match.Groups["script"].Success ? match.Groups["script"].Value : null;
    }

    /// <summary>One spelling for tags that mean the same: <c>zh-Hans</c> becomes <c>zh</c>, all else stays.</summary>
    public static string Canonical(string tag) => tag == "zh-Hans" ? "zh" : tag;

    [GeneratedRegex("^[a-z]{2,3}(-(?<script>[A-Z][a-z]{3}))?(-([A-Z]{2}|[0-9]{3}))?(-([a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*(-x(-[a-z0-9]{1,8})+)?\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
