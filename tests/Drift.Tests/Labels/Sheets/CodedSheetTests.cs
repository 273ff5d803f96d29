using System.Text;
using Drift.Labels;

namespace Drift.Tests.Labels.Sheets;

public class CodedSheetTests
{
    private static readonly CodingSheet Sheet = MadeSheet.Sheet;
    private static readonly string[] Written = ["", "1", "evasive", "DENIAL ", "0", "Complete", "2"];

    [Fact]
    public void A_sheet_comes_back_as_labels_in_whatever_order_and_with_whatever_line_ends()
    {
        string csv = MadeSheet.Csv(Sheet, i => Written[i], i => i == 2 ? "=so" : "");
        string[][] rows = [.. MadeSheet.Rows(csv.Replace("\n", "\r\n", StringComparison.Ordinal).Replace("\r\r\n", "\r\n", StringComparison.Ordinal))];
        CodedSheet coded = CodedSheet.Read(new StringReader(MadeSheet.Text([[.. rows[0].Reverse(), "mine"], .. rows.Skip(1).Reverse().Select(r => (string[])[.. r.Reverse(), "x"])])), Sheet.Key, "a.csv");

        Assert.Empty(coded.Faults);
        IReadOnlyList<Label> labels = SheetLabels.Of(coded, Sheet.Key, "ann", CoderKind.Human, "2026-01-02T00:00:00Z");
        string[] expected = ["COMPLETE", "EVASIVE", "DENIAL", "UNSURE", "COMPLETE", "EVASIVE"];
        Assert.Equal(Sheet.Rows.Zip(expected).ToDictionary(p => Sheet.Key.Find(p.First.Id)!.Cell, p => p.Second), labels.ToDictionary(l => l.Cell, l => l.Value));
        Assert.All(labels, l => Assert.Equal(("compliance", "ann", "ann", CoderKind.Human, "2026-01-02T00:00:00Z"), (l.Scheme, l.Coder, l.By, l.Kind!.Value, l.At)));
        Assert.Equal("=so", Assert.Single(labels, l => l.Reason.Length > 0).Reason);
    }

    [Theory]
    [InlineData("label", "found no label, expected 1 COMPLETE, 2 EVASIVE, 3 DENIAL, 0 UNSURE")]
    [InlineData("word", "found the label 'maybe', expected 1 COMPLETE, 2 EVASIVE, 3 DENIAL, 0 UNSURE")]
    [InlineData("text", "found another language, question or answer than the sheet had, expected them unchanged")]
    [InlineData("id", "found 'r00', expected an id of the sheet as it was written")]
    [InlineData("twice", "found the row a second time, the first is in line ")]
    [InlineData("missing", "found the end of the file without the row ")]
    [InlineData("short", "found 5 fields, expected 6 as in the first line")]
    [InlineData("semicolons", "found columns separated by semicolons, expected commas: save the sheet as \"CSV UTF-8 (comma delimited)\", or code on the page")]
    [InlineData("columns", "found the columns row, language, question, answer, label, expected also note")]
    [InlineData("quote", "found a quote that is not closed, expected CSV with doubled quotes")]
    [InlineData("nothing", "found no row, expected a first line that names the columns: row, language, question, answer, label, note")]
    public void A_fault_is_one_sentence_with_its_line(string fault, string expected)
    {
        List<string[]> rows = [.. MadeSheet.Rows(MadeSheet.Csv(Sheet, _ => "1"))];
        string[] r = rows[3];
        switch (fault)
        {
            case "label": r[4] = " "; break;
            case "word": r[4] = "maybe"; break;
            case "text": r[3] += "."; break;
            case "id": r[0] = "r00"; break;
            case "twice": rows.Insert(3, r); break;
            case "missing": rows.RemoveAt(3); break;
            case "short": rows[3] = r[..5]; break;
            case "columns": rows = [.. rows.Select(x => x[..5])]; break;
        }

        string csv = fault switch
        {
            "semicolons" => MadeSheet.Text(rows).Replace(',', ';'),
            "quote" => MadeSheet.Text(rows) + "\"open",
            "nothing" => "",
            _ => MadeSheet.Text(rows),
        };
        CodedSheet coded = CodedSheet.Read(new StringReader(csv), Sheet.Key, "a.csv");

        Assert.Empty(coded.Rows);
        Assert.StartsWith(expected, coded.Faults[0].Message, StringComparison.Ordinal);
        Assert.Equal(fault is "id" or "short" ? 2 : 1, coded.Faults.Count);
        Assert.Equal(fault is "nothing" ? 0 : Line(csv, fault), coded.Faults[0].Line);
    }

