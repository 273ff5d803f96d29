namespace Drift;

/// <summary>What limits a run, and what could not be computed: found from the data, never from the name of a corpus.</summary>
internal static class Limits
{
    public static IReadOnlyList<Limitation> Of(AnalysisInput input, AnalysisResult result) =>
        [.. Missing(input, result), .. ResponseLimits.Of(input), .. Design(input, result), .. ScaleLimits.Of(input, result), .. LanguageLimits.Of(input, result), .. OriginLimits.Of(input.Lineage, result.Origin.IsTested), .. OriginLimits.OfMap(input, result.Origin.Map)];

    // What could not be computed at all.
    private static IEnumerable<Limitation> Missing(AnalysisInput input, AnalysisResult result)
    {
        if (input.Languages.Count < 2)
            yield return new("one-language", $"The run has one language ({string.Join(", ", input.Languages)}): there is no pair of languages, so no shift between languages.");
        else if (result.Drift.Count == 0)
            yield return new("no-pairs", "No model has usable responses to one question in two languages: no shift could be computed.");
        if (input.Questions.Count == 1)
            yield return new("one-question", "The corpus has one question: there is no ceiling, so no drift and no interval.");
        bool sensitive = input.Questions.Any(q => q.Role == QuestionRole.Sensitive);
        bool control = input.Questions.Any(q => q.Role == QuestionRole.Control);
        if (!control)
            yield return new("no-controls", "The corpus has no control questions: no contrast can be computed, and a shift on sensitive questions cannot be told from the shift that any question has.");
        if (!sensitive)
            yield return new("no-sensitive", "The corpus has no sensitive questions: no contrast can be computed.");
        if (sensitive && control && result.Contrast.Count == 0 && result.Drift.Count > 0)
            yield return new("no-contrast", "No contrast could be computed: no model has both kinds of question in one pair of languages with a usable scale.");
    }

    // What the set of questions and the number of repeats limit.
    private static IEnumerable<Limitation> Design(AnalysisInput input, AnalysisResult result)
    {
        if (result.Drift.Count > 0 && result.Drift.All(d => d.Noise is null))
            yield return new("one-repeat", "No question has repeats in both languages of a pair: every shift includes sampling noise, which cannot be separated here, so none is called an effect of language.");
        Question[] controls = [.. input.Questions.Where(q => q.Role == QuestionRole.Control)];
        if (controls.Length > 0 && !controls.Any(q => q.Matched))
        {
            string[] named = [.. controls.Select(q => q.Topic).Where(t => t.Length > 0).Distinct()];
            string topics = named.Length < 2 ? string.Concat(named) : $"{string.Join(", ", named[..^1])} and {named[^1]}";
            yield return new("kinds-of-control", $"The {controls.Length} control questions{(topics.Length > 0 ? $" are about {topics}: they" : "")} are not matched to the sensitive ones, and may differ from them in genre, length and how determined an answer is. The contrast is a difference between kinds of question, not between sensitive and neutral politics.");
        }

        if (controls.Length is > 0 and < 10)
            yield return new("few-controls", $"There are {controls.Length} control questions: an interval that rests on so few is itself uncertain (in simulations with 5 to 8 questions a side, intervals meant to cover .95 covered .86 to .89).");
        string[] targets = [.. input.Questions.Where(q => q.Role == QuestionRole.Sensitive && q.Target is not null).Select(q => q.Target!).Distinct()];
        if (targets.Length == 1 && input.Questions.All(q => q.Role != QuestionRole.Sensitive || q.Target is not null))
            yield return new("one-target", $"All sensitive questions are about one state ({targets[0]}): nothing here says how models answer about others.");
        if (input.TranslationsUnchecked)
            yield return new("translations-unchecked", "The translations of the questions are not said to have been checked: a shift may be one of wording, form of address or register rather than of language.");
        if (input.Languages.Count > 1 && result.Wording.Count == 0)
            yield return new("one-wording", "The questions were asked in one wording: how far another wording in the same language would move the answers is not known.");
        yield return new("topic-not-position", "Distance sees topic and wording before position: the opposite of a statement can lie nearer than its paraphrase. Drift says that answers differ, not whose side they take.");
        foreach ((string table, int tests, double smallest, string more) in Families(result).Where(f => f.Tests * f.Smallest > 0.05))
        {
            // A sampled test is held back by its permutations, an enumerated one by its questions.
            string need = Math.Abs(smallest * (result.Settings.Permutations + 1) - 1) < 1e-9
                ? FormattableString.Invariant($"at least {Math.Ceiling(tests / 0.05) - 1} permutations")
                : FormattableString.Invariant($"a smallest p of {0.05 / tests:0.0000} or below, which takes more {more} or fewer tests");
            yield return new("too-few-permutations", FormattableString.Invariant($"No test in the table of {table} can pass Holm at .05: {tests} {(tests == 1 ? "test" : "tests")} times the smallest possible p, {smallest:0.0000}, is {tests * smallest:0.00}. Needed: {need}."));
        }
    }

    private static IEnumerable<(string Table, int Tests, double Smallest, string More)> Families(AnalysisResult result)
    {
        ContrastEstimate[] contrasts = [.. result.Contrast.Where(c => c.Subset == Subset.All && c.SmallestP is not null)];
        if (contrasts.Length > 0)
            yield return ("contrasts", contrasts.Length, contrasts.Min(c => c.SmallestP)!.Value, "questions");
        foreach (IGrouping<string, DriftTestEstimate> family in result.Language.Tests.Where(t => t.Subset == Subset.All && t.SmallestP is not null).GroupBy(t => t.Estimand))
            yield return ($"{family.Key} against 0", family.Count(), family.Min(t => t.SmallestP)!.Value, "questions");
        RoleEffect[] roles = [.. result.Language.Roles.Where(r => r.Model is not null)];
        if (roles.Length > 0)
            yield return ("language × role", roles.Length, roles.Min(r => r.SmallestP), "questions");
        foreach (IGrouping<string, WordingComparison> family in result.WordingComparisons.Where(c => c.SmallestP is not null).GroupBy(c => c.Role))
            yield return ($"language against wording on {family.Key} questions", family.Count(), family.Min(c => c.SmallestP)!.Value, "questions");
        foreach (IGrouping<bool, PullSeparation> family in result.Origin.Separations.Where(s => s.Adjusted is not null).GroupBy(s => result.Settings.Languages.Contains(s.Language)))
            yield return (family.Key ? "pull of families" : "changes of pull", family.Count(), family.Min(s => s.SmallestP), "families");
        foreach (IGrouping<string, OriginDifference> family in result.Origin.Differences.Where(d => d.Adjusted is not null).GroupBy(d => d.Measure))
            yield return ($"{family.Key} compared between origins", family.Count(), family.Min(d => d.SmallestP), "families");
    }
}
