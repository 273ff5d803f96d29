namespace Drift.Reporting;

public static partial class AnalysisTables
{
    private const string PermutedNote = "The unit of a claim about origin is the family: p is from dealing whole families onto the two sides. Permuting models instead counts models of one developer as independent; that p is printed as a warning. ";
    private const string HolmNote = "Holm: over the tests of one kind in this run; a claim rests on it. ";
    private const string VerdictNote = "verdict: they differ where p after Holm is at most .05; a lead where p is at most .05 before Holm only; none shown is no evidence that there is none. ";
    private const string ConfoundNote = "Origin goes together with route, release date, size and training.";

    /// <summary>PERMANOVA of origin for a reader: one row a language or pair, families and models side by side.</summary>
    public static ResultTable OriginShort(AnalysisResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        IEnumerable<OriginTestPair> rows = OriginTestPair.Of(result.Origin.Tests);
        return new TableBuilder<OriginTestPair>()
            .Text("origins", "The two origins that are compared.", row => $"{row.Main.A}-{row.Main.B}")
            .Text("in", "The language, or the pair for the differences between two languages.", row => row.Main.Language)
            .Text("term", "origin, or language × origin: the same test on the differences of each model and question.", row => row.Main.Term)
            .Text("choice", "main: models that miss more than a tenth of the questions are dropped; no model dropped: questions are dropped instead.", row => row.DropsQuestions ? "no model dropped" : "main")
            .Count("questions", "questions", "Questions that every model of the row answered.", row => row.Main.Questions)
            .Count("models", "models", "Models.", row => row.Main.Models)
            .Text("families", "Families of the first and of the second origin.", row => $"{Whole(row.Main.UnitsA)} + {Whole(row.Main.UnitsB)}")
            .Fine("R²", "", "Share of the sum of squares after question, one vote a family.", row => row.Families?.R2)
            .P("p", "Its p, families permuted.", row => row.Families?.PValue)
            .P("Holm", "p after Holm's correction over languages (or pairs of them) and pairs of origins of one term.", row => row.Families?.Adjusted)
            .Text("verdict", "What p after Holm allows to say, at .05.", row => OriginSentences.Word(row.Families?.PValue, row.Families?.Adjusted))
            .P("smallest p", "The smallest p that the families allow.", row => row.Main.SmallestP)
            .Fine("R² models", "", "The same share with one vote a model.", row => row.Models?.R2)
            .P("p models", "Its p, families permuted.", row => row.Models?.PValue)
            .P("if models permuted", "What permuting models instead of families would give: too small, as models of one developer are not independent.", row => row.Models?.ModelP)
            .Table("origin-short", "Do models of two origins answer differently?", rows,
                PermutedNote + HolmNote + "choice: the main one drops models that miss more than a tenth of the questions; the row with no model dropped has fewer questions. " + VerdictNote + ConfoundNote);
    }

    /// <summary>All tests of origin.</summary>
    public static ResultTable Origin(AnalysisResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return new TableBuilder<OriginTestEstimate>()
            .Text("a", "First origin.", row => row.A)
            .Text("b", "Second origin.", row => row.B)
            .Text("in", "The language, or the pair for the differences between two languages.", row => row.Language)
            .Text("term", "origin, or language × origin: the same test on the differences of each model and question.", row => row.Term)
            .Text("test", "PERMANOVA, energy, MMD: of place and shape; PERMDISP: of spread.", row => row.Test)
            .Text("weighting", "families: one vote a family; models: one vote a model.", row => row.Weighting)
            .Fine("statistic", "", "Pseudo-F, E, MMD² or F.", row => row.Statistic)
            .Fine("R²", "", "PERMANOVA: share of the sum of squares after question.", row => row.R2)
            .P("p", "Families permuted.", row => row.PValue)
            .P("Holm", "p after Holm's correction over languages (or pairs of them) and pairs of origins of one test and term; one vote a family.", row => row.Adjusted)
            .P("smallest p", "The smallest p that the families allow.", row => row.SmallestP)
            .P("if models permuted", "What permuting models instead would give: too small, as models of one developer are not independent.", row => row.ModelP)
            .Text("unit", "The unit that is permuted.", row => row.Unit)
            .Count("families a", "families", "Families of the first origin.", row => row.UnitsA)
            .Count("families b", "families", "Families of the second.", row => row.UnitsB)
            .Count("arrangements", "", "Ways to deal the families onto the two sides that were counted.", row => row.Arrangements)
            .Text("dropped", "models: those that miss more than a tenth of the questions, then the questions still incomplete; questions: the incomplete ones alone.", row => row.Dropping)
            .Count("questions", "questions", "Questions that every model of the row answered.", row => row.Questions)
            .Count("models", "models", "Models.", row => row.Models)
            .Text("left out", "Models that miss more than a tenth of the questions, or a language.", row => Listed(row.Dropped))
            .Text("encoder", "What turned texts into vectors.", row => row.Embedder)
            .Text("subset", "Which responses.", row => row.Subset)
            .Text("note", "What limits the row.", row => row.Note)
            .Table("origin", "Tests of origin", result.Origin.Tests,
                PermutedNote + HolmNote + "Model means after question centring. PERMDISP: distances to the centroid of the side, times √(n/(n − 1)), the sides' observed centroids taken off first; none where a side has one row. The main effect of language is not here: it is the encoder's as much as the models'. " + ConfoundNote);
    }

