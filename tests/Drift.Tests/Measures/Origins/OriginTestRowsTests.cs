namespace Drift.Tests.Measures;

public class OriginTestRowsTests
{
    private static readonly AnalysisOptions Options = new() { Permutations = 99, Resamples = 100, Threads = 1 };

    // Three families of each origin and one question in ten that the first origin's models leave out: too many for the rule, not for the questions.
    [Fact]
    public void Where_dropping_models_leaves_no_test_the_other_choice_is_printed_and_corrected()
    {
        AnalysisInput made = MadeCorpus.Input(models: 8, sensitive: 12, control: 0, languages: ["en"], repeats: 1, floor: null);
        made = made with { Responses = [.. made.Responses.Where(r => !(IsFirst(r.Cell.Model) && r.Cell.QuestionId is "s0" or "s1"))] };

        OriginTestEstimate[] rows = OriginTestRows.Adjusted([.. OriginContext.Of(made, Options, Cells(made), Subset.All, "CN", "US").SelectMany(OriginTestRows.Of)]);

        Assert.NotEmpty(rows);
        Assert.All(rows, r => Assert.Equal("questions", r.Dropping));
        OriginTestEstimate row = rows.Single(r => r is { Test: "PERMANOVA", Weighting: "families" });
        Assert.NotNull(row.PValue);
        Assert.Equal(row.PValue, row.Adjusted);
        Assert.Equal((10, 8), (row.Questions, row.Models));
        Assert.EndsWith("nothing can be tested: no model dropped, the incomplete questions instead.", row.Note, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_both_choices_allow_a_test_the_main_one_is_corrected()
    {
        AnalysisInput made = MadeCorpus.Input(models: 10, sensitive: 12, control: 0, languages: ["en"], repeats: 1, floor: null);
        made = made with { Responses = [.. made.Responses.Where(r => !(r.Cell is { Model: "m0", QuestionId: "s0" or "s1" }))] };

        OriginTestEstimate[] rows = [.. OriginTestRows.Adjusted([.. OriginContext.Of(made, Options, Cells(made), Subset.All, "CN", "US").SelectMany(OriginTestRows.Of)]).Where(r => r.Weighting == "families")];

        Assert.All(rows, r => Assert.Equal(r.Dropping == "models", r.Adjusted is not null));
        Assert.Equal(2, rows.Select(r => r.Dropping).Distinct().Count());
        Assert.EndsWith("No model dropped, the incomplete questions instead.", rows.Last().Note, StringComparison.Ordinal);
    }

    private static bool IsFirst(string model) => (model[1] - '0') % 2 == 0;

    private static CellMeans Cells(AnalysisInput input) => new(input.Responses, input.Questions.Select((q, i) => (q.Id, i)).ToDictionary());
}
