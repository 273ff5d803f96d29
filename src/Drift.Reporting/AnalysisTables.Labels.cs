namespace Drift.Reporting;

public static partial class AnalysisTables
{
    private const string Denominators = "share: of all cells that the coder was given, everything but the label counting as not it; of valid: of those with a valid label (an error of the coder, an answer withheld or cut is none). ";

    /// <summary>What a run says of labels alone: rates, changes, origins, agreement, corrections.</summary>
    public static IReadOnlyList<ResultTable> Labels(AnalysisResult result) =>
        [RatesByOrigin(result), Rates(result), RateChangesByOrigin(result), RateChanges(result), OriginRates(result), CodersAgree(result), Confusion(result), RateCorrections(result), SensitivityCurves(result)];

    /// <summary>Rates of models together, coders side by side.</summary>
    public static ResultTable RatesByOrigin(AnalysisResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return RateColumns(isModel: false).Table("rates-origin", "How often answers were complete, by origin, coders side by side", result.Labels.Rates.Where(row => row.Model is null),
            Denominators + "95 % intervals resample questions: they are of these models. Origins are not compared here, but in the table of origins and rates (families are the unit). Coders' errors are not corrected.");
    }

    /// <summary>Rates by model.</summary>
    public static ResultTable Rates(AnalysisResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return RateColumns(isModel: true).Table("rates", "How often answers were complete, by model", result.Labels.Rates.Where(row => row.Model is not null), Denominators + "Wilson's 95 % intervals.");
    }

    private static TableBuilder<RateEstimate> RateColumns(bool isModel)
    {
        TableBuilder<RateEstimate> columns = isModel ? new TableBuilder<RateEstimate>().Text("model", "Id of the model.", row => row.Model).Text("origin", "The developer's seat.", row => row.Origin)
            : new TableBuilder<RateEstimate>().Text("models of", "Origin of the models; all models too.", row => row.Origin ?? "all").Count("models", "models", "How many.", row => row.Models);
        return columns
            .Text("language", "Language of the questions.", row => row.Language)
            .Text("set", "Topic or target of the questions.", row => row.Set)
            .Text("coder", "Whose labels.", row => row.Coder)
            .Text("label", "The label.", row => row.Label)
            .Count("count", "answers", "With this label.", row => row.Count)
            .Count("asked", "answers", "That the coder was given.", row => row.Asked)
            .Share("share", "count / asked.", row => row.Share)
            .Share("low", "Lower end of its 95 % interval.", row => row.Low)
            .Share("high", "Upper end.", row => row.High)
            .Count("valid", "answers", "With a valid label.", row => row.Valid)
            .Share("of valid", "count / valid.", row => row.ValidShare)
            .Share("valid low", "Lower end of its 95 % interval.", row => row.ValidLow)
            .Share("valid high", "Upper end.", row => row.ValidHigh)
            .Count("stale", "answers", "Whose label is of an earlier answer to the same question; they count.", row => row.Stale);
    }

    /// <summary>Rates of COMPLETE in two languages over pairs, models of an origin together.</summary>
    public static ResultTable RateChangesByOrigin(AnalysisResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return new TableBuilder<RateChange>()
            .Text("models of", "Origin of the models; all models too.", row => row.Origin ?? "all")
            .Count("models", "models", "How many.", row => row.Models)
            .Text("pair", "The two languages.", row => $"{row.A}-{row.B}")
            .Text("set", "Topic or target of the questions.", row => row.Set)
            .Text("coder", "Whose labels.", row => row.Coder)
            .Text("among", "asked: without a valid label is not complete; valid: pairs with a valid label on both sides.", row => row.Among)
            .Count("pairs", "answers", "Model × question pairs.", row => row.Pairs)
            .Share("first", "Share complete in the first language.", row => row.CompleteA / (double)row.Pairs)
            .Share("second", "Share complete in the second.", row => row.CompleteB / (double)row.Pairs)
            .Share("change", "Second − first.", row => row.Difference)
            .Count("lost", "pairs", "Complete in the first only.", row => row.Lost)
            .Count("gained", "pairs", "Complete in the second only.", row => row.Gained)
            .Number("rows odds ratio", "", "Odds of COMPLETE, first language against second, a stratum a model (Cochran, Mantel and Haenszel): rows as the unit, descriptive.", row => row.RowsOddsRatio)
            .P("rows p", "Its exact p: rows as the unit, descriptive. It takes every answer as independent.", row => row.RowsPValue)
            .Table("rate-changes-origin", "COMPLETE in two languages, models together", result.Labels.Changes.Where(row => row.Model is null),
                "rows odds ratio and rows p: rows as the unit, descriptive; answers share questions, models and developers, so this p is too small, and it is none of origin.");
    }

