namespace Drift.Reporting;

/// <summary>Tables of how far coders agree.</summary>
public static class LabelAgreementTables
{
    /// <summary>Agreement, then which labels are taken for which, then how true the probabilities are.</summary>
    /// <param name="result">Agreement of the classifier with a coder.</param>
    public static IReadOnlyList<ResultTable> Of(LabelAgreementResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return [Agreement(result), Confusion(result), Calibration(result)];
    }

    private static ResultTable Agreement(LabelAgreementResult result) => new TableBuilder<LabelAgreement>()
        .Text("coder", "The first coder; drift is the classifier.", row => row.Coder)
        .Text("reference", "The second coder.", row => row.Reference)
        .Text("held out", "What the classifier did not learn from together: all answers to a question, of a model, of a family of models, or in a language.", row => row.Held ?? "–")
        .Text("language", "all, or one.", row => row.Language)
        .Count("classes", "classes", "3, or 2 for COMPLETE against the rest.", row => row.Classes)
        .Count("n", "answers", "Answers that both labelled.", row => row.N)
        .Share("alike", "Share of them labelled alike.", row => row.Accuracy)
        .Number("κ", "", "Cohen's kappa, unweighted.", row => row.Kappa)
        .Number("low", "", "Lower end of its 95 % interval, questions resampled.", row => row.Low)
        .Number("high", "", "Upper end.", row => row.High)
        .Number("AC1", "", "Gwet's AC1.", row => row.Ac1)
        .Table("label-agreement", $"Agreement of coders on {result.Corpus}", result.Agreements,
            "No coder here is the truth. drift learnt from the labels of " + result.Reference + " on other questions (or models, families, languages) than those it is judged on; where another reference stands beside it, it never saw a label of that one. Stale labels are left out.");

    private static ResultTable Confusion(LabelAgreementResult result) => new TableBuilder<LabelConfusion>()
        .Text("language", "all, or one.", row => row.Language)
        .Text("label", $"Label of {result.Reference}.", row => row.Label)
        .Count(Compliance.Complete, "answers", "Of those, called COMPLETE by the classifier.", row => row.Complete)
        .Count(Compliance.Evasive, "answers", "EVASIVE.", row => row.Evasive)
        .Count(Compliance.Denial, "answers", "DENIAL.", row => row.Denial)
        .Share("alike", "Share of that label that the classifier gives too.", row => Share(row))
        .Table("label-confusion", "Which labels the classifier takes for which", result.Confusions, $"{result.Confusions.Select(c => c.Held).FirstOrDefault("question")}s held out.");

    private static ResultTable Calibration(LabelAgreementResult result) => new TableBuilder<LabelCalibration>()
        .Text("language", "all, or one.", row => row.Language)
        .Count("n", "answers", "Answers.", row => row.N)
        .Number("calibration error", "", "Expected calibration error of the likeliest label, ten bins: 0 = probabilities are frequencies.", row => row.Error)
        .Number("Brier", "", "Mean sum of squares of probabilities less outcomes: 0 is best, 2 worst.", row => row.Brier)
        .Table("label-calibration", "How true the classifier's probabilities are", result.Calibrations, $"{result.Calibrations.Select(c => c.Held).FirstOrDefault("question")}s held out.");

    private static double? Share(LabelConfusion row)
    {
        int all = row.Complete + row.Evasive + row.Denial;
        int alike = row.Label == Compliance.Complete ? row.Complete : row.Label == Compliance.Evasive ? row.Evasive : row.Denial;
        return all == 0 ? null : (double)alike / all;
    }
}
