namespace Drift.Tests.Corpora;

public class LabelsCsvTests
{
    private static readonly Label Plain = new(new Cell("m", "q", "en", "", 1), "compliance", "judge, a", "1", "COMPLETE", false);

    private static readonly Label Full = Plain with { Coder = "ann", Kind = CoderKind.Human, Probability = 0.25, Reason = "=1+1, \"so\"", By = "Ann", At = "2026-01-02T03:04:05Z" };

    [Fact]
    public void Columns_that_no_label_needs_are_left_out() =>
        Assert.Equal("model,question_id,language,condition,repeat,scheme,coder,coder_version,label,stale\nm,q,en,,1,compliance,\"judge, a\",1,COMPLETE,\n", LabelsCsv.Write([Plain]));

    [Fact]
    public void A_label_is_read_as_it_was_written_and_its_reason_is_no_formula()
    {
        string csv = LabelsCsv.Write([Full]);

        Assert.Contains(",human,0.25,\"'=1+1, \"\"so\"\"\",Ann,2026-01-02T03:04:05Z\n", csv, StringComparison.Ordinal);
        Assert.Equal(Full, Assert.Single(Read(csv).Labels));
    }

    [Fact]
    public void Appending_keeps_rows_order_of_columns_and_unknown_columns()
    {
        const string There = "label,coder,mine,language,question_id,model\r\nDENIAL,rule,\"a,b\",zh,q,m";

        string csv = LabelsCsv.Append(There, [Full]);

        Assert.StartsWith("label,coder,mine,language,question_id,model,coder_version,kind,probability,reason,by,at\nDENIAL,rule,\"a,b\",zh,q,m,,,,,,\nCOMPLETE,ann,,en,q,m,1,human,", csv, StringComparison.Ordinal);
        Assert.Equal(["DENIAL", "COMPLETE"], Read(csv).Labels.Select(l => l.Value));
    }

    [Fact]
    public void A_file_that_has_the_columns_keeps_its_bytes() =>
        Assert.Equal("model,question_id,language,coder,label\r\nm,q,zh,a,X\r\nm,q,en,b,COMPLETE\n", LabelsCsv.Append("model,question_id,language,coder,label\r\nm,q,zh,a,X\r\n", [Plain with { Coder = "b", CoderVersion = "" }]));

    [Theory]
    [InlineData("kind", "robot", "kind: found 'robot', expected human, judge, program or nothing")]
    [InlineData("probability", "1.5", "probability: found '1.5', expected a number from 0 to 1 or nothing")]
    [InlineData("probability", "NaN", "probability: found 'NaN', expected a number from 0 to 1 or nothing")]
    public void A_wrong_field_is_a_fault(string column, string value, string expected)
    {
        using TemporaryFolder folder = new();
        LabelsTests.Write(folder.Path, $"model,question_id,language,coder,label,{column}\nm,q,en,a,COMPLETE,{value}\n");

        Assert.Equal($"labels.csv:2: {expected}", Corpus.Check(folder.Path)[0].ToString());
    }

    [Theory, InlineData(""), InlineData("'"), InlineData("'=1"), InlineData("''@a"), InlineData("\tx"), InlineData("it's"), InlineData("-1")]
    public void A_defused_text_is_given_back(string text) => Assert.Equal(text, CsvText.Plain(CsvText.Defused(text)));

    private static Corpus Read(string csv)
    {
        using TemporaryFolder folder = new();
        LabelsTests.Write(folder.Path, csv);
        return Corpus.Read(folder.Path);
    }
}
