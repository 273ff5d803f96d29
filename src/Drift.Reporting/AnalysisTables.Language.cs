namespace Drift.Reporting;

public static partial class AnalysisTables
{
    /// <summary>What a run says of language beyond estimates, and which questions separate origins.</summary>
    public static IReadOnlyList<ResultTable> Language(AnalysisResult result) =>
        [DriftTests(result), Equivalence(result), Roles(result), VarianceShares(result), LanguageEffects(result), OriginQuestions(result)];

    /// <summary>Drift against 0, with Holm over models and pairs.</summary>
    public static ResultTable DriftTests(AnalysisResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return new TableBuilder<DriftTestEstimate>()
            .Text("model", "Id of the model.", row => row.Model)
            .Text("a", "First language.", row => row.A)
            .Text("b", "Second language.", row => row.B)
            .Text("subset", "Which responses.", row => row.Subset)
            .Text("of", "drift: shift − floor; excess: shift − noise − floor, where there are repeats.", row => row.Estimand)
            .Count("n", "questions", "Questions.", row => row.N)
            .Units("estimate", "Mean over the questions.", row => row.Estimate)
            .Number("t", "", "Mean over its standard error, the floor's sampling error in it.", row => row.Statistic)
            .P("p", "Two-sided p from flipping signs by question.", row => row.PValue)
            .P("Holm", "p after Holm's correction over all models and pairs of one subset.", row => row.Adjusted)
            .P("smallest p", "The smallest p that the test could give.", row => row.SmallestP)
            .Text("note", "What the row can and cannot say.", row => row.Note)
            .Table("drift-tests", "Drift against 0", result.Language.Tests,
                "H0: drift (or excess) is 0. Unit of inference: the question. One family of tests is one estimand and subset over all models and pairs; subsets other than all are descriptive. "
                + Holm(result.Language.Tests) + "The floor is of translated news: its error by genre is not in t, and a small drift with a small p may be that. Drift of one repeat includes sampling noise and is no effect of language; language moves the answers where the excess is above 0, or where the language shift is above the wording shift.");
    }

    /// <summary>Whether drift lies within the margin.</summary>
    public static ResultTable Equivalence(AnalysisResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return new TableBuilder<EquivalenceEstimate>()
            .Text("model", "Id of the model.", row => row.Model)
            .Text("a", "First language.", row => row.A)
            .Text("b", "Second language.", row => row.B)
            .Text("subset", "Which responses; in answered it is content drift.", row => row.Subset)
            .Count("n", "questions", "Questions.", row => row.N)
            .Units("drift", "(shift − floor) / (ceiling − floor).", row => row.Drift)
            .Units("low 90", "Lower end of the 90 % interval.", row => row.Low)
            .Units("high 90", "Upper end.", row => row.High)
            .Units("margin", "Drift within plus or minus this counts as none.", row => row.Margin)
            .Units("smallest margin", "The margin above which the row would support no drift.", row => row.SmallestMargin)
            .Share("beyond", "Share of questions with answers longer than the longest text that the floor was measured on.", row => row.Beyond)
            .Units("genre error", "Error by genre of the floor.", row => row.GenreError)
            .Text("verdict", "equivalent, not shown, or no verdict.", row => row.Verdict)
            .Text("reason", "Why there is no verdict, or what it rests on.", row => row.Reason)
            .Table("equivalence", "No drift?", result.Language.Equivalence,
                "Two one-sided tests at .05: equivalent where the 90 % interval lies inside the margin. No verdict where more than a fifth of the questions lie beyond the longest text of the floor, or the floor's error by genre exceeds the margin. Not shown is no drift shown either.");
    }

    /// <summary>Language × role on the vectors.</summary>
    public static ResultTable Roles(AnalysisResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return new TableBuilder<RoleEffect>()
            .Text("model", "Id of the model; all models together at the end.", row => row.Model ?? "all models")
            .Text("a", "First language.", row => row.A)
            .Text("b", "Second language.", row => row.B)
            .Number("F", "", "Pseudo-F of role on the differences of the questions.", row => row.Statistic)
            .Number("R²", "", "Share of the sum of squares around the mean difference.", row => row.R2)
            .P("p", "Roles permuted over questions.", row => row.PValue)
            .P("Holm", "p after Holm's correction over all models and pairs.", row => row.Adjusted)
            .P("smallest p", "The smallest p that the test could give.", row => row.SmallestP)
            .Count("sensitive", "questions", "Number of sensitive questions.", row => row.Sensitive)
            .Count("control", "questions", "Number of control questions.", row => row.Control)
            .Text("note", "What limits the row.", row => row.Note)
            .Table("language-role", "Language × role on the vectors", result.Language.Roles,
                "H0: the differences between the answers in two languages have one law on sensitive and on control questions. The encoder's own step between the languages is common to both and drops out. Unit of inference: the question. Answers to spread as well as to place, most where the smaller side spreads more.");
    }