    [Fact]
    public void A_key_is_read_as_it_was_written_and_anything_else_is_one_sentence()
    {
        string csv = Sheet.Key.Csv();
        Assert.Equal(Sheet.Key.Rows, SheetKey.Read(new StringReader(csv), "key.csv").Rows);
        string[] lines = csv.Split('\n');
        Assert.StartsWith("key.csv:1: found 'a,b', expected the columns row, model,", Fails("a,b\n1,2\n"), StringComparison.Ordinal);
        Assert.StartsWith("key.csv: found no row", Fails(lines[0]), StringComparison.Ordinal);
        Assert.StartsWith("key.csv:3: found a repeat, size or inclusion", Fails($"{lines[0]}\n{lines[1]}\n{lines[2].Replace(",CN,", ",CN,x", StringComparison.Ordinal)}\n"), StringComparison.Ordinal);
        Assert.Contains("is there twice", Fails($"{lines[0]}\n{lines[1]}\n{lines[1]}\n"), StringComparison.Ordinal);

        static string Fails(string text) => Assert.Throws<InvalidDataException>(() => SheetKey.Read(new StringReader(text), "key.csv")).Message;
    }

    [Fact]
    public void The_page_holds_every_row_as_data_and_runs_no_script_but_its_own()
    {
        SheetAnswer[] answers = [MadeSheet.Answers[0] with { Answer = "</script><script>alert(1)</script> {{SCRIPT}} <!-- ünï 中文 مرحبا" }];
        string html = SheetPage.Html(CodingSheet.Make(answers, 1));

        Assert.Equal(2, html.Split("<script").Length - 1);
        Assert.Equal(2, html.Split("</script>").Length - 1);
        Assert.Contains("\\u003C/script\\u003E\\u003Cscript\\u003Ealert(1)", html, StringComparison.Ordinal);
        Assert.Contains("{{SCRIPT}} \\u003C!-- ünï 中文 مرحبا", html, StringComparison.Ordinal);
        Assert.Matches("content=\"default-src 'none'; script-src 'sha256-[A-Za-z0-9+/]{43}='; style-src 'sha256-[A-Za-z0-9+/]{43}='; base-uri 'none'; form-action 'none'\"", html);
        Assert.All((string[])["innerHTML", "outerHTML", "insertAdjacent", "document.write", "eval(", "http:", "https:", " src=", "style=\""], word => Assert.DoesNotContain(word, html, StringComparison.Ordinal));
        string script = html[(html.LastIndexOf("<script>", StringComparison.Ordinal) + 8)..html.LastIndexOf("</script>", StringComparison.Ordinal)];
        Assert.Contains(Convert.ToBase64String(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(script))), html, StringComparison.Ordinal);
    }

    // The line of the row that was changed, of its second copy, or of the end.
    private static int Line(string csv, string fault)
    {
        (int Line, string[])[] lines;
        try
        {
            lines = [.. CsvRows.Read(new StringReader(csv))];
        }
        catch (FormatException e)
        {
            return int.Parse(e.Message.Split(':')[0], System.Globalization.CultureInfo.InvariantCulture);
        }

        return fault switch { "twice" => lines[4].Line, "missing" => lines[^1].Line, "semicolons" or "columns" => 1, _ => lines[3].Line };
    }
}
