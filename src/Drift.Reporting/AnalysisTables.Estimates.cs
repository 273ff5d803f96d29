namespace Drift.Reporting;

public static partial class AnalysisTables
{
    /// <summary>Contrast of sensitive against control questions, with its test.</summary>
    public static ResultTable Contrast(AnalysisResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return new TableBuilder<ContrastEstimate>()
            .Text("model", "Id of the model.", row => row.Model)
            .Text("a", "First language.", row => row.A)
            .Text("b", "Second language.", row => row.B)
            .Units("contrast", "Debiased shift on sensitive minus that on control questions, in drift units; without repeats the shift as it is.", row => row.Estimate)
            .Units("low", "Lower end of its 95 % interval.", row => row.Low)
            .Units("high", "Upper end.", row => row.High)
            .P("p", "Two-sided p from permuting roles among questions.", row => row.PValue)
            .P("Holm", "p after Holm's correction over all models and pairs of the subset.", row => row.Adjusted)
            .Text("verdict", "What p and Holm allow to say, at .05.", ContrastSentences.Word)
            .Units("raw", "The contrast of the shifts as they are: contrast + noise.", row => row.Raw)
            .Units("noise", "The contrast of the noise alone.", row => row.Noise)
            .Units("floor", "Difference of the floors at the two kinds' lengths: how far the encoder's own distance may not cancel.", row => row.Floor)
            .Count("sensitive", "questions", "Number of sensitive questions.", row => row.Sensitive)
            .Count("control", "questions", "Number of control questions.", row => row.Control)
            .Number("t", "", "Welch's t of the contrast.", row => row.Statistic)
            .P("smallest p", "The smallest p that the test could give.", row => row.SmallestP)
            .Text("controls", "Which questions stand against the sensitive ones: control, or matched.", row => row.Controls)
            .Text("debiased", "Whether the noise was taken off the contrast.", row => row.Debiased ? "yes" : "no")
            .Text("subset", "Which responses.", row => row.Subset)
            .Text("note", "What limits the row.", row => row.Note)
            .Table("contrast", "Contrast by model and pair", result.Contrast,
                "A difference between kinds of question: they may differ in genre, length and determinism too. Unit of inference: the question. "
                + "Interval: 95 %, questions resampled within role. Test: roles permuted among questions, Welch's t, two-sided; Holm over models and pairs of one subset of this run: fewer languages are fewer tests, so choose them before you look. verdict: answers to sensitive questions move more or less with the language than those to controls (Holm at most .05); a lead: p is at most .05, Holm is not; may be noise: one repeat, from which nothing about language follows; none shown is no evidence that there is none. Subsets other than all are descriptive.");
    }

    /// <summary>Drift on sensitive questions by whose state they are about.</summary>
    public static ResultTable Targets(AnalysisResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return new TableBuilder<TargetEstimate>()
            .Text("model", "Id of the model.", row => row.Model)
            .Text("a", "First language.", row => row.A)
            .Text("b", "Second language.", row => row.B)
            .Text("target", "Whose state the questions are about, seen from the developer's seat.", row => row.Target)
            .Count("n", "questions", "Number of questions.", row => row.N)
            .Units("drift", "(shift − floor) / scale, sampling noise included; given where there are no repeats.", row => row.Debiased ? null : row.Drift)
            .Units("debiased", "(shift − noise) / scale, no floor subtracted; given where there are repeats, and not to be set beside drift.", row => row.Debiased ? row.Drift : null)
            .Units("low", "Lower end of its 95 % interval.", row => row.Low)
            .Units("high", "Upper end.", row => row.High)
            .Table("targets", "Drift on sensitive questions, by target", result.Targets,
                "Descriptive: no test. drift and debiased are two measures: a row has the one or the other. Unit of inference: the question. " + IntervalNote + " A developer's seat goes together with route, date and size of its models: it is no cause here.");
    }

    /// <summary>How far a second wording moves the answers within one language.</summary>
    public static ResultTable Wording(AnalysisResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return new TableBuilder<WordingEstimate>()
            .Text("model", "Id of the model.", row => row.Model)
            .Text("language", "Language of both wordings.", row => row.Language)
            .Text("condition", "The second wording.", row => row.Condition)
            .Text("role", "Which questions.", row => row.Role)
            .Text("scale", "Pair of languages whose scale gives the drift units.", row => row.A is null ? null : $"{row.A}-{row.B}")
            .Count("n", "questions", "Questions with a usable response to both wordings.", row => row.N)
            .Distance("shift", "Mean distance between the answers to the two wordings.", row => row.Shift)
            .Distance("noise", "Mean distance between repeats, averaged over the two wordings.", row => row.Noise)
            .Units("debiased", "(shift − noise) / scale of the pair.", row => row.Drift)
            .Units("low", "Lower end of the 95 % interval.", row => row.Low)
            .Units("high", "Upper end.", row => row.High)
            .Table("wording", "Wording shift: a second wording in the same language", result.Wording,
                "No floor is subtracted: both wordings are in one language. Unit of inference: the question. " + IntervalNote);
    }

    /// <summary>Language drift against wording shift, paired by question.</summary>
    public static ResultTable WordingComparison(AnalysisResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return new TableBuilder<WordingComparison>()
            .Text("model", "Id of the model.", row => row.Model)
            .Text("a", "First language.", row => row.A)
            .Text("b", "Second language.", row => row.B)
            .Text("wording in", "Language in which the second wording was asked.", row => row.Language)
            .Text("condition", "The second wording.", row => row.Condition)
            .Text("role", "Which questions.", row => row.Role)
            .Count("n", "questions", "Questions with all the responses that are needed.", row => row.N)
            .Units("language", "Debiased language shift over these questions; it holds the encoder's own distance between the languages.", row => row.LanguageDrift)
            .Units("wording", "Debiased wording shift in the same units.", row => row.WordingDrift)
            .Units("difference", "Language − wording.", row => row.Difference)
            .Units("low", "Lower end of the 95 % interval of the difference.", row => row.Low)
            .Units("high", "Upper end.", row => row.High)
            .P("p", "Two-sided p over questions: signs flipped; roles permuted in rows of sensitive − control.", row => row.PValue)
            .P("smallest p", "The smallest p that the test could give.", row => row.SmallestP)
            .P("Holm", "p after Holm's correction over all rows of the role.", row => row.Adjusted)
            .Table("wording-comparison", "Language against wording, by question", result.WordingComparisons,
                "Debiased, in units of the pair's scale. Unit of inference: the question. Interval: 95 %, questions resampled. Test, two-sided: sign flips of the differences by question, or roles permuted in the rows of sensitive − control; Holm over the rows of a role. Only the rows of sensitive − control bear a claim: the others hold the encoder's own distance between the languages, and their test rejects on human translations too.");
    }
}
