using System.Xml.Linq;
using Drift.Reporting;

namespace Drift.Tests.Reporting;

public class HtmlTableTests
{
    private static readonly ResultTable table = new(
        "small", "A <small> table",
        [new ResultColumn("model", ColumnFormat.Text, "", "Its id."), new ResultColumn("drift", ColumnFormat.Number, "drift units", "How far.")],
        [["a&b\u202E", 0.25], ["c", null]], "Read it.");

    [Fact]
    public void Has_caption_scopes_meanings_units_and_a_note() => Snapshot.Matches(HtmlTable.Render(table));

    [Fact]
    public void Is_well_formed() => Assert.Equal(2, XElement.Parse(HtmlTable.Render(table)).Descendants("tbody").Elements("tr").Count());

    [Fact]
    public void Says_how_many_rows_it_leaves_out() =>
        Assert.Contains("1 of 2 rows; all of them are in small.csv.", HtmlTable.Render(table, maximumRows: 1));
}
