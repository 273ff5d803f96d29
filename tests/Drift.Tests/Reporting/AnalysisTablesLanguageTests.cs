using Drift.Reporting;
using Drift.Tests.Measures;

namespace Drift.Tests.Reporting;

public class AnalysisTablesLanguageTests
{
    private static readonly IReadOnlyList<ResultTable> Tables = AnalysisTables.Language(Analysis.Run(MadeCorpus.Input(models: 4, sensitive: 3, control: 3), MadeCorpus.Fast));

    [Fact]
    public void Every_column_says_what_it_means_and_every_table_has_rows_and_a_note()
    {
        Assert.Equal(["drift-tests", "equivalence", "language-role", "variance-shares", "language-effect", "origin-questions"], Tables.Select(t => t.Name));
        Assert.All(Tables, t => Assert.NotEmpty(t.Rows));
        Assert.All(Tables, t => Assert.NotEmpty(t.Note));
        Assert.All(Tables, t => Assert.Equal(t.Columns.Count, t.Columns.Select(c => c.Name).Distinct().Count()));
        Assert.All(Tables.SelectMany(t => t.Columns), c => Assert.EndsWith(".", c.Meaning));
    }

    [Fact]
    public void The_table_of_tests_says_where_none_can_pass_Holm_and_what_is_needed() =>
        Assert.Contains("No test of drift in subset all can pass Holm at .05: 4 tests times the smallest possible p, 0.0313; needed is a smallest p of 0.01250", Tables[0].Note, StringComparison.Ordinal);

    [Fact]
    public void The_main_effect_is_never_called_drift() => Assert.Contains("this is no drift", Tables[4].Note, StringComparison.Ordinal);
}
