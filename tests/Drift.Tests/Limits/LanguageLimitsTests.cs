using Drift.Tests.Measures;

namespace Drift.Tests.Limits;

/// <summary>Wrong or thin input: each gets a sentence, none an exception.</summary>
public class LanguageLimitsTests
{
    private static readonly AnalysisInput Made = MadeCorpus.Input(models: 4, sensitive: 6, control: 6, repeats: 1) with
    {
        Counts = [new ResponseCount("m0", "en", "", 12, 12, 0, 0, 0, 0, 0, 0, 0)],
    };

    [Fact]
    public void A_model_with_one_language_is_named_and_has_no_rows()
    {
        AnalysisResult result = Run(Made with { Responses = [.. Made.Responses.Where(r => r.Cell is not { Model: "m1", Language: "zh" })] });
        Assert.Equal("Usable answers in one language of the run only, so no shift between languages, and no part in a comparison of origins: m1 (en).", Sentence(result, "model-of-one-language"));
        Assert.DoesNotContain(result.Drift, d => d.Model == "m1");
        Assert.DoesNotContain(result.Language.Tests, d => d.Model == "m1");
    }

    [Fact]
    public void Answers_in_another_language_are_counted_and_what_judged_them_is_named()
    {
        AnalysisInput input = Made with { Counts = [new ResponseCount("m0", "en", "", 12, 12, 0, 0, 0, 0, 3, 2, 1)], LanguageSource = LanguageSource.Gate };
        Assert.Equal("3 of 12 usable responses are in another language than the one asked in, 2 partly (most often m0 in en: 5 of 12). The subset 'right-language' leaves both out.", Sentence(Run(input), "wrong-language"));
        Assert.StartsWith("The language of a response is judged by its script and, between languages of one script, by", Sentence(Run(input), "language-gate"), StringComparison.Ordinal);
        Assert.Contains("(answer_language)", Sentence(Run(input with { LanguageSource = LanguageSource.Rows }), "language-rows"), StringComparison.Ordinal);
        Assert.Contains("by its script alone", Sentence(Run(Made), "script-gate"), StringComparison.Ordinal);
    }

    [Fact]
    public void Families_of_one_are_told() =>
        Assert.StartsWith("Each family has one model", Sentence(Run(Made), "families-of-one"), StringComparison.Ordinal);

    [Fact]
    public void Labels_that_are_all_equal_and_labels_that_are_none()
    {
        AnalysisResult equal = Run(Labelled(Compliance.Complete));
        Assert.Equal("All valid labels of judge are COMPLETE: whether distance sees a change of label cannot be measured.", Sentence(equal, "labels-equal"));
        Assert.Empty(equal.Origin.Labels);
        Assert.StartsWith("No answer has a valid label of judge", Sentence(Run(Labelled(null)), "labels-equal"), StringComparison.Ordinal);
        Assert.DoesNotContain(equal.Limitations, l => l.Code == "refusals-not-labelled");
    }

    [Fact]
    public void Without_labels_refusals_are_not_told_apart() =>
        Assert.Contains("would need labels, which this run has not", Sentence(Run(Made), "refusals-not-labelled"), StringComparison.Ordinal);

    [Fact]
    public void A_pair_without_calibration_has_the_shift_and_no_test()
    {
        AnalysisResult result = Run(Made with { Floors = [], Calibration = null });
        Assert.StartsWith("The encoder has no calibration for en-zh", Sentence(result, "no-calibration"), StringComparison.Ordinal);
        Assert.Empty(result.Language.Tests);
        Assert.Empty(result.Language.Equivalence);
        Assert.Empty(result.Origin.Differences);
    }

    [Fact]
    public void A_derived_model_with_an_unknown_base_is_on_no_side()
    {
        Model[] models = [.. Made.Models.Take(3), new Model("m3", "dev3", "US", ["m0", "nobody/knows"], "open", null, null)];
        AnalysisResult result = Run(Made with { Models = models, Lineage = Lineage.Of(models, ModelRegistry.Empty) });
        Assert.Contains("nobody/knows, a base of m3", Sentence(result, "lineage-incomplete"), StringComparison.Ordinal);
        Assert.All(result.Origin.Differences, d => Assert.Equal(3, d.Models));
    }

    [Fact]
    public void One_origin_has_nothing_to_compare()
    {
        Model[] models = [.. Made.Models.Select(m => m with { Origin = "CN" })];
        AnalysisResult result = Run(Made with { Models = models, Lineage = Lineage.Of(models, ModelRegistry.Empty) });
        Assert.StartsWith("All models with a family come from one origin (CN", Sentence(result, "origin-not-testable"), StringComparison.Ordinal);
        Assert.Empty(result.Origin.Tests);
        Assert.Empty(result.Origin.Questions);
    }

    [Fact]
    public void No_complete_question_leaves_no_test_of_origin()
    {
        // Each model answers a quarter of the questions: no two the same.
        AnalysisResult result = Run(Made with { Responses = [.. Made.Responses.Where(r => (r.Cell.QuestionId[1] - '0' + r.Cell.Model[1] - '0') % 4 == 0)] });
        Assert.StartsWith("No question was answered by enough models of CN and US in en, zh", Sentence(result, "no-complete-question"), StringComparison.Ordinal);
        Assert.Empty(result.Origin.Tests);
        Assert.Empty(result.Language.Shares);
    }

    [Fact]
    public void Rows_without_a_verdict_are_counted()
    {
        AnalysisResult result = Run(Made with { Floors = [new FloorTable("en", "zh", [new FloorBucket("1", false, 9, 20, 0.1, 0.01, 0.9, 1)])] });
        Assert.StartsWith("Whether drift is within ± 0.05 is not judged for 4 of 4 rows", Sentence(result, "no-verdict"), StringComparison.Ordinal);
    }

    private static AnalysisInput Labelled(string? label) => Made with { Coder = "judge", Responses = [.. Made.Responses.Select(r => r with { Label = label })] };

    private static AnalysisResult Run(AnalysisInput input) => Analysis.Run(input, MadeCorpus.Fast);

    private static string Sentence(AnalysisResult result, string code) => result.Limitations.Single(l => l.Code == code).Sentence;
}
