namespace Drift.Labels;

/// <summary>The language gate: is an answer in the language that was asked in?</summary>
/// <remarks>
/// <para>Code, addresses and quotations are left out (a block between fences is code where it has signs of code). What is left is cut into sentences, short ones together. A sentence's language follows from its
/// script where the corpus has one language in that script; between several, and English, words of grammar tell, and Lingua (2.0.0, trigrams) where these are few; Chinese from Japanese by
/// kana, simplified from traditional Chinese by the characters that only one of them has. A language counts the letters of its sentences (a
/// Chinese character, a kana or a syllable of Hangul as two); letters of another script count apart, but Latin ones in a sentence of another script are names and stay with it.</para>
/// <para>Right from <see cref="RightFrom"/> of the letters whose language could be told, wrong to <see cref="WrongTo"/>, mixed between. Undecided: fewer than
/// <see cref="LanguageScripts.FewestLetters"/> letters, or Latin text of fewer than <see cref="FewestLatin"/> characters.</para>
/// <para>Caution: what is in a language that the corpus has not counts as the nearest of those it has in that script. A language that Lingua does not
/// know is told by its script alone. A text in more than 16 sentences is told by 16, evenly spread, and where these disagree by up to 64.</para>
/// <para>Safe for several threads; the same verdict in any order. A corpus whose languages differ by script, English among them, loads no model.</para>
/// </remarks>
public sealed class LanguageGate
{
    /// <summary>Share of the language asked in from which an answer is right.</summary>
    public const double RightFrom = .8;

    /// <summary>Share of the language asked in up to which an answer is wrong.</summary>
    public const double WrongTo = .2;

    /// <summary>Characters that a Latin text must have for a verdict.</summary>
    public const int FewestLatin = 25;

    // Where kana is missing from this many characters on, it is no heading in Japanese.
    private const int LongWithoutKana = 20;
    private const double AllAgree = .95;
    private const int FewTold = 16, MostTold = 64;

    private static readonly Dictionary<Script, string> OnlyLanguage = new()
    {
        [Script.Han] = "zh",
        [Script.Kana] = "ja",
        [Script.Hangul] = "ko",
        [Script.Thai] = "th",
        [Script.Greek] = "el",
        [Script.Armenian] = "hy",
        [Script.Georgian] = "ka",
    };

    private static readonly Dictionary<Script, string> Subtags = new()
    {
        [Script.Latin] = "Latn",
        [Script.Cyrillic] = "Cyrl",
        [Script.Hebrew] = "Hebr",
        [Script.Arabic] = "Arab",
        [Script.Ethiopic] = "Ethi",
        [Script.Devanagari] = "Deva",
        [Script.Bengali] = "Beng",
        [Script.Gurmukhi] = "Guru",
        [Script.Gujarati] = "Gujr",
        [Script.Oriya] = "Orya",
        [Script.Tamil] = "Taml",
        [Script.Telugu] = "Telu",
        [Script.Kannada] = "Knda",
        [Script.Malayalam] = "Mlym",
        [Script.Sinhala] = "Sinh",
        [Script.Lao] = "Laoo",
        [Script.Tibetan] = "Tibt",
        [Script.Myanmar] = "Mymr",
        [Script.Khmer] = "Khmr",
    };

    private static readonly Script[] AllScripts = Enum.GetValues<Script>();

    private readonly string[] _languages;

    /// <summary>A gate for the languages of a corpus; English is always among those that an answer may be in.</summary>
    /// <param name="languages">The languages asked in (BCP 47), at least one.</param>
    /// <exception cref="ArgumentException">There is none.</exception>
    public LanguageGate(IEnumerable<string> languages)
    {
        ArgumentNullException.ThrowIfNull(languages);
        _languages = [.. languages.Distinct(StringComparer.Ordinal)];
        if (_languages.Length == 0)
            throw new ArgumentException("Found no languages, expected those that a corpus asks in.", nameof(languages));
        if (!_languages.Any(l => LanguageTag.Primary(l) == "en"))
            _languages = [.. _languages, "en"];
    }

