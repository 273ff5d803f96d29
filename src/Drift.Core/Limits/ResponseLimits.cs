namespace Drift;

/// <summary>What the responses themselves limit: cut, empty, in another language.</summary>
internal static class ResponseLimits
{
    public static IEnumerable<Limitation> Of(AnalysisInput input)
    {
        IReadOnlyList<ResponseCount> counts = input.Counts;
        int usable = counts.Sum(c => c.Answered + c.Truncated);
        int truncated = counts.Sum(c => c.Truncated);
        if (usable > 0 && truncated >= 0.05 * usable)
            yield return new("truncated", FormattableString.Invariant($"{truncated} of {usable} usable responses ({100.0 * truncated / usable:0} %) end at the token limit: what would have come after is not seen, and one limit leaves unequal amounts of text in different languages. The subset 'untruncated' stands beside every main number, on fewer questions."));
        int missing = counts.Sum(c => c.Empty + c.Moderated + c.Error);
        if (missing > 0)
            yield return new("unusable", $"{missing} responses have no text ({counts.Sum(c => c.Empty)} empty, {counts.Sum(c => c.Moderated)} withheld by the route, {counts.Sum(c => c.Error)} errors): they are counted, not embedded.");
        if (input.WithoutVectors > 0)
            yield return new("no-vectors", FormattableString.Invariant($"{input.WithoutVectors} usable responses have no stored vector of the encoder {input.Embedder}: they are left out."));
        if (input.WithoutTokens > 0)
            yield return new("no-tokens", $"{input.WithoutTokens} responses hold only marks that the encoder reads as nothing: they are left out.");
        int wrong = counts.Sum(c => c.WrongLanguage), mixed = counts.Sum(c => c.MixedLanguage);
        if (wrong + mixed > 0)
        {
            ResponseCount worst = counts.MaxBy(c => (c.WrongLanguage + c.MixedLanguage) / Math.Max(1.0, c.Answered + c.Truncated))!;
            yield return new("wrong-language", FormattableString.Invariant($"{wrong} of {usable} usable responses are in another language than the one asked in, {mixed} partly (most often {worst.Model} in {worst.Language}{(worst.Condition.Length > 0 ? $", condition {worst.Condition}" : "")}: {worst.WrongLanguage + worst.MixedLanguage} of {worst.Answered + worst.Truncated}). The subset 'right-language' leaves both out."));
        }

        if (usable > 0 && input.Coder is not null)
        {
            bool judgesItself = input.Models.Any(m => m.Id == input.Coder);
            yield return new("labels-one-coder", $"Which answers are complete is the word of one coder ({input.Coder}); its errors are not corrected here, and another coder may draw the line elsewhere.{(judgesItself ? " It is itself one of the models of this run, and judges its own answers." : "")}");
        }
        else if (usable > 0)
            yield return new("refusals-not-labelled", "Refusals and evasions are embedded like any other answer: a refusal in one language against an answer in the other lies far apart. How much of a drift is that, and how much is what was said, would need labels, which this run has not.");
        if (usable > 0)
            yield return input.LanguageSource switch
            {
                LanguageSource.Gate => new("language-gate", "The language of a response is judged by its script and, between languages of one script, by words of grammar and a detector that choose among the languages of the corpus and English: an answer in any other language of that script counts as the nearest of these, and answers of fewer than 20 letters, or 25 characters in Latin script, are kept unjudged."),
                LanguageSource.Rows => new("language-rows", "The language of a response is what the rows of the corpus say (answer_language): without texts it cannot be checked, and rows that say nothing are kept."),
                _ => new Limitation("script-gate", "The language of a response is judged by its script alone (Han, Cyrillic, Arabic, Latin …): an answer in English to a question in French is not noticed."),
            };
    }
}