    /// <summary>Rates of COMPLETE in two languages by model, tested.</summary>
    public static ResultTable RateChanges(AnalysisResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return new TableBuilder<RateChange>()
            .Text("model", "Id of the model.", row => row.Model)
            .Text("pair", "The two languages.", row => $"{row.A}-{row.B}")
            .Text("set", "Topic or target of the questions.", row => row.Set)
            .Text("coder", "Whose labels.", row => row.Coder)
            .Text("among", "asked: without a valid label is not complete; valid: pairs with a valid label on both sides.", row => row.Among)
            .Count("pairs", "questions", "Questions with both answers.", row => row.Pairs)
            .Count("first", "answers", "Complete in the first language.", row => row.CompleteA)
            .Count("second", "answers", "Complete in the second.", row => row.CompleteB)
            .Share("change", "Second − first, as shares.", row => row.Difference)
            .Share("low", "Lower end of its 95 % interval (Newcombe, paired).", row => row.Low)
            .Share("high", "Upper end.", row => row.High)
            .Count("lost", "questions", "Complete in the first only.", row => row.Lost)
            .Count("gained", "questions", "Complete in the second only.", row => row.Gained)
            .P("p", "McNemar's exact p.", row => row.PValue)
            .P("Holm", "p after Holm's correction over the models of one coder, set, pair and denominator.", row => row.Adjusted)
            .P("mid-p", "McNemar's mid-p: nearer to its level, not guaranteed to keep it.", row => row.MidPValue)
            .P("smallest p", "The smallest exact p that so many pairs that differ could have given.", row => row.SmallestP)
            .Table("rate-changes", "COMPLETE in two languages, by model", result.Labels.Changes.Where(row => row.Model is not null),
                "H0: a question that changes is as likely to change either way. Unit of inference: the question. The set 'all' and the denominator 'asked' are the main rows; others are descriptive.");
    }

