using System.Globalization;
using System.Text;
using Drift.Formats;

namespace Drift.Tests.Formats.Results;

public sealed class CsvTableTests
{
    [Fact]
    public void A_table_is_a_header_and_one_line_a_row() =>
        Assert.Equal("model,n,drift\nm1,3,0.1\nm2,,-1E-300\n", Csv(["m1", 3, 0.1], ["m2", null, -1e-300]));

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+1", "'+1")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("\r=1", "\"'\r=1\"")]
    [InlineData("a=1", "a=1")]
    [InlineData("'=1", "'=1")]
    public void Texts_that_begin_like_a_formula_are_defused(string text, string field) =>
        Assert.Equal($"model,n,drift\n{field},,\n", Csv([text, null, null]));

    [Fact]
    public void Negative_numbers_are_not() => Assert.Equal("model,n,drift\n,-2,-0.5\n", Csv([null, -2, -0.5]));

    [Fact]
    public void Commas_quotes_line_ends_and_outer_blanks_are_quoted() =>
        Assert.Equal("model,n,drift\n\"a,\"\"b\"\"\nc\",,\n\" d\",,\n\"\",,\n", Csv(["a,\"b\"\nc", null, null], [" d", null, null], ["", null, null]));

    [Fact]
    public void Numbers_come_back_as_they_were_in_any_culture()
    {
        double[] numbers = [Math.PI, 1.0 / 3, double.Epsilon, double.MaxValue, 1e22, 0];
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
        try
        {
            string[] lines = Csv([.. numbers.Select(x => new object?[] { null, null, x })]).TrimEnd().Split('\n')[1..];
            Assert.Equal(numbers, lines.Select(x => double.Parse(x[2..], CultureInfo.InvariantCulture)));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static string Csv(params object?[][] rows)
    {
        ResultTable table = new("t", "T", [new("model", ColumnFormat.Text, "", ""), new("n", ColumnFormat.Count, "", ""), new("drift", ColumnFormat.Number, "", "")], rows);
        using MemoryStream stream = new();
        CsvTable.Write(table, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
