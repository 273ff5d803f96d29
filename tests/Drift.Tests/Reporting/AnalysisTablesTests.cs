using Drift.Reporting;
using Drift.Tests.Plotting;

namespace Drift.Tests.Reporting;

public class AnalysisTablesTests
{
    [Fact]
    public void Main_has_one_row_a_model_and_pair() => Snapshot.Matches(Told(AnalysisTables.Main(FakeResults.Of(languages: ["en", "zh", "ar"]))));

    [Fact]
    public void Every_column_says_what_it_means_and_every_name_is_one()
    {
        IReadOnlyList<ResultTable> tables = AnalysisTables.All(FakeResults.Of());

        Assert.Equal(["main", "drift", "drift-subsets", "contrast", "targets", "wording", "wording-comparison", "instrument", "questions", "models", "counts", "ledger", "limitations", "settings"], tables.Select(table => table.Name));
        Assert.All(tables, table => Assert.Equal(table.Columns.Count, table.Columns.Select(column => column.Name).Distinct().Count()));
        Assert.All(tables.SelectMany(table => table.Columns), column => Assert.EndsWith(".", column.Meaning));
    }

    [Fact]
    public void Origin_and_labels_have_tables_of_their_own()
    {
        IReadOnlyList<ResultTable> tables = AnalysisTables.All(FakeOrigins.Of());

        Assert.Equal(
            ["origin-short", "origin", "origin-differences", "origin-families", "two-parts-origin", "two-parts", "pull", "pull-separation", "neighbours", "map", "label-separation", "instrument"],
            tables.Select(table => table.Name).SkipWhile(name => name != "origin-short").TakeWhile(name => name != "questions"));
        Assert.All(tables.SelectMany(table => table.Columns), column => Assert.EndsWith(".", column.Meaning));
        Assert.All(tables, table => Assert.Equal(table.Columns.Count, table.Columns.Select(column => column.Name).Distinct().Count()));
    }

    [Fact]
    public void Families_and_models_stand_side_by_side_and_the_other_choice_below() => Snapshot.Matches(Told(AnalysisTables.OriginShort(FakeOrigins.Of())));

    [Fact]
    public void Drift_holds_the_main_subset_and_drift_subsets_the_others()
    {
        AnalysisResult result = FakeResults.Of(["model"], ["en", "zh"]);

        Assert.Equal(3, AnalysisTables.Drift(result).Rows.Count);
        Assert.Equal(12, AnalysisTables.DriftSubsets(result).Rows.Count);
    }

    [Fact]
    public void One_repeat_is_said_below_the_main_table() =>
        Assert.EndsWith("which cannot be separated here.", AnalysisTables.Main(FakeResults.Of(hasRepeats: false)).Note);

    [Fact]
    public void A_question_has_drift_or_debiased_never_both()
    {
        AnalysisResult once = FakeResults.Of(["model"], ["en", "zh"], hasRepeats: false), again = FakeResults.Of(["model"], ["en", "zh"]);
        QuestionShift shift = new("model", "en", "zh", "q", QuestionRole.Sensitive, 0.5, null, 0.2, 0.4);
        ResultTable drift = AnalysisTables.Questions(once with { Questions = [shift] }), debiased = AnalysisTables.Questions(again with { Questions = [shift with { Noise = 0.1 }] });
        Assert.Equal([0.4, null], drift.Only("drift", "debiased").Rows[0]);
        Assert.Equal([null, 0.4], debiased.Only("drift", "debiased").Rows[0]);
    }

    [Fact]
    public void Every_p_of_the_terminal_has_a_verdict_beside_it_and_models_their_common_scale()
    {
        IReadOnlyList<ResultTable> tables = [.. AnalysisTables.Terminal(FakeOrigins.Of()), .. AnalysisTables.Terminal(FakeResults.Of())];
        ResultTable[] tested = [.. tables.Where(table => table.Columns.Any(column => column.Name == "p"))];
        Assert.Equal(["origin-short", "pull-separation", "contrast"], tested.Select(table => table.Name));
        Assert.All(tested, table => Assert.Contains(table.Columns, column => column.Name == "verdict"));
        Assert.All(tables.Where(table => table.Name == "main"), table => Assert.Contains(table.Columns, column => column.Name == "common"));
        Assert.Equal(["main", "no model dropped"], tested[0].Only("choice").Rows.Select(row => row[0]).Distinct());
    }

    [Fact]
    public void Without_a_common_scale_the_table_says_why()
    {
        AnalysisResult result = FakeResults.Of(["model"], ["en", "zh"]);
        Assert.Contains("common: drift on the scale that the models share", AnalysisTables.Main(result).Note, StringComparison.Ordinal);
        Assert.Contains("common is not given: without drift", AnalysisTables.Main(result with { Drift = [.. result.Drift.Select(row => row with { Drift = null, DriftCommon = null })] }).Note, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_run_does_not_have_makes_no_table() =>
        Assert.DoesNotContain("contrast", AnalysisTables.All(FakeResults.Of(hasControls: false)).Select(table => table.Name));

    private static string Told(ResultTable table) => string.Join("\n",
    [
        table.Title, string.Join(" | ", table.Columns.Select(column => column.Name)),
        .. table.Rows.Select(row => string.Join(" | ", row.Select((value, i) => ResultTable.Print(value, table.Columns[i].Format)))), table.Note,
    ]);
}