    /// <summary>The verdict on one answer.</summary>
    /// <param name="text">The answer, reasoning cut; may be empty.</param>
    /// <param name="asked">The language asked in, one of the gate's.</param>
    /// <exception cref="ArgumentException">The gate does not know the language.</exception>
    public LanguageVerdict Of(string text, string asked)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!_languages.Contains(asked))
            throw new ArgumentException($"Found the language '{asked}', expected one of the gate's: {string.Join(", ", _languages)}.", nameof(asked));
        // Letters with marks are one character in every model and rule.
        string prose = AnswerNormalisation.WithoutHalves(AnswerProse.Of(text).Trim()).Normalize();
        ScriptShares scripts = ScriptShares.Of(prose);
        if (scripts.Letters < LanguageScripts.FewestLetters || LanguageScripts.Of(asked).Count == 0 || (2 * scripts.Count(Script.Latin) > scripts.Letters && prose.Length < FewestLatin))
            return new LanguageVerdict(LanguageMatch.Undecided, null, 0, scripts.Letters);
        Dictionary<string, int> letters = Letters(prose, asked);
        int told = letters.Values.Sum();
        if (told < LanguageScripts.FewestLetters)
            return new LanguageVerdict(LanguageMatch.Undecided, null, 0, scripts.Letters);
        (string found, int most) = letters.OrderByDescending(l => l.Value).ThenBy(l => l.Key, StringComparer.Ordinal).First();
        double share = (double)letters.GetValueOrDefault(asked) / told;
        return new LanguageVerdict(
            share >= RightFrom ? LanguageMatch.Right : share <= WrongTo ? LanguageMatch.Wrong : LanguageMatch.Mixed, found, (double)most / told, scripts.Letters);
    }

    // A few pieces tell where all of them agree; else more of them are asked.
    private Dictionary<string, int> Letters(string prose, string asked)
    {
        LanguagePiece[] pieces = [.. LanguagePiece.Of(prose)];
        Dictionary<string, int> few = Letters(pieces, FewTold, asked);
        return pieces.Length <= FewTold || few.Values.DefaultIfEmpty().Max() >= AllAgree * pieces.Sum(Weight) ? few : Letters(pieces, MostTold, asked);
    }

    private Dictionary<string, int> Letters(LanguagePiece[] pieces, int told, string asked)
    {
        int every = 1 + ((pieces.Length - 1) / told);
        Dictionary<string, int> letters = new(StringComparer.Ordinal);
        Dictionary<Script, string?> last = [];
        for (int i = 0; i < pieces.Length; i++)
        {
            LanguagePiece piece = pieces[i];
            if (i % every == 0 || !last.TryGetValue(piece.Script, out string? language))
                last[piece.Script] = language = LanguageOf(piece, asked);
            foreach (Script script in AllScripts)
            {
                if (piece.Scripts.Count(script) > 0 && (IsOwn(script, piece.Script) ? language : ByScript(script, asked)) is { } of)
                    letters[of] = letters.GetValueOrDefault(of) + LanguagePiece.Weight(piece.Scripts, script);
            }
        }

        return letters;
    }

    private static int Weight(LanguagePiece piece) => AllScripts.Sum(s => LanguagePiece.Weight(piece.Scripts, s));

    // Names in Latin letters belong to the sentence they stand in, characters to the Japanese or Korean one.
    private static bool IsOwn(Script script, Script piece) =>
        script == piece || script == Script.Latin || (script is Script.Han or Script.Kana && piece is Script.Han or Script.Kana or Script.Hangul);

    private string? LanguageOf(LanguagePiece piece, string asked) => piece.Script switch
    {
        Script.Han => Han(piece, asked),
        _ when Candidates(piece.Script) is { Length: > 1 } candidates => Told(piece, candidates, asked),
        _ => ByScript(piece.Script, asked),
    };

    private static string? Told(LanguagePiece piece, string[] candidates, string asked)
    {
        string[] known = [.. candidates.Where(l => LanguageDetectors.Knows(l, piece.Script))];
        if (candidates.Contains(asked) && !known.Contains(asked))
            return asked;
        if (known.Select(LanguageTag.Primary).Distinct().Count() < 2)
            return candidates.Contains(asked) ? asked : known.FirstOrDefault() ?? candidates[0];
        if (piece.Text.Trim().Length < FewestLatin || LanguageDetectors.Among(known, piece.Text) is not { } found)
            return candidates.Contains(asked) ? null : Unnamed(piece.Script);
        return LanguageTag.Primary(asked) == found && candidates.Contains(asked) ? asked : known.First(l => LanguageTag.Primary(l) == found);
    }

    private string? Han(LanguagePiece piece, string asked)
    {
        string[] candidates = Candidates(Script.Han);
        if (LanguageTag.Primary(asked) == "ja" && piece.Scripts.Count(Script.Han) < LongWithoutKana)
            return asked;
        if (LanguageTag.Primary(asked) == "yue")
            return asked;
        bool isAsked = LanguageTag.Primary(asked) == "zh";
        if (ChineseCharacters.ScriptOf(piece.Text) is not { } script)
            return isAsked ? asked : candidates.FirstOrDefault(l => LanguageTag.Primary(l) == "zh") ?? "zh";
        if (isAsked && Writing(asked) == script)
            return asked;
        return candidates.FirstOrDefault(l => LanguageTag.Primary(l) == "zh" && Writing(l) == script) ?? (script == "Hant" ? "zh-Hant" : "zh");
    }

    // Taiwan, Hong Kong and Macao write traditional characters where a tag does not say otherwise.
    private static string Writing(string language) =>
        LanguageTag.Script(language) ?? (language.EndsWith("-TW", StringComparison.Ordinal) || language.EndsWith("-HK", StringComparison.Ordinal) || language.EndsWith("-MO", StringComparison.Ordinal) ? "Hant" : "Hans");

    private string[] Candidates(Script script) => [.. _languages.Where(l => LanguageScripts.Of(l).Contains(script))];

    private string ByScript(Script script, string asked) =>
        Candidates(script) is { Length: > 0 } candidates ? candidates.Contains(asked) ? asked : candidates[0]
        : OnlyLanguage.GetValueOrDefault(script) ?? Unnamed(script);

    private static string Unnamed(Script script) =>
        Subtags.TryGetValue(script, out string? subtag) ? $"{LanguageTag.Undetermined}-{subtag}" : LanguageTag.Undetermined;
}