    /// <summary>Drift and content drift compared between origins.</summary>
    public static ResultTable OriginDifferences(AnalysisResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return new TableBuilder<OriginDifference>()
            .Text("origins", "The two origins, first and second.", row => $"{row.A}-{row.B}")
            .Text("pair", "The two languages.", row => $"{row.LanguageA}-{row.LanguageB}")
            .Text("measure", "driftCommon: on the scale that the models share; drift: on each model's own; content drift: over pairs that are both complete, adjusted for which questions they are.", row => row.Measure)
            .Text("weighting", "families: one vote a family; models: one vote a model.", row => row.Weighting)
            .Units("first", "Mean of the first origin.", row => row.First)
            .Units("second", "Mean of the second.", row => row.Second)
            .Units("difference", "First − second.", row => row.Difference)
            .Units("low", "Lower end of the 95 % interval, of what the next column but one says.", row => row.Low)
            .Units("high", "Upper end.", row => row.High)
            .Text("interval", "What the interval is of: these models, questions resampled; or questions and families, both resampled.", row => row.Interval)
            .Units("Welch low", "Lower end of Welch's 95 % interval on family means, where the smaller side has 6 to 9 families.", row => row.WelchLow)
            .Units("Welch high", "Upper end.", row => row.WelchHigh)
            .P("p", "Two-sided, families permuted.", row => row.PValue)
            .P("Holm", "p after Holm's correction over pairs of languages and of origins of one measure; one vote a family.", row => row.Adjusted)
            .P("smallest p", "The smallest p that the families allow.", row => row.SmallestP)
            .P("if models permuted", "What permuting models instead would give: too small, as models of one developer are not independent.", row => row.ModelP)
            .Count("families a", "families", "Families of the first origin.", row => row.UnitsA)
            .Count("families b", "families", "Families of the second.", row => row.UnitsB)
            .Count("models", "models", "Models.", row => row.Models)
            .Text("left out", "Models left out, for want of complete pairs or of an answer in a language.", row => Listed(row.LeftOut))
            .Text("note", "What limits the row.", row => row.Note)
            .Table("origin-differences", "Drift compared between origins", result.Origin.Differences, PermutedNote + HolmNote + ConfoundNote);
    }

    /// <summary>The numbers of the families that a claim about origin rests on.</summary>
    public static ResultTable OriginFamilies(AnalysisResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        Dictionary<string, string> origins = result.Lineage.Families.DistinctBy(f => f.Name).ToDictionary(f => f.Name, f => f.Origin, StringComparer.Ordinal);
        IEnumerable<(string Origins, string In, string Measure, string Family, double Value)> rows =
        [
            .. result.Origin.Differences.Where(row => row.Weighting == "families")
                .SelectMany(row => row.FamilyValues.Select(f => ($"{row.A}-{row.B}", $"{row.LanguageA}-{row.LanguageB}", row.Measure, f.Key, f.Value))),
            .. result.Origin.Separations.SelectMany(row => row.FamilyValues.Select(f => ($"{row.A}-{row.B}", row.Language, "pull", f.Key, f.Value))),
        ];
        return new TableBuilder<(string Origins, string In, string Measure, string Family, double Value)>()
            .Text("origins", "The two origins that are compared.", row => row.Origins)
            .Text("in", "The language, or the pair.", row => row.In)
            .Text("measure", "drift, driftCommon, content drift: in drift units; pull: in cosines.", row => row.Measure)
            .Text("family", "Name of the family.", row => row.Family)
            .Text("origin", "Its origin.", row => origins.GetValueOrDefault(row.Family))
            .Number("value", "", "Plain mean over its models.", row => row.Value)
            .Table("origin-families", "The families' own numbers", rows, "What every statement about origin rests on: so few numbers, so little can be said.");
    }

    /// <summary>How much nearer each model's answers are to one origin's than to another's.</summary>
    public static ResultTable Pull(AnalysisResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return new TableBuilder<PullEstimate>()
            .Text("model", "Id of the model.", row => row.Model)
            .Text("family", "Its family; none for a derived model and for one of unknown origin.", row => row.Family)
            .Text("origin", "The developer's seat.", row => row.Origin)
            .Text("derived", "Whether it was made from a model of another origin.", row => row.IsDerived ? "yes" : "no")
            .Text("origins", "The two origins: above 0 is nearer to the first.", row => $"{row.A}-{row.B}")
            .Text("language", "The language.", row => row.Language)
            .Fine("pull", "cosine", "Mean over questions of e·c of the first origin − e·c of the second; own lineage left out on both sides.", row => row.Estimate)
            .Fine("low", "cosine", "Lower end of the 95 % interval over questions, these models given.", row => row.Low)
            .Fine("high", "cosine", "Upper end.", row => row.High)
            .Count("n", "questions", "Number of questions.", row => row.N)
            .Table("pull", "Pull by model", result.Origin.Pull,
                "Above 0: nearer to answers of the first origin. c: plain mean of family means of the answers to the same question in the same language. " + IntervalNote + " The level is also the encoder's; compare models within a language.");
    }

