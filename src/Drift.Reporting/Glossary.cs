using Drift.Plotting;

namespace Drift.Reporting;

/// <summary>The words of a report in a sentence each, with the scale drawn from the run's own numbers.</summary>
internal static class Glossary
{
    private static readonly (string Term, string Meaning)[] terms =
    [
        ("Distance", "1 − cosine between the vectors of two answers: 0 for the same, about 1 for answers that have nothing to do with each other."),
        ("Shift", "Mean distance between a model's answers to the same question in two languages."),
        ("Floor", "The distance that human translations of one text have under the same encoder, at the same length: the encoder's own distance between the languages and the choices of translators."),
        ("Ceiling", "The distance between a model's answers to different questions in the two languages."),
        ("Drift", "(shift − floor) / (ceiling − floor). 0 = as near as human translations of one text, 1 = as far as answers to different questions."),
        ("Noise", "The distance between repeats of one question in one language. On the scale of drift: drift near the noise cannot be told from sampling noise."),
        ("Debiased", "The distance between the mean answers, sampling noise taken out: (shift − noise) / (ceiling − floor). It still holds the encoder's own distance between the languages, so it is read against that of controls. May be negative where nothing is left."),
        ("Contrast", "Debiased shift on sensitive questions minus that on control questions: a difference between kinds of question. The encoder's own distance between the languages cancels as far as it is the same for both kinds. Without repeats, the difference of the shifts."),
        ("Resolution", "1 − floor / ceiling: the part of the scale that the encoder leaves for a pair. Below .2 no drift is given, since floor and ceiling lie too close."),
        ("Interval", "In brackets, 95 %: made so that about 95 of 100 such intervals, each from other questions of the same kind, hold the true number; fewer do with few questions (in simulations 86 to 93 of 100 with 5 to 16 a side)."),
        ("No drift within a margin", "Shown where the 90 % interval of drift lies inside the margin (two one-sided tests at .05). Not shown is no drift shown either; there is no verdict where the floor itself is not known well enough."),
        ("Variance share", "How much of all that varies between answers goes with the question, the family, the model, the language and their combinations. Shares with language in them are the encoder's too."),
        ("Specification", "One way of computing a result that could as well have been another: encoder, centring, floor, which answers. All of them get the same arrangements of families, and the joint p is of their median."),
        ("Complete, evasive, denial", "What a coder says of an answer: the request was answered in full; in part, or led elsewhere; refused. A rate is a share of all answers that the coder was given, or of those with a valid label: both are named."),
        ("Agreement of coders", "κ and AC1 are 1 where two coders always say the same and about 0 where they agree as by chance; they reckon chance differently. Agreement is no accuracy: only what people labelled shows a coder's errors."),
        ("p and Holm", "How often a difference at least as large comes up when labels are shuffled; Holm's correction makes p larger for the number of tests. A large p never shows that there is no difference."),
    ];

    public static string Html(AnalysisResult result)
    {
        DriftEstimate? row = result.Drift.FirstOrDefault(r => r is { Drift: not null, Floor: not null, Ceiling: not null } && r.Role == QuestionRole.All && r.Subset == Subset.All);
        string scale = row is null ? "" : ReportSections.FigureHtml(ScaleDiagram.Of(row));
        return scale + $"<dl class=\"terms\">\n{string.Concat(terms.Select(term => $"<dt>{HtmlText.Encode(term.Term)}</dt><dd>{HtmlText.Encode(term.Meaning)}</dd>\n"))}</dl>\n";
    }
}
