using System.Globalization;

namespace Drift.Reporting;

/// <summary>The tables of a run, each with the meaning and unit of every column: terminal, CSV and report render only these.</summary>
public static partial class AnalysisTables
{
    private const string IntervalNote = "low and high: 95 % interval over questions (BCa, or percentile where BCa fails).";

    /// <summary>All tables that the run has rows for, the compact one first.</summary>
    public static IReadOnlyList<ResultTable> All(AnalysisResult result) =>
    [
        .. new[]
        {
            Main(result), Drift(result), DriftSubsets(result), Contrast(result), Targets(result), Wording(result), WordingComparison(result),
            OriginShort(result), Origin(result), OriginDifferences(result), OriginFamilies(result), TwoPartsByOrigin(result), TwoParts(result),
            Pull(result), PullSeparation(result), Neighbours(result), Map(result), LabelSeparation(result), Instrument(result), SpecificationVerdicts(result), Specifications(result), OriginSpecifications(result), EncoderAgreements(result),
            Questions(result), Models(result), Counts(result), Ledger(result), Limitations(result), Settings(result),
        }.Concat(Language(result)).Concat(Labels(result)).Where(table => table.Rows.Count > 0),
    ];

    /// <summary>What a terminal shows after a run: contrasts over all usable responses, drift, and what the families allow to say of origin.</summary>
    public static IReadOnlyList<ResultTable> Terminal(AnalysisResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        ResultTable contrast = Contrast(result with { Contrast = [.. result.Contrast.Where(row => row.Subset == Subset.All)] });
        bool isTested = result.Origin.IsTested;
        return
        [
            .. new[]
            {
                contrast.Only("model", "a", "b", "contrast", "low", "high", "p", "Holm", "verdict", "raw", "noise", "sensitive", "control"),
                Main(result).Only("model", "pair", "n", "drift", "low", "high", "common", "drift noise", "debiased", "shift", "noise", "floor", "resolution"),
                OriginShort(isTested ? result : result with { Origin = OriginResult.Empty }).Only("origins", "in", "term", "choice", "questions", "models", "families", "R²", "p", "Holm", "verdict", "smallest p", "if models permuted"),
                PullSeparation(isTested ? result : result with { Origin = OriginResult.Empty }).Only("origins", "in", "first", "second", "separation", "p", "Holm", "verdict", "smallest p", "questions", "models"),
                TwoPartsByOrigin(result).Only("models of", "pair", "pairs", "complete", "complete share", "share of shift", "coder"),
                LabelSections.MainChanges(OfRunsCoder(result)), LabelSections.MainOrigins(OfRunsCoder(result)),
            }.Where(table => table.Rows.Count > 0),
        ];
    }

    private static AnalysisResult OfRunsCoder(AnalysisResult result) => result with
    {
        Labels = result.Labels with
        {
            Changes = [.. result.Labels.Changes.Where(row => row.Coder == result.Settings.Coder)],
            OriginRates = [.. result.Labels.OriginRates.Where(row => row.Coder == result.Settings.Coder)],
        },
    };

    /// <summary>What a reader wants after a run: one row a model and pair, all usable responses.</summary>
    public static ResultTable Main(AnalysisResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        DriftEstimate[] rows = [.. result.Drift.Where(row => row.Subset == Subset.All)];
        DriftEstimate? Role(DriftEstimate row, string role) => rows.FirstOrDefault(r => r.Model == row.Model && r.A == row.A && r.B == row.B && r.Role == role);
        bool hasRepeats = rows.Any(row => row.Noise is not null);
        return new TableBuilder<DriftEstimate>()
            .Text("model", "Id of the model.", row => row.Model)
            .Text("pair", "The two languages.", row => $"{row.A}-{row.B}")
            .Count("n", "questions", "Questions with a usable response in both languages.", row => row.N)
            .Distance("shift", "Mean distance between the answers in the two languages.", row => row.Shift)
            .Distance("noise", "Mean distance between repeats of one question in one language.", row => row.Noise)
            .Distance("floor", "Mean distance of human translations of one text, at the lengths of these answers.", row => row.Floor)
            .Units("drift", "(shift − floor) / (ceiling − floor): 0 = human translations, 1 = answers to different questions.", row => row.Drift)
            .Units("low", "Lower end of the 95 % interval of drift.", row => row.Low)
            .Units("high", "Upper end.", row => row.High)
            .Units("drift noise", "The noise on the scale of drift: drift near it cannot be told from sampling noise.", row => row.DriftNoise)
            .Units("debiased", "(shift − noise) / (ceiling − floor): the distance between mean answers, sampling noise taken out; it still holds the encoder's own distance between the languages, so it is read against controls.", row => row.DriftDebiased)
            .Units("sensitive", "Drift on the sensitive questions.", row => Role(row, QuestionRole.Sensitive)?.Drift)
            .Units("control", "Drift on the control questions.", row => Role(row, QuestionRole.Control)?.Drift)
            .Units("common", "Drift on the scale that the models share: the form in which models are compared.", row => row.DriftCommon)
            .Number("resolution", "", "1 − floor / ceiling: the part of the scale that the encoder leaves; below .2 no drift is given.", row => row.Resolution)
            .Table("main", "Drift by model and pair of languages", rows.Where(row => row.Role == QuestionRole.All),
                "All questions, all usable responses. " + IntervalNote + " drift: 0 = human translations, 1 = answers to different questions; drift noise: the noise on that scale; debiased: (shift − noise) / (ceiling − floor). " + Compared(rows)
                + (hasRepeats ? "" : " With one repeat drift includes sampling noise, which cannot be separated here."));
    }

