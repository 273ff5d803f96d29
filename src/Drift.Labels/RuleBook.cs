using System.Text.RegularExpressions;

namespace Drift.Labels;

/// <summary>The rules of one language, ready to count hits.</summary>
/// <remarks>
/// <para>Rules are data: <c>Rules/&lt;language&gt;.json</c>, each with examples and counter-examples that the tests run. They are matched without
/// backtracking, so that time is linear in the text whatever it holds. A book is made once a process and may be used by any number of threads.</para>
/// <para>Caution: rules count phrases. A text about refusals, or one that quotes one, is hit as well.</para>
/// </remarks>
public sealed class RuleBook
{
    private const int HeadLatin = 400, HeadEastAsian = 160;

    private readonly Regex[] _rules;
    private readonly RuleFolds? _folds;

    internal RuleBook(RuleFile file)
    {
        (Language, _folds) = (file.Language, file.Folds);
        _rules = [.. file.Rules.Select(r => new Regex(string.Join('|', r.Patterns.Select(p => $"(?:{Folded(p)})")), RegexOptions.NonBacktracking | RegexOptions.CultureInvariant))];
        HeadLength = file.Language is "zh" or "ja" or "ko" ? HeadEastAsian : HeadLatin;
    }

    /// <summary>Languages that have rules.</summary>
    public static IReadOnlyList<string> Languages => RuleFiles.Languages;

    /// <summary>Language of the rules (BCP 47).</summary>
    public string Language { get; }

    /// <summary>Characters of the head and of the tail: 400, or 160 in <c>zh</c>, <c>ja</c>, <c>ko</c>.</summary>
    public int HeadLength { get; }

    /// <summary>Characters of the opening: half a head, about the first sentence or two.</summary>
    public int OpeningLength => HeadLength / 2;

    /// <summary>The rules for a language; null where it has none.</summary>
    /// <remarks>Rules are chosen by the language subtag: <c>pt-BR</c> would take those of <c>pt</c>. <c>zh-Hant</c> takes those of <c>zh</c>, which know traditional characters.</remarks>
    /// <param name="language">BCP 47, such as <c>zh</c>, <c>zh-Hant</c> or <c>es-MX</c>.</param>
    public static RuleBook? Of(string language) => RuleFiles.Book(LanguageTag.Primary(language));

    /// <summary>Counts the hits of each rule.</summary>
    /// <param name="text">An answer without its reasoning (<see cref="AnswerCleaning"/>), in any case and spelling.</param>
    public RuleHits Hits(string text)
    {
        string normal = Normal(text);
        return new RuleHits(normal.Length, normal.Count(char.IsLetter), [.. _rules.Select(r => Count(r, normal))]);
    }

    /// <summary>Does a rule hit a text at all?</summary>
    internal bool IsHit(string rule, string text) => _rules[RuleId.All.ToList().IndexOf(rule)].IsMatch(Normal(text));

    private RuleCount Count(Regex rule, string text)
    {
        int opening = 0, head = 0, tail = 0, whole = 0;
        foreach (ValueMatch match in rule.EnumerateMatches(text))
        {
            whole++;
            opening += match.Index < OpeningLength ? 1 : 0;
            head += match.Index < HeadLength ? 1 : 0;
            tail += match.Index >= text.Length - HeadLength ? 1 : 0;
        }

        return new RuleCount(opening, head, tail, whole, text.Length == 0 ? 0 : 1000.0 * whole / text.Length);
    }

    private string Normal(string text) => Folded(AnswerNormalisation.Of(text, Language));

    private string Folded(string text) => _folds is null ? text : _folds.Of(text);
}
