using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Drift.Plotting;
using Drift.Reporting;
using Drift.Tests.Plotting;

namespace Drift.Tests.Reporting;

public class HtmlReportTests
{
    private const string Attack = "<script>alert(1)</script> [go](javascript:alert(2)) <a href=\"javascript:alert(3)\" onclick='x'>go</a> \u202Edesrever \u2066x\u2069 \0 \uD800 &amp; ]]>";

    [Fact]
    public void An_answer_with_markup_a_link_or_an_override_is_inert_and_visible()
    {
        string page = Page(FakeResults.Of(), [Example(Attack)]);
        XElement answer = Parse(page).Descendants().Last(element => (string?)element.Attribute("class") == "answer");

        Assert.Empty(answer.Elements());
        Assert.StartsWith("<script>alert(1)</script> [go](javascript:alert(2))", answer.Value);
        Assert.Contains("[U+202E]desrever [U+2066]x[U+2069] [U+0000] [U+D800] &amp; ]]>", answer.Value);
        Assert.DoesNotContain("<script", page);
        Assert.DoesNotMatch(new Regex("[\u202A-\u202E\u2066-\u2069\0]"), page);
    }

    [Fact]
    public void Text_of_a_corpus_is_inert_wherever_it_stands()
    {
        AnalysisResult result = FakeResults.Of(["<b>model</b>\u202E"], ["en", "zh"]) with { Title = Attack, Corpus = Attack, License = Attack, Limitations = [new Limitation("origin", Attack)] };
        result = result with { Drift = [.. result.Drift.Select(row => row with { Note = Attack })], Settings = result.Settings with { Inputs = [new InputFile(Attack, Attack)] } };

        string page = Page(result, [Example("x", question: Attack)], figures: []);

        XDocument parsed = Parse(page);
        Assert.DoesNotContain(parsed.Descendants(), element => element.Name.LocalName is "script" or "b");
        Assert.DoesNotContain("\u202E", page, StringComparison.Ordinal);
        Assert.DoesNotContain(parsed.Descendants().Attributes(), attribute => attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
    }

    [Fact]
    public void Refers_to_nothing_outside_itself()
    {
        string page = Page(FakeResults.Of(), [Example(Attack + " https://example.org/x.png")]);
        XDocument parsed = Parse(page);

        Assert.All(parsed.Descendants().Attributes().Where(a => a.Name.LocalName is "href" or "src" or "action" or "data" or "srcset"), a => Assert.StartsWith("#", a.Value));
        Assert.DoesNotContain(parsed.Descendants(), element => element.Name.LocalName is "script" or "link" or "iframe" or "img" or "object" or "form");
        Assert.DoesNotContain("url(", page);
        Assert.DoesNotContain("@import", page);
        Assert.Contains("default-src 'none'", page);
    }

    [Fact]
    public void Every_link_within_the_page_leads_somewhere_and_every_id_is_one()
    {
        XDocument parsed = Parse(Page(FakeResults.Of(), [Example("x")]));
        List<string> ids = [.. parsed.Descendants().Attributes("id").Select(a => a.Value)];

        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.All(parsed.Descendants().Attributes("href"), a => Assert.Contains(a.Value[1..], ids));
    }

    [Fact]
    public void Right_to_left_text_has_its_language_and_direction()
    {
        string page = Page(FakeResults.Of(), [Example("\u0645\u0631\u062D\u0628\u0627 123", language: "ar")]);

        Assert.Contains("<p class=\"question\" lang=\"ar\" dir=\"rtl\">", page);
        Assert.Contains("<div class=\"answer\" lang=\"ar\" dir=\"auto\">", page);
    }

    [Fact]
    public void An_answer_in_another_script_claims_no_language() =>
        Assert.Contains("<div class=\"answer\" lang=\"\" dir=\"auto\">", Page(FakeResults.Of(), [Example("x", match: LanguageMatch.Wrong)]));

    [Fact]
    public void A_long_answer_is_folded_and_an_endless_one_cut_with_a_note()
    {
        string page = Page(FakeResults.Of(), [Example(new string('x', 10_000_000))]);

        Assert.InRange(page.Length, 20_000, 3_000_000);
        Assert.Contains("9999400 more characters", page);
        Assert.Contains("The last 9979400 characters are not shown here", page);
    }

    [Fact]
    public void Sections_on_origin_stand_with_their_figures_and_the_instrument_is_linked_from_the_top()
    {
        AnalysisResult result = FakeOrigins.Of();
        XDocument parsed = Parse(Page(result, [], [ForestChart.Of(result, "en", "zh"), MapChart.Of(result, "zh"), PullChart.Of(result, "CN", "US", "en", "zh"), TwoPartsChart.Of(result, "en", "zh")]));
        Dictionary<string, int> figures = parsed.Descendants("section").ToDictionary(section => section.Attribute("id")!.Value, section => section.Descendants("figure").Count());

        Assert.Equal((1, 1, 2), (figures["figures"], figures["answered"], figures["whose"]));
        Assert.Contains(parsed.Descendants("h3"), heading => heading.Value == "Do models of CN and US answer differently in Chinese (zh)?");
        Assert.Contains(parsed.Descendants("header").Descendants("a"), a => (string?)a.Attribute("href") == "#instrument");
        Assert.Equal(parsed.Descendants().Attributes("id").Count(), parsed.Descendants().Attributes("id").Select(a => a.Value).Distinct().Count());
    }

    [Fact]
    public void Gives_equal_bytes_twice_and_leaves_the_stream_open()
    {
        Assert.Equal(Page(FakeResults.Of(), [Example("x")]), Page(FakeResults.Of(), [Example("x")]));
    }

    [Fact]
    public void Many_models_are_folded_below_what_is_said_of_the_run()
    {
        string page = Page(FakeResults.Of([.. Enumerable.Range(0, 40).Select(i => "model-" + i)], ["en", "zh"]), []);

        Assert.Contains("<summary>40 models, one by one</summary>", page);
        Assert.NotNull(Parse(page).Root);
    }

    [Fact]
    public void Many_limits_are_folded_after_the_third()
    {
        AnalysisResult run = FakeResults.Of() with { Limitations = [.. Enumerable.Range(0, 5).Select(i => new Limitation("one-coder", $"Limit {i}."))] };

        Assert.Contains("<p>Limit 2.</p>\n<details><summary>2 more limits of what is said here</summary>\n<p>Limit 3.</p>", Page(run, []));
    }

    [Fact]
    public void A_run_without_anything_still_makes_a_page()
    {
        AnalysisResult empty = FakeResults.Of([], ["en"]) with { Limitations = [], Targets = [], Questions = [], Wording = [] };

        string page = Page(empty, [], figures: []);

        Assert.Contains("nothing to compare", page);
        Assert.NotNull(Parse(page).Root);
    }

    internal static AnswerExample Example(string answer, string language = "zh", LanguageMatch match = LanguageMatch.Right, string question = "What happened?") => new(
        new QuestionShift("gemma-3-270m-base", "en", language, "china-censorship-01", "sensitive", 0.71, 0.33, 0.2, 0.44), question, question,
        [new AnswerText(1, "A plain answer.", ResponseStatus.Answered, LanguageMatch.Right)],
        [new AnswerText(1, answer, ResponseStatus.Truncated, match), new AnswerText(2, "", ResponseStatus.Empty, LanguageMatch.Undecided)]);

    private static string Page(AnalysisResult result, IReadOnlyList<AnswerExample> examples, IReadOnlyList<Figure>? figures = null)
    {
        using MemoryStream stream = new();
        HtmlReport.Write(result, figures ?? [ForestChart.Of(result, "en", "zh")], examples, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static XDocument Parse(string page)
    {
        using XmlReader reader = XmlReader.Create(new StringReader(page), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore });
        XDocument parsed = XDocument.Load(reader);
        foreach (XElement element in parsed.Descendants())
            element.Name = element.Name.LocalName;
        return parsed;
    }
}