    /// <summary>Pull of the families, tested.</summary>
    public static ResultTable PullSeparation(AnalysisResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return new TableBuilder<PullSeparation>()
            .Text("origins", "The two origins.", row => $"{row.A}-{row.B}")
            .Text("in", "The language; or a pair, for the change from its first language to its second.", row => row.Language)
            .Fine("first", "cosine", "Pull of the first origin's families, one vote each.", row => row.First)
            .Fine("second", "cosine", "Pull of the second's.", row => row.Second)
            .Fine("separation", "cosine", "First − second: above 0, the families lie on their own sides.", row => row.Separation)
            .P("p", "Two-sided, families permuted, centroids built again in each arrangement.", row => row.PValue)
            .P("Holm", "p after Holm's correction over languages, or over changes between languages, and pairs of origins.", row => row.Adjusted)
            .Text("verdict", "What p after Holm allows to say, at .05.", row => PullSentences.Word(row, Prose.Pair(result, row.Language) is not null))
            .P("smallest p", "The smallest p that the families allow.", row => row.SmallestP)
            .Count("questions", "questions", "Questions that every family answered with at least one model.", row => row.Questions)
            .Count("models", "models", "Models.", row => row.Models)
            .Text("note", "What limits the row.", row => row.Note)
            .Table("pull-separation", "Do families lie nearer to their own origin's answers?", result.Origin.Separations,
                "One vote a family, own family left out. Test: families permuted. " + HolmNote + "verdict: nearer to their own or to the other origin's answers, or, in the row of a change, more or less so in the second language, where p after Holm is at most .05; a lead where p is at most .05 before Holm only; none shown is no evidence that there is none. " + ConfoundNote);
    }

    /// <summary>Of what origin the nearest other answer is.</summary>
    public static ResultTable Neighbours(AnalysisResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return new TableBuilder<NeighbourShare>()
            .Text("language", "The language.", row => row.Language)
            .Text("answers of", "Origin of the answers that are looked from; derived: of models made from one of another origin.", row => row.Origin)
            .Text("nearest of", "Origin of the nearest answer that is counted.", row => row.Of)
            .Share("share", "Share of answers whose nearest one is of that origin.", row => row.Share)
            .Share("expected", "The share that the numbers of answers would give.", row => row.Expected)
            .Count("n", "answers", "Answers.", row => row.N)
            .Table("neighbours", "Nearest answers of another lineage", result.Origin.Neighbours,
                "Nearest among answers to the same question in the same language, own lineage left out; those that are equally near share the vote. Descriptive: no test.");
    }

    /// <summary>Places of the models on the maps.</summary>
    public static ResultTable Map(AnalysisResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return new TableBuilder<ModelPlace>()
            .Text("model", "Id of the model.", row => row.Model)
            .Text("origin", "The developer's seat.", row => row.Origin)
            .Text("derived", "Whether it was made from a model of another origin.", row => row.IsDerived ? "yes" : "no")
            .Text("language", "The language.", row => row.Language)
            .Fine("x", "distance", "First principal coordinate of the mean answers after question centring.", row => row.X)
            .Fine("y", "distance", "Second.", row => row.Y)
            .Share("on x", "Share of the sum of squares on the first axis.", row => row.ShareX)
            .Share("on y", "On the second.", row => row.ShareY)
            .Table("map", "Places on the maps of models", result.Origin.Map, "A picture, no test: two axes of many. Directions of axes mean nothing, and differ between languages.");
    }

    /// <summary>The models of the run, with family and lineage.</summary>
    public static ResultTable Models(AnalysisResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return new TableBuilder<ModelLineage>()
            .Text("model", "Id of the model.", row => row.Model.Id)
            .Text("developer", "Who made it.", row => row.Model.Developer)
            .Text("origin", "The developer's seat (ISO 3166-1 alpha-2).", row => row.Model.Origin)
            .Text("family", "Its family; none for a derived model and for one of unknown developer or origin.", row => row.Family)
            .Text("derived", "Whether it was made from a model of another origin: on no side.", row => row.IsDerived ? "yes" : "no")
            .Text("lineage", "Families of its bases, traced to their roots, and its own; used only to leave out.", row => Listed(row.Lineage))
            .Text("released", "Release date as it is known.", row => row.Model.Released)
            .Text("weights", "open or hosted.", row => row.Model.Weights)
            .Table("models", "Models, families and lineage", result.Lineage.Models, "Family: the models of one developer, or of developers of one origin that share a base; the unit of any claim about origin.");
    }

    private static string? Listed(IReadOnlyList<string> names) => names.Count == 0 ? null : string.Join("; ", names);
}
