using Drift.Reporting;
using Drift.Tests.Measures;
using Drift.Tests.Plotting;

namespace Drift.Tests.Reporting;

public class LanguageSentencesTests
{
    private static readonly AnalysisResult Run = Analysis.Run(MadeCorpus.Input(models: 4, sensitive: 3, control: 3), MadeCorpus.Fast);

    [Fact]
    public void Tells_tests_roles_shares_and_the_main_effect() => Snapshot.Matches(string.Join("\n",
    [
        .. LanguageSentences.Tests(Run), .. LanguageSentences.Equivalence(Run), .. LanguageSentences.Roles(Run), .. LanguageSentences.Shares(Run), .. LanguageSentences.MainEffect(Run),
    ]));

    [Fact]
    public void Where_no_row_has_a_verdict_one_sentence_says_why()
    {
        AnalysisResult run = With(Row("m1", "no verdict", genreError: 0.09), Row("m2", "no verdict", genreError: 0.13, beyond: 0.4), Row("m3", "no verdict", low: null));

        Assert.Equal(
            "Is there no drift, to within ± .05? That cannot be judged in any of 3 rows: on a text of another genre the floor is off by .09 to .13 drift units, more than the margin (2 rows); more than a fifth of the questions have answers longer than the longest text of the floor (1 row); there is no interval (1 row). The smallest margin that the interval of any row would allow is .04 (m1, en-zh).",
            Assert.Single(LanguageSentences.Equivalence(run)));
    }

    [Fact]
    public void A_row_that_is_equivalent_is_named_and_one_that_is_not_shows_nothing() =>
        Assert.Equal(
            "Is there no drift, to within ± .05? In 1 of 2 rows it is shown (the 90 % interval lies inside): m1 en-zh; in 1 it is not, which is no evidence of drift by itself. The smallest margin that the interval of any row would allow is .04 (m1, en-zh).",
            Assert.Single(LanguageSentences.Equivalence(With(Row("m1", "equivalent"), Row("m2", "not shown")))));

    [Fact]
    public void Rows_wholly_outside_the_margin_are_counted() =>
        Assert.Contains(
            "in 2 it is not (1 with the whole interval outside, sampling noise included; in the others that is no evidence of drift); 1 has no verdict",
            Assert.Single(LanguageSentences.Equivalence(With(Row("m1", "not shown"), Row("m2", "not shown") with { Low = 0.2, High = 0.3 }, Row("m3", "no verdict", genreError: 0.09)))));

    [Fact]
    public void One_repeat_says_nothing_of_language()
    {
        DriftTestEstimate row = new("m1", "en", "zh", "e", false, Subset.All, "drift", 20, 0.3, 4, 0.001, 0.0001, 0.004, false, "question", "");
        string told = Assert.Single(LanguageSentences.Tests(Run with { Language = LanguageResult.Empty with { Tests = [row] } }));

        Assert.StartsWith("Is drift above 0, above what human translations have? In 1 of 1 row", told);
        Assert.Contains("so nothing about language follows", told);
    }

    [Fact]
    public void An_excess_that_is_nowhere_above_0_is_no_evidence_of_one_content()
    {
        DriftTestEstimate row = new("m1", "en", "zh", "e", false, Subset.All, "excess", 20, -0.3, -4, 0.001, 0.0001, 0.004, false, "question", "");

        Assert.EndsWith("which is not evidence that it does.", Assert.Single(LanguageSentences.Tests(Run with { Language = LanguageResult.Empty with { Tests = [row] } })));
    }

    [Fact]
    public void Without_rows_nothing_is_said()
    {
        AnalysisResult none = FakeOrigins.Of();

        string[] told = [.. LanguageSentences.Tests(none), .. LanguageSentences.Equivalence(none), .. LanguageSentences.Roles(none), .. LanguageSentences.Shares(none), .. LanguageSentences.MainEffect(none)];

        Assert.Empty(told);
    }

    private static AnalysisResult With(params EquivalenceEstimate[] rows) => Run with { Language = LanguageResult.Empty with { Equivalence = rows } };

    private static EquivalenceEstimate Row(string model, string verdict, double genreError = 0.01, double beyond = 0, double? low = -0.04) => new(
        model, "en", "zh", "e", Subset.All, 20, 0.01, low, low is null ? null : 0.03, 0.05, low is null ? null : 0.04, beyond, genreError, verdict, "");
}
