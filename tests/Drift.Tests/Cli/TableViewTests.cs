using Drift.Cli;
using Spectre.Console;

namespace Drift.Tests.Cli;

public class TableViewTests
{
    private static readonly ResultTable Table = new(
        "made", "Made", [new("model", ColumnFormat.Text, "", ""), new("pair", ColumnFormat.Text, "", ""), new("drift", ColumnFormat.Number, "", ""), new("low", ColumnFormat.Number, "", ""), new("high", ColumnFormat.Number, "", "")],
        [["a-model-with-a-long-name", "en-zh", 0.123, -0.4, null]], "A note.");

    [Fact]
    public void A_wide_terminal_shows_every_column()
    {
        string shown = Print(120);
        Assert.Contains("−0.400", shown, StringComparison.Ordinal);
        Assert.Contains("–", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("Left out", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void A_narrow_terminal_leaves_out_columns_and_names_them_but_never_cuts_a_number()
    {
        string shown = Print(50);
        Assert.Contains("a-model-with-a-long-name", shown, StringComparison.Ordinal);
        Assert.Contains("0.123", shown, StringComparison.Ordinal);
        Assert.Contains("Left out, as the terminal is narrow", shown, StringComparison.Ordinal);
        Assert.Contains("tables/made.csv", shown.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(100, true)]
    [InlineData(75, false)]
    [InlineData(55, false)]
    public void No_p_is_shown_without_the_verdict_beside_it(int width, bool isShown)
    {
        ResultTable tested = new(
            "tested", "Tested", [.. Table.Columns, new("p", ColumnFormat.PValue, "", ""), new("verdict", ColumnFormat.Text, "", "")],
            [["a-model-with-a-long-name", "en-zh", 0.123, -0.4, null, 0.018, "none shown"]]);
        string shown = Print(width, tested);
        Assert.Equal((isShown, isShown), (shown.Contains("0.018", StringComparison.Ordinal), shown.Contains("none shown", StringComparison.Ordinal)));
        Assert.Contains("0.123", shown, StringComparison.Ordinal);
    }

    private static string Print(int width, ResultTable? table = null)
    {
        using StringWriter writer = new();
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(writer), Ansi = AnsiSupport.No, Interactive = InteractionSupport.No });
        console.Profile.Width = width;
        TableView.Print(console, table ?? Table);
        return writer.ToString();
    }
}
