namespace Drift.Labels;

/// <summary>What <see cref="LanguageGate"/> says of one answer.</summary>
/// <param name="Match">Whether it is in the language asked in.</param>
/// <param name="Language">The language that most of its letters are in; <c>und-Cyrl</c> and the like where the script alone is known; null where undecided.</param>
/// <param name="Share">That language's share of the letters whose language could be told, 0 to 1; 0 where undecided.</param>
/// <param name="Letters">Letters that were judged: without code, addresses and quotations.</param>
public sealed record LanguageVerdict(LanguageMatch Match, string? Language, double Share, int Letters)
{
    /// <summary>The language as a row of a corpus without texts has it (<c>answer_language</c>): <c>mul</c> for a mixed answer, null for an undecided one.</summary>
    /// <param name="asked">The language asked in.</param>
    public string? AnswerLanguage(string asked) => Match switch
    {
        LanguageMatch.Right => asked,
        LanguageMatch.Mixed => LanguageTag.Several,
        LanguageMatch.Wrong => Language ?? LanguageTag.Undetermined,
        _ => null,
    };

    /// <summary><c>wrong: en, 97 % of 1200 letters</c>.</summary>
    public override string ToString() => Language is null
        ? FormattableString.Invariant($"{Match.ToString().ToLowerInvariant()}: {Letters} letters")
        : FormattableString.Invariant($"{Match.ToString().ToLowerInvariant()}: {Language}, {100 * Share:0} % of {Letters} letters");
}
