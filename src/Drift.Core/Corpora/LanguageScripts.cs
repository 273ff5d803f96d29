namespace Drift;

/// <summary>Which scripts a language is written in, and whether a text is in them: the gate that needs no model.</summary>
/// <remarks>
/// <para>Verdict: <see cref="LanguageMatch.Undecided"/> below <see cref="FewestLetters"/> letters or for an unknown language; else
/// <see cref="LanguageMatch.Right"/> when at least half of the letters are of the language's scripts. It is never <see cref="LanguageMatch.Mixed"/>.</para>
/// <para>Caution: a script is not a language. It cannot tell English from French, Russian from Ukrainian, Persian from Arabic,
/// <c>zh-Hans</c> from <c>zh-Hant</c>, nor Chinese from Japanese written in characters only. A name in Latin letters weighs more than one in
/// Chinese characters: of NTREX's single sentences 4.5 % in <c>zh-Hant</c>, 1.5 % in <c>th</c> and 1.3 % in <c>zh</c> count as wrong, in
/// every other language fewer than 1 %; of the Declaration's articles none.</para>
/// </remarks>
public static class LanguageScripts
{
    /// <summary>Letters that a text must have for a verdict.</summary>
    public const int FewestLetters = 20;

    // A Korean text with some Chinese characters is still mostly Hangul; with Han in the list a Chinese answer would pass.
    // Where a language is written in two scripts, either is right unless the tag names one.
    private static readonly Dictionary<string, Script[]> ByLanguage = Table(
        ("af ca cs cy da de en es et eu fi fil fr ga gl ha hr hu id ig is it jv lb lt lv mg mi ms mt nb nl nn no pl pt ro rw sk sl sm sn so sq st sv sw tk tl tn to tr ty vi xh yo zu eo la oc gd br", [Script.Latin]),
        ("ru uk be bg mk mn ky tg tt ba cv", [Script.Cyrillic]),
        ("sr uz kk bs az", [Script.Cyrillic, Script.Latin]),
        ("ar fa ur ps sd ug ckb prs", [Script.Arabic]),
        ("ku", [Script.Latin, Script.Arabic]),
        ("pa", [Script.Gurmukhi, Script.Arabic]),
        ("zh yue", [Script.Han]),
        ("ja", [Script.Han, Script.Kana]),
        ("ko", [Script.Hangul]),
        ("he yi", [Script.Hebrew]),
        ("el", [Script.Greek]),
        ("hy", [Script.Armenian]),
        ("ka", [Script.Georgian]),
        ("am ti", [Script.Ethiopic]),
        ("hi mr ne", [Script.Devanagari]),
        ("bn as", [Script.Bengali]),
        ("gu", [Script.Gujarati]),
        ("or", [Script.Oriya]),
        ("ta", [Script.Tamil]),
        ("te", [Script.Telugu]),
        ("kn", [Script.Kannada]),
        ("ml", [Script.Malayalam]),
        ("si", [Script.Sinhala]),
        ("th", [Script.Thai]),
        ("lo", [Script.Lao]),
        ("bo dz", [Script.Tibetan]),
        ("my", [Script.Myanmar]),
        ("km", [Script.Khmer]));

    private static readonly Dictionary<string, Script[]> BySubtag = Table(
        ("Latn", [Script.Latin]),
        ("Cyrl", [Script.Cyrillic]),
        ("Arab", [Script.Arabic]),
        ("Hans Hant Hani", [Script.Han]),
        ("Jpan", [Script.Han, Script.Kana]),
        ("Hira Kana", [Script.Kana]),
        ("Kore Hang", [Script.Hangul]),
        ("Grek", [Script.Greek]),
        ("Hebr", [Script.Hebrew]),
        ("Deva", [Script.Devanagari]),
        ("Beng", [Script.Bengali]),
        ("Guru", [Script.Gurmukhi]),
        ("Taml", [Script.Tamil]),
        ("Thai", [Script.Thai]),
        ("Armn", [Script.Armenian]),
        ("Geor", [Script.Georgian]),
        ("Ethi", [Script.Ethiopic]));

    /// <summary>The scripts that letters of this language are expected in; empty for a language or script that is not known.</summary>
    /// <param name="language">BCP 47; a script subtag wins (<c>sr-Latn</c>).</param>
    public static IReadOnlyList<Script> Of(string language) =>
        LanguageTag.Script(language) is { } subtag
            ? BySubtag.GetValueOrDefault(subtag, [])
            : ByLanguage.GetValueOrDefault(LanguageTag.Primary(language), []);

    /// <summary>The verdict on a text.</summary>
    /// <param name="language">The language that was asked in (BCP 47).</param>
    /// <param name="text">Its letters.</param>
    public static LanguageMatch Match(string language, ScriptShares text)
    {
        ArgumentNullException.ThrowIfNull(text);
        IReadOnlyList<Script> expected = Of(language);
        if (expected.Count == 0 || text.Letters < FewestLetters)
            return LanguageMatch.Undecided;
        int right = expected.Sum(text.Count);
        return 2 * right >= text.Letters ? LanguageMatch.Right : LanguageMatch.Wrong;
    }

    private static Dictionary<string, Script[]> Table(params (string Keys, Script[] Scripts)[] rows) =>
        rows.SelectMany(x => x.Keys.Split(' ').Select(y => (Key: y, x.Scripts))).ToDictionary(x => x.Key, x => x.Scripts, StringComparer.Ordinal);
}
