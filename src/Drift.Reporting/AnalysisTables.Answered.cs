namespace Drift.Reporting;

public static partial class AnalysisTables
{
    private const string TwoPartsNote = "A pair is complete when the coder labels both answers COMPLETE; pairs without a valid label on a side count as not complete. content drift: over complete pairs, which are other questions for each model. low and high: drift over all questions, were it 0, then 1, where a pair is not complete; a plausible range, no bound.";

    /// <summary>Complete pairs and their share of the shift, for all models of an origin.</summary>
    public static ResultTable TwoPartsByOrigin(AnalysisResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return new TableBuilder<TwoPartEstimate>()
            .Text("models of", "Origin of the models.", row => row.Origin ?? "unknown")
            .Text("pair", "The two languages.", row => $"{row.A}-{row.B}")
            .Count("pairs", "answers", "Pairs of usable answers.", row => row.Pairs)
            .Count("complete", "answers", "Pairs that are complete on both sides.", row => row.Complete)
            .Share("complete share", "Their share of the pairs.", row => row.CompleteShare)
            .Share("share of shift", "The share of Σ(d − floor) over all pairs that they carry.", row => row.ExcessShare)
            .Count("unlabelled", "answers", "Pairs without a valid label on a side.", row => row.Unlabelled)
            .Text("coder", "Whose labels.", row => row.Coder)
            .Table("two-parts-origin", "What was answered, and what was said, by origin", result.Origin.TwoParts.Where(row => row.Model is null),
                "Each pair of answers counts alike. A pair is complete when the coder labels both answers COMPLETE. Descriptive: no test."
                + (OriginSentences.IsTested(result) && result.Origin.Differences.Any(row => row.Measure == "content drift") ? " The test of content drift is in the table of drift compared between origins (tables/origin-differences.csv)." : ""));
    }

    /// <summary>Complete pairs and their share of the shift by model.</summary>
    public static ResultTable TwoParts(AnalysisResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return new TableBuilder<TwoPartEstimate>()
            .Text("model", "Id of the model.", row => row.Model)
            .Text("origin", "The developer's seat.", row => row.Origin)
            .Text("pair", "The two languages.", row => $"{row.A}-{row.B}")
            .Count("pairs", "questions", "Pairs of usable answers.", row => row.Pairs)
            .Count("complete", "questions", "Pairs that are complete on both sides.", row => row.Complete)
            .Share("complete share", "Their share of the pairs.", row => row.CompleteShare)
            .Share("share of shift", "The share of Σ(d − floor) over all pairs that they carry; none where that sum is not above 0.", row => row.ExcessShare)
            .Units("content drift", "Mean drift over the complete pairs, own ceiling.", row => row.ContentDrift)
            .Units("low", "Drift over all pairs, were it 0 where a pair is not complete.", row => row.Low)
            .Units("high", "The same with 1.", row => row.High)
            .Count("unlabelled", "questions", "Pairs without a valid label on a side.", row => row.Unlabelled)
            .Text("coder", "Whose labels.", row => row.Coder)
            .Table("two-parts", "What was answered, and what was said, by model", result.Origin.TwoParts.Where(row => row.Model is not null), TwoPartsNote);
    }

    /// <summary>Whether distance tells that labels differ.</summary>
    public static ResultTable LabelSeparation(AnalysisResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return new TableBuilder<SeparationEstimate>()
            .Text("pair", "The two languages.", row => $"{row.A}-{row.B}")
            .Text("coder", "Whose labels.", row => row.Coder)
            .Number("AUC", "", "Of the distance, within questions: .5 is chance, 1 tells every time.", row => row.Auc)
            .Number("AUC length", "", "Of the ratio of the two answers' lengths alone, against the usual one of the question; none where lengths are not known.", row => row.AucLength)
            .Number("AUC both", "", "Of both together, their ranks within the question added.", row => row.AucBoth)
            .Count("n", "pairs", "Model × question pairs with a valid label on both sides.", row => row.N)
            .Count("changed", "pairs", "Those with differing labels.", row => row.Changed)
            .Count("with length", "pairs", "Pairs of which both lengths are known: those of AUC length and AUC both.", row => row.WithLength)
            .Table("label-separation", "Does distance tell that the labels of a pair differ?", result.Origin.Labels,
                "AUC: share of pairs of models, within a question, of which the one with differing labels lies further apart.");
    }
}
