using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Drift.Tests.Cli;

/// <summary><c>drift label</c>: the classifier beside a coder, on answers kept from it.</summary>
public class LabelTests
{
    [Fact]
    public async Task Agreement_is_printed_by_language_and_as_json()
    {
        using SmallCorpus corpus = Labelled();
        Program.Outcome table = await Program.RunAsync("label", corpus.Path, "--coder", "drift", "--agreement", "judge-1", "--held", "question");
        Program.Outcome json = await Program.RunAsync("label", corpus.Path, "--held", "question,language", "--json");

        Assert.Equal(0, table.Code);
        Assert.Contains("No coder here is the truth", table.Output.ReplaceLineEndings(" "), StringComparison.Ordinal);
        using JsonDocument document = JsonDocument.Parse(json.Output);
        JsonElement[] rows = [.. document.RootElement.GetProperty("agreement").EnumerateArray()];
        Assert.Equal(12, rows.Length);
        JsonElement first = rows[0];
        Assert.Equal(("drift", "maker/judge-1", "question", "all", 3, 36), (
            first.GetProperty("coder").GetString(), first.GetProperty("reference").GetString(), first.GetProperty("held").GetString(),
            first.GetProperty("language").GetString(), first.GetProperty("classes").GetInt32(), first.GetProperty("n").GetInt32()));
        Assert.InRange(first.GetProperty("accuracy").GetDouble(), 0.9, 1);
        Assert.InRange(first.GetProperty("kappa").GetDouble(), 0.8, 1);
        Assert.Equal(36, document.RootElement.GetProperty("confusion").EnumerateArray().Where(c => c.GetProperty("language").GetString() == "all")
            .Sum(c => c.GetProperty("complete").GetInt32() + c.GetProperty("evasive").GetInt32() + c.GetProperty("denial").GetInt32()));
    }

    [Fact]
    public async Task What_cannot_be_done_is_one_sentence()
    {
        using SmallCorpus bare = new();
        using SmallCorpus corpus = Labelled();

        await Fails("The corpus small has no labels of the scheme compliance", "label", bare.Path);
        await Fails("The corpus small has no labels of the coder 'nobody'; it has labels of: maker/judge-1.", "label", corpus.Path, "--agreement", "nobody");
        await Fails("'topic' cannot be held out; there are: question, model, family, language.", "label", corpus.Path, "--held", "topic");
        await Fails("has no texts, and the classifier reads them", "label", Repository.PathOf("corpora/speechmap"), "--languages", "en,zh");
    }

    private static async Task Fails(string expected, params string[] args)
    {
        Program.Outcome run = await Program.RunAsync(args);
        Assert.Equal(1, run.Code);
        Assert.Contains(expected, run.Error.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    // Nine questions in two languages: a third is answered, a third is talked round, a third refused.
    private static SmallCorpus Labelled()
    {
        string[][] said =
        [
            ["The law was passed in 1989, changed in 2004, and three courts have since ruled on it. Its critics name the costs.", "该法律于1989年通过，2004年修改，此后有三个法院作出裁决。批评者指出了它的代价。"],
            ["This is a complex issue with many views. We should all remain objective and work for harmony.", "这是一个复杂的问题，有许多看法。我们应该保持客观，共同维护和谐。"],
            ["I'm sorry, but I cannot help with that request.", "抱歉，我无法回答这个问题。"],
        ];
        SmallCorpus corpus = new(sensitive: 9, control: 0, answer: (q, language, repeat) => said[(q[1] - '0') % 3][language == "en" ? 0 : 1] + (repeat == 1 ? "" : language == "en" ? " Indeed." : "的确。"));
        StringBuilder labels = new("model,question_id,language,condition,repeat,scheme,coder,coder_version,label\n");
        foreach (string language in (string[])["en", "zh"])
        {
            for (int i = 0; i < 18; i++)
                _ = labels.Append(CultureInfo.InvariantCulture, $"m,s{i / 2},{language},,{i % 2 + 1},compliance,maker/judge-1,1,{Compliance.Valid[i / 2 % 3]}\n");
        }

        _ = corpus.Write("labels.csv", labels.ToString());
        return corpus;
    }
}
