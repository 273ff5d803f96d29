namespace Drift;

/// <summary>What keeps language and origin from being compared: a language missing, labels that never differ, no question that all answered.</summary>
internal static class LanguageLimits
{
    public static IEnumerable<Limitation> Of(AnalysisInput input, AnalysisResult result)
    {
        if (input.Languages.Count > 1)
        {
            ILookup<string, string> languages = input.Responses.Where(r => r.Cell.Condition.Length == 0).Select(r => (r.Cell.Model, r.Cell.Language)).Distinct().ToLookup(r => r.Model, r => r.Language);
            string[] single = [.. input.Models.Where(m => languages[m.Id].Count() == 1).Select(m => $"{m.Id} ({languages[m.Id].Single()})")];
            if (single.Length > 0)
                yield return new("model-of-one-language", $"Usable answers in one language of the run only, so no shift between languages, and no part in a comparison of origins: {string.Join(", ", single)}.");
        }

        string[] labels = [.. input.Responses.Where(r => r.Label is not null).Select(r => r.Label!).Distinct()];
        if (input.Coder is not null && labels.Length < 2)
        {
            yield return new("labels-equal", labels.Length == 0
                ? $"No answer has a valid label of {input.Coder}: what was answered cannot be told from what was said."
                : $"All valid labels of {input.Coder} are {labels[0]}: whether distance sees a change of label cannot be measured.");
        }

        foreach (Limitation limitation in Families(input, result))
            yield return limitation;
        EquivalenceEstimate[] main = [.. result.Language.Equivalence.Where(e => e.Subset == Subset.All)];
        int refused = main.Count(e => e.Verdict == EquivalenceRows.NoVerdict);
        if (refused > 0)
            yield return new("no-verdict", FormattableString.Invariant($"Whether drift is within ± {main[0].Margin:0.###} is not judged for {refused} of {main.Length} rows: the table of equivalence says why. A small drift there is no sign of none."));
    }

    private static IEnumerable<Limitation> Families(AnalysisInput input, AnalysisResult result)
    {
        (string A, string B)[] origins = [.. OriginContext.PairsOf(input.Lineage)];
        if (origins.Length == 0)
            yield break;
        ModelLineage[] models = [.. input.Lineage.Models.Where(m => m.Family is not null)];
        if (models.DistinctBy(m => m.Family).Count() == models.Length)
            yield return new("families-of-one", "Each family has one model: what is common to a family cannot be told from what is common to one model, so that permuting families is permuting models.");
        foreach ((string a, string b) in origins)
        {
            string[] empty = [.. input.Languages.Where(l => !result.Origin.Tests.Any(t => t.A == a && t.B == b && t.Language == l))];
            if (empty.Length > 0)
                yield return new("no-complete-question", $"No question was answered by enough models of {a} and {b} in {string.Join(", ", empty)} to compare them: a test needs questions that all models left in it answered, in every language of the run, and a model of each origin.");
        }
    }
}
