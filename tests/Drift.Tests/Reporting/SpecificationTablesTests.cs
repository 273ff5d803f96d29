using Drift.Reporting;

namespace Drift.Tests.Reporting;

public class SpecificationTablesTests
{
    private static readonly AnalysisResult Result = Analysis.Run(Measures.MadeCorpus.Input(), Measures.MadeCorpus.Fast) with
    {
        Specifications = new(
            [new("CN − US, en-zh, all", "e raw, floor by length, all", "e", false, "length", "all", 0.06, 0.25, ""), new("CN − US, en-zh, all", "e centred, floor of 12 sentences, all", "e", true, "12", "all", null, null, "no floor")],
            [new("CN − US, en-zh, all", "CN", "US", "en", "zh", 1, 1, 0.06, 0.25, 1, 0, 1, 0.018, "CN against US: the sign does not depend on these choices.")],
            [new("en", "zh", "e raw", "e centred", 0.88, 0.79, 0.93, 36, 50)]),
    };

    [Fact]
    public void Tables_show_what_gave_a_number_and_what_was_refused()
    {
        ResultTable table = AnalysisTables.Specifications(Result);

        Assert.Equal(["by length", "12 sentences"], table.Rows.Select(r => r[table.Columns.ToList().FindIndex(c => c.Name == "floor")]));
        Assert.Equal("no floor", table.Rows[1][^1]);
        Assert.Single(AnalysisTables.SpecificationVerdicts(Result).Rows);
        Assert.Single(AnalysisTables.EncoderAgreements(Result).Rows);
    }

    [Fact]
    public void The_verdict_stands_in_the_page_on_the_instrument()
    {
        string html = Page(Result);

        Assert.Contains("the sign does not depend on these choices", html, StringComparison.Ordinal);
        Assert.Contains("Refused and not counted: e centred in 1 specification (no floor)", html, StringComparison.Ordinal);
        Assert.Contains("over 36 models", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_without_choices_has_neither()
    {
        AnalysisResult plain = Result with { Specifications = SpecificationResult.Empty };

        Assert.DoesNotContain("Would other choices", Page(plain), StringComparison.Ordinal);
        Assert.DoesNotContain(AnalysisTables.All(plain), t => t.Name.StartsWith("specification", StringComparison.Ordinal));
    }

    private static string Page(AnalysisResult result)
    {
        using MemoryStream stream = new();
        HtmlReport.Write(result, [], [], stream);
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }
}
