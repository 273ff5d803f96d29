namespace Drift.Tests.Corpora;

public class LabelsTests
{
    [Fact]
    public void Labels_are_read_beside_the_responses()
    {
        using TemporaryFolder folder = new();
        Write(folder.Path, "model,question_id,language,coder,label,stale,reason\nm,q,en,a judge,COMPLETE,,\"said, \"\"yes\"\"\"\r\nm,q,zh,a judge,EVASIVE,true,\n");

        Corpus corpus = Corpus.Read(folder.Path);

        Assert.Equal([new("compliance", "COMPLETE", false), new("compliance", "EVASIVE", true)], corpus.Labels.Select(l => (l.Scheme, l.Value, l.IsStale)));
        Assert.Equal("zh", corpus.Labels[1].Cell.Language);
        Assert.Contains(corpus.Inputs, f => f.Name == "labels.csv");
    }

    [Theory]
    [InlineData("", "labels.csv: found no row, expected a first line that names the columns: model, question_id, language, coder, label")]
    [InlineData("model,label\n", "labels.csv:1: found the columns model, label, expected also question_id, language, coder")]
    [InlineData("model,question_id,language,coder,label\nm,q,en,a\n", "labels.csv:2: found 4 fields, expected 5 as in the first line")]
    [InlineData("model,question_id,language,coder,label\nm,q,fr,a,X\n", "labels.csv:2: found a label of m, q in fr, repeat 1, expected one of a response in responses.jsonl")]
    [InlineData("model,question_id,language,coder,label\nm,q,en,a,X\nm,q,en,a,Y\n", "labels.csv:3: found a second label of a for m, q in en, expected one a coder, scheme and response")]
    [InlineData("model,question_id,language,coder,label\nm,q,en,\"a,X\n", "labels.csv:2: found a quote that is not closed, expected CSV with doubled quotes")]
    [InlineData("model,question_id,language,coder,label,repeat\nm,q,en,a,,x\n", "labels.csv:2: repeat: found 'x', expected a whole number from 1")]
    public void Faults_name_line_and_field(string csv, string fault)
    {
        using TemporaryFolder folder = new();
        Write(folder.Path, csv);

        Assert.Equal(fault, Corpus.Check(folder.Path)[0].ToString());
    }

    internal static void Write(string folder, string labels)
    {
        File.WriteAllText(Path.Combine(folder, "corpus.json"), """{"format":1,"name":"c","title":"c","license":"none","languages":["en","zh"]}""");
        File.WriteAllText(Path.Combine(folder, "questions.jsonl"), """{"id":"q","role":"sensitive","text":{"en":"What?","zh":"什么？"}}""");
        File.WriteAllText(Path.Combine(folder, "models.jsonl"), """{"id":"m"}""");
        File.WriteAllText(Path.Combine(folder, "responses.jsonl"), """
            {"model":"m","question_id":"q","language":"en","text":"Yes.","status":"answered"}
            {"model":"m","question_id":"q","language":"zh","text":"是。","status":"answered"}
            """);
        File.WriteAllText(Path.Combine(folder, "labels.csv"), labels);
    }
}
