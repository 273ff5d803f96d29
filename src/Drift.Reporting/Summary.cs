using Drift.Plotting;

namespace Drift.Reporting;

/// <summary>The story of a run in plain words, composed from its numbers; true for any corpus, and silent about what was not measured.</summary>
/// <remarks>
/// The pair of the corpus's first two languages is told in full, the others in a sentence a model. "No effect" is never concluded from a
/// large p, drift from one repeat is never called an effect of language, and models are compared only on the scale they share.
/// </remarks>
public static class Summary
{
    /// <summary>Subject of the paragraphs on what limits the run.</summary>
    internal const string Limits = "Limits";

    private static readonly string[] told = ["origin", "trunc", "control", "repeat", "translation", "permutations", "one-", "no-", "refusals", "labels", "derived", "topic"];

    /// <summary>Paragraphs in the order in which they are read.</summary>
    public static IReadOnlyList<SummaryParagraph> Of(AnalysisResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        (string A, string B)? first = FirstPair(result);
        List<SummaryParagraph> story = [.. FindingSentences.Of(result).Select(s => new SummaryParagraph("In one sentence", null, s)), Opening(result)];
        story.AddRange(OriginSentences.Short(result).Select(s => new SummaryParagraph("Origin", null, s)));
        story.AddRange(PullSentences.Short(result).Select(s => new SummaryParagraph("Pull", null, s)));
        story.AddRange(LabelSentences.Short(result).Select(s => new SummaryParagraph("Complete answers", null, s)));
        story.AddRange(TwoPartSentences.Short(result).Select(s => new SummaryParagraph("Answered, and said", null, s)));
        story.AddRange(SpecificationSentences.Verdicts(result, first).Concat(SpecificationSentences.Dependent(result)).Select(s => new SummaryParagraph("Other choices", null, s)));
        if (first is (string a, string b))
        {
            Add(story, $"Between models, {a}-{b}", null, Comparison(result, a, b));
            if (result.Contrast.Any(c => c.A == a && c.B == b))
                Add(story, $"In short, {a}-{b}", null, [$"The contrast is how much further the answers to sensitive questions lie apart between {LanguageName.Of(a)} and {LanguageName.Of(b)} than the answers to controls do, noise taken out where there are repeats. {a}-{b} is the first pair of the run; all pairs are in the table of contrasts."]);
            story.AddRange(ModelIds(result).SelectMany(model => ContrastSentences.Short(result, model, a, b)).Select(s => new SummaryParagraph($"In short, {a}-{b}", null, s)));
            foreach (string model in ModelIds(result))
            {
                Add(story, model, model, DriftSentences.Of(result, model, a, b));
                Add(story, model, model, TwoPartSentences.Of(result, model, a, b));
                Add(story, model, model, ContrastSentences.Of(result, model, a, b));
                Add(story, model, model, WordingSentences.Of(result, model, a, b));
                Add(story, model, model, PairSentences.Of(result, model));
            }
        }

        Add(story, "Tests", null, [.. ContrastSentences.Missing(result), .. ContrastSentences.Matched(result)]);
        story.AddRange(result.Limitations.Where(IsTold).Select(limitation => new SummaryParagraph(Limits, null, limitation.Sentence)));
        return story;
    }

    // Those that change how the sentences above are read; the others stand in the table of limitations.
    private static bool IsTold(Limitation limitation) => told.Any(word => limitation.Code.Contains(word, StringComparison.Ordinal));

    private static void Add(List<SummaryParagraph> story, string subject, string? model, IEnumerable<string> sentences)
    {
        string text = string.Join(" ", sentences);
        if (text.Length > 0)
            story.Add(new SummaryParagraph(subject, model, text));
    }

    private static IEnumerable<string> ModelIds(AnalysisResult result) => result.Drift.Select(row => row.Model).Distinct();

    /// <summary>The pair that is told in full, drawn and shown in examples: the first two languages of the run, or the first pair that there is; null without any.</summary>
    public static (string A, string B)? FirstPair(AnalysisResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        IReadOnlyList<string> languages = result.Settings.Languages;
        DriftEstimate? row = (languages.Count < 2 ? null : result.Drift.FirstOrDefault(r => r.A == languages[0] && r.B == languages[1] || r.A == languages[1] && r.B == languages[0]))
            ?? (result.Drift.Count == 0 ? null : result.Drift[0]);
        return row is null ? null : (row.A, row.B);
    }

    private static SummaryParagraph Opening(AnalysisResult result)
    {
        int pairs = result.Drift.Select(row => (row.A, row.B)).Distinct().Count();
        string measured = $"{result.Title}: {Prose.Count(result.Models.Count, "model")} in {Prose.Languages(result.Settings.Languages)}, {Prose.Count(pairs, "pair")} of languages.";
        string scale = pairs == 0
            ? "Without two languages that were both answered there is nothing to compare: no drift was computed."
            : "Drift is how far a model's answers to the same question lie apart in two languages: 0 = as near as human translations of one text, 1 = as far as answers to different questions. Brackets hold 95 % intervals over questions.";
        return new SummaryParagraph("What was measured", null, $"{measured} {scale}");
    }

    private static IEnumerable<string> Comparison(AnalysisResult result, string a, string b)
    {
        DriftEstimate[] rows =
        [
            .. result.Drift.Where(row => row.A == a && row.B == b && row.Role == QuestionRole.All && row.Subset == Subset.All && row.DriftCommon is not null)
                .OrderBy(row => row.DriftCommon),
        ];
        if (rows.Length < 2)
            yield break;
        DriftEstimate low = rows[0], high = rows[^1];
        yield return $"On the scale that the models share, the only one in which they are compared, drift over all questions runs from {Prose.WithInterval(low.DriftCommon, low.CommonLow, low.CommonHigh)} ({low.Model}) "
            + $"to {Prose.WithInterval(high.DriftCommon, high.CommonLow, high.CommonHigh)} ({high.Model}).";
        if (low.CommonHigh is not double end || high.CommonLow is not double start)
            yield break;
        yield return start > end
            ? "The intervals of these two do not overlap; no test of the difference was made."
            : "The intervals of these two overlap, so no order between models is claimed.";
    }
}