    /// <summary>Rates of COMPLETE and their change between origins, families as the unit.</summary>
    public static ResultTable OriginRates(AnalysisResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return new TableBuilder<OriginRate>()
            .Text("origins", "The two origins.", row => $"{row.A}-{row.B}")
            .Text("in", "The language, or the pair whose change is compared.", row => row.LanguageB is null ? row.LanguageA : $"{row.LanguageA}-{row.LanguageB}")
            .Text("set", "Topic or target of the questions.", row => row.Set)
            .Text("coder", "Whose labels.", row => row.Coder)
            .Text("among", "asked or valid, as in the table of changes.", row => row.Among)
            .Text("votes", "families: one vote a family, the main form; models: one vote a model.", row => row.Weighting)
            .Share("first", "Mean of the first origin.", row => row.First)
            .Share("second", "Mean of the second.", row => row.Second)
            .Share("difference", "First − second; of a pair the difference in differences.", row => row.Difference)
            .Share("low", "Lower end of its 95 % interval.", row => row.Low)
            .Share("high", "Upper end.", row => row.High)
            .Text("interval", "these models: questions resampled; questions and families: both, from six families on each side on.", row => row.Interval)
            .P("p", "Families permuted; none where it could not be at most .05.", row => row.PValue)
            .P("Holm", "p after Holm's correction over origins and languages of one coder, set and denominator, rates and changes apart.", row => row.Adjusted)
            .P("smallest p", "The smallest p that the families allow.", row => row.SmallestP)
            .P("if models permuted", "What permuting models instead would give: too small, as models of one developer are not independent; with one vote a model only.", row => row.ModelP)
            .Count("families a", "families", "Of the first origin.", row => row.UnitsA)
            .Count("families b", "families", "Of the second.", row => row.UnitsB)
            .Count("models", "models", "Models.", row => row.Models)
            .Count("questions", "questions", "Questions.", row => row.Questions)
            .Text("values", "Value of each family.", row => string.Join("; ", row.FamilyValues.Select(f => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{f.Key} {f.Value:0.000}"))))
            .Table("origin-rates", "COMPLETE by origin, and its change between languages", result.Labels.OriginRates,
                "Unit of inference: the family. Means are of families' means of models' rates. An interval of these models says nothing of others of their origin: p, with families permuted, does. In a run of several languages, one language stands on the models and questions that another has too.");
    }

    /// <summary>Coder against coder.</summary>
    public static ResultTable CodersAgree(AnalysisResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return new TableBuilder<CoderAgreement>()
            .Text("first", "First coder.", row => row.First)
            .Text("its origin", "Where the first coder is a model of known origin.", row => row.FirstOrigin)
            .Text("second", "Second coder.", row => row.Second)
            .Text("its origin too", "Where the second coder is a model of known origin.", row => row.SecondOrigin)
            .Text("of", "What the rows are of.", row => row.Group)
            .Text("language", "Language of the responses.", row => row.Language)
            .Text("set", "Set of the questions.", row => row.Set)
            .Text("models of", "Origin of the models that are judged.", row => row.Origin)
            .Text("versions", "Versions of the coders, where one has several.", row => row.FirstVersion is null ? null : $"{row.FirstVersion} / {row.SecondVersion}")
            .Text("earlier answers", "Whether labels of an earlier answer count: then the coders may have read different answers.", row => row.WithStale ? "with" : "without")
            .Count("n", "responses", "With a valid label of both.", row => row.Responses)
            .Share("raw", "Share of equal labels.", row => row.Raw)
            .Share("raw low", "Lower end of its 95 % interval.", row => row.RawLow)
            .Share("raw high", "Upper end.", row => row.RawHigh)
            .Fine("κ", "", "Cohen's κ, unweighted, three labels.", row => row.Kappa)
            .Number("κ low", "", "Lower end of its 95 % interval.", row => row.KappaLow)
            .Number("κ high", "", "Upper end.", row => row.KappaHigh)
            .Fine("AC1", "", "Gwet's AC1, three labels.", row => row.Ac1)
            .Number("AC1 low", "", "Lower end of its 95 % interval.", row => row.Ac1Low)
            .Number("AC1 high", "", "Upper end.", row => row.Ac1High)
            .Fine("κ of COMPLETE", "", "Cohen's κ of COMPLETE against the rest.", row => row.CompleteKappa)
            .Table("coders", "How far coders agree", result.Labels.Agreement,
                "95 % intervals resample questions. Two judges that agree may err alike: agreement is no accuracy.");
    }

    /// <summary>Labels of one coder against those of another.</summary>
    public static ResultTable Confusion(AnalysisResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return new TableBuilder<(CoderAgreement Row, int Label)>()
            .Text("first", "First coder.", row => row.Row.First)
            .Text("second", "Second coder.", row => row.Row.Second)
            .Text("language", "Language of the responses; all where empty.", row => row.Row.Language)
            .Text("its label", "What the first coder says.", row => Compliance.Valid[row.Label])
            .Count("COMPLETE", "responses", "The second coder says so.", row => row.Row.Confusion[row.Label][0])
            .Count("EVASIVE", "responses", "The second coder says so.", row => row.Row.Confusion[row.Label][1])
            .Count("DENIAL", "responses", "The second coder says so.", row => row.Row.Confusion[row.Label][2])
            .Table("coders-confusion", "What one coder says where another says otherwise",
                result.Labels.Agreement.Where(row => row is { WithStale: false, Group: "all" or "language" }).SelectMany(row => Enumerable.Range(0, Compliance.Valid.Count).Select(i => (row, i))),
                "Labels of an earlier answer are left out.");
    }

    /// <summary>Rates corrected by gold labels.</summary>
    public static ResultTable RateCorrections(AnalysisResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return new TableBuilder<RateCorrection>()
            .Text("coder", "Whose labels are corrected.", row => row.Coder)
            .Text("gold", "The person whose labels are the gold.", row => row.Gold)
            .Text("language", "Language of the stratum.", row => row.Language)
            .Text("models of", "Origin of the models.", row => row.Origin)
            .Text("method", "Rogan and Gladen's, the confusion matrix on the simplex, or prediction-powered inference.", row => row.Method)
            .Text("label", "The label.", row => row.Label)
            .Count("n", "responses", "With a valid label of the coder.", row => row.Responses)
            .Count("gold rows", "responses", "With a gold label too.", row => row.GoldRows)
            .Share("observed", "The coder's share.", row => row.Observed)
            .Share("corrected", "The corrected share.", row => row.Estimate)
            .Share("low", "Lower end of its 95 % interval.", row => row.Low)
            .Share("high", "Upper end.", row => row.High)
            .Share("sensitivity", "Share of the gold label's rows that the coder gave it.", row => row.Sensitivity)
            .Share("specificity", "Share of the other rows that the coder gave another.", row => row.Specificity)
            .Text("note", "Why it is not corrected.", row => row.Note)
            .Table("rate-corrections", "Rates with the coder's errors taken out", result.Labels.Corrections,
                "A stratum is a language × origin. Fewer than 50 gold rows, or than 15 of a class, in a stratum: no correction. Gold is what people labelled, never a model or a program.");
    }

    /// <summary>What a rate would be under assumed errors, where there is too little gold.</summary>
    public static ResultTable SensitivityCurves(AnalysisResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return new TableBuilder<(RateCorrection Row, SensitivityPoint Point)>()
            .Text("coder", "Whose labels.", row => row.Row.Coder)
            .Text("language", "Language of the stratum.", row => row.Row.Language)
            .Text("models of", "Origin of the models.", row => row.Row.Origin)
            .Share("observed", "The coder's share of COMPLETE.", row => row.Row.Observed)
            .Share("sensitivity", "Were it so.", row => row.Point.Sensitivity)
            .Share("specificity", "Were it so.", row => row.Point.Specificity)
            .Share("share", "COMPLETE would be; none where no share gives what was observed.", row => row.Point.Share)
            .Table("sensitivity-curves", "COMPLETE under assumed errors of the coder", result.Labels.Corrections.SelectMany(row => row.Curve.Select(point => (row, point))),
                "Too little gold to know the coder's errors: what the rate would be for each sensitivity and specificity.");
    }
}