    /// <summary>What the spread of the answers consists of.</summary>
    public static ResultTable VarianceShares(AnalysisResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        VarianceShare? first = result.Language.Shares.Count > 0 ? result.Language.Shares[0] : null;
        double total = result.Language.Shares.Sum(row => row.SumOfSquares);
        return new TableBuilder<VarianceShare>()
            .Text("term", "The term of the design.", row => row.Term)
            .Count("df", "", "Degrees of freedom.", row => row.DegreesOfFreedom)
            .Number("sum of squares", "", "Over all dimensions of the vectors.", row => row.SumOfSquares)
            .Share("R²", "Sum of squares over that of all terms: a term with many degrees of freedom has much of it by chance.", row => total > 0 ? row.SumOfSquares / total : null)
            .Number("component", "", "Trace of the term's covariance.", row => row.Component)
            .Share("share", "Component over the sum of all components: the share of the total variance.", row => row.Share)
            .Text("note", "What the term also holds.", row => row.Note)
            .Table("variance-shares", "Variance shares", result.Language.Shares, first is null ? "" :
                $"ANOVA estimators from the expected mean squares of {first.Questions} questions × {first.Models} models in {first.Families} families × {first.Languages} languages, {first.Repeats} {(first.Repeats == 1 ? "repeat" : "repeats")}, complete cells. A negative component is an estimate of about 0, shown as it is. Shares describe this corpus; few languages are few draws.");
    }

    /// <summary>Main effect of language beside that of human translations: never drift.</summary>
    public static ResultTable LanguageEffects(AnalysisResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return new TableBuilder<LanguageEffect>()
            .Text("model", "Id of the model; all models together at the end.", row => row.Model ?? "all models")
            .Text("a", "First language.", row => row.A)
            .Text("b", "Second language.", row => row.B)
            .Count("n", "pairs", "Pairs of answers.", row => row.N)
            .Number("F", "", "PERMANOVA's F of language, a question of a model being a block.", row => row.F)
            .Number("R²", "", "Its share of the sum of squares within blocks.", row => row.R2)
            .Number("F of translations", "", "The same of as many human translations of that length.", row => row.TextF)
            .Number("R² of translations", "", "Their share.", row => row.TextR2)
            .Number("tokens", "tokens", "Geometric mean of the answers' lengths.", row => row.Tokens)
            .Text("note", "What the row is and is not.", row => row.Note)
            .Table("language-effect", "One direction of language, beside human translations", result.Language.MainEffects,
                "How much of the distance between paired answers is one step from language to language, common to all questions. Translations have such a step too, since it is the encoder's: this is no drift. Larger shares of translations mean only that they differ in little else.");
    }

    /// <summary>The questions that separate two origins most, in each language.</summary>
    public static ResultTable OriginQuestions(AnalysisResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return new TableBuilder<OriginQuestion>()
            .Text("origins", "The two origins.", row => $"{row.A}-{row.B}")
            .Text("language", "The language.", row => row.Language)
            .Text("question", "Id of the question.", row => row.QuestionId)
            .Distance("distance", "Half the squared distance of the origins' mean answers.", row => row.Distance)
            .Number("R²", "", "Share of the question's own sum of squares between the origins.", row => row.R2)
            .Share("share", "Share of the sums of squares between origins, question by question.", row => row.Share)
            .Share("common", "Share of the sum of squares that the test of origin sees; negative where a question goes against it.", row => row.Common)
            .Count("families", "families", "Families of both origins.", row => row.Families)
            .Table("origin-questions", "The questions that separate origins", result.Origin.Questions,
                "One vote a family; the most first. Descriptive: among many questions some separate by chance.");
    }

    // Where the smallest p is too large for Holm, no p of the family can be small enough.
    private static string Holm(IReadOnlyList<DriftTestEstimate> tests)
    {
        string sentences = "";
        foreach (IGrouping<(string Estimand, string Subset), DriftTestEstimate> family in tests.Where(t => t.SmallestP is not null).GroupBy(t => (t.Estimand, t.Subset)))
        {
            (int count, double smallest) = (family.Count(), family.Min(t => t.SmallestP)!.Value);
            if (count * smallest > 0.05)
                sentences += FormattableString.Invariant($"No test of {family.Key.Estimand} in subset {family.Key.Subset} can pass Holm at .05: {count} tests times the smallest possible p, {smallest:0.0000}; needed is a smallest p of {0.05 / count:0.00000}, from more permutations, more questions or fewer tests. ");
        }

        return sentences;
    }
}