    /// <summary>Drift by model, pair and role over all usable responses.</summary>
    public static ResultTable Drift(AnalysisResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return DriftColumns().Table("drift", "Drift by model, pair and role", result.Drift.Where(row => row.Subset == Subset.All),
            "All usable responses. Unit of inference: the question. " + IntervalNote + " Models are compared only by the columns common.");
    }

    /// <summary>The same over the other subsets of responses.</summary>
    public static ResultTable DriftSubsets(AnalysisResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return DriftColumns().Table("drift-subsets", "Drift over subsets of the responses", result.Drift.Where(row => row.Subset != Subset.All),
            "Descriptive, beside the table of drift. right-language: without answers in another language, in whole or in part; untruncated: without answers cut at the token limit; equal-length: every answer cut to the tokens of the shortest one of its question and pair (shift and floor are of the cut texts, the ceiling of whole ones); answered: pairs that the run's coder labels COMPLETE on both sides, with low and high a plausible range over all questions and content low and high the interval. " + IntervalNote);
    }

    private static TableBuilder<DriftEstimate> DriftColumns() => new TableBuilder<DriftEstimate>()
        .Text("model", "Id of the model.", row => row.Model)
        .Text("a", "First language.", row => row.A)
        .Text("b", "Second language.", row => row.B)
        .Text("role", "Which questions: all, sensitive, control or values.", row => row.Role)
        .Text("encoder", "What turned texts into vectors.", row => row.Embedder + (row.Centred ? " (centred)" : ""))
        .Text("subset", "Which responses.", row => row.Subset)
        .Count("n", "questions", "Questions with a usable response in both languages.", row => row.N)
        .Distance("shift", "Mean distance between the answers in the two languages.", row => row.Shift)
        .Distance("noise", "Mean distance between repeats of one cell, averaged over the two languages.", row => row.Noise)
        .Distance("floor", "Mean distance of human translations of one text, at the lengths of these answers.", row => row.Floor)
        .Distance("floor error", "Standard error of the floor, documents as clusters.", row => row.FloorError)
        .Distance("genre error", "|floor − floor on a text of another genre|, at that text's lengths.", row => row.GenreError)
        .Share("beyond", "Share of questions whose answers are longer than the longest calibrated text.", row => row.Extrapolated)
        .Distance("ceiling", "Mean distance between answers to different questions, over all questions of the model and pair.", row => row.Ceiling)
        .Units("drift", "(shift − floor) / (ceiling − floor).", row => row.Drift)
        .Units("low", "Lower end of the 95 % interval of drift.", row => row.Low)
        .Units("high", "Upper end.", row => row.High)
        .Units("drift noise", "(noise − floor) / (ceiling − floor).", row => row.DriftNoise)
        .Units("excess", "(shift − noise − floor) / (ceiling − floor): by how much drift exceeds the most that one content in both languages would give.", row => row.Excess)
        .Units("excess low", "Lower end of its 95 % interval.", row => row.ExcessLow)
        .Units("excess high", "Upper end.", row => row.ExcessHigh)
        .Units("debiased", "(shift − noise) / (ceiling − floor): noise taken out, no floor subtracted; may be negative.", row => row.DriftDebiased)
        .Units("debiased low", "Lower end of its 95 % interval.", row => row.DebiasedLow)
        .Units("debiased high", "Upper end.", row => row.DebiasedHigh)
        .Units("common", "Drift with the mean ceiling of the run's models.", row => row.DriftCommon)
        .Units("common low", "Lower end of its 95 % interval.", row => row.CommonLow)
        .Units("common high", "Upper end.", row => row.CommonHigh)
        .Units("content low", "Subset answered: lower end of the 95 % interval of content drift.", row => row.ContentLow)
        .Units("content high", "Upper end.", row => row.ContentHigh)
        .Text("interval", "How the intervals were made.", row => row.Interval)
        .Number("resolution", "", "1 − mean floor / ceiling; below .2 no drift is given.", row => row.Resolution)
        .Text("note", "What limits the row.", row => row.Note);

    // Models are compared on one scale only; where there is none, why.
    private static string Compared(DriftEstimate[] rows) =>
        rows.Any(row => row.DriftCommon is not null) ? "common: drift on the scale that the models share, the mean of their ceilings; only by it are models compared."
        : rows.Length == 0 || rows.All(row => row.Drift is null) ? "common is not given: without drift there is no scale that the models could share."
        : "common is not given: the models share no scale, so they are not to be compared.";

    private static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);
}
