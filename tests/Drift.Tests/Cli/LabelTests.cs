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
    }

    [Fact]
    public async Task A_corpus_without_texts_is_labelled_by_its_numbers()
    {
        Program.Outcome run = await Program.RunAsync("label", Repository.PathOf("corpora/speechmap"), "--languages", "en,zh", "--paired", "--held", "question", "--agreement", "gpt-4o-2024-11-20", "--json");

        Assert.True(run.Code == 0, run.Error);
        using JsonDocument document = JsonDocument.Parse(run.Output);
        var kappa = document.RootElement.GetProperty("agreement").EnumerateArray()
            .Where(r => r.GetProperty("coder").GetString() == "drift" && r.GetProperty("reference").GetString() == "openai/gpt-4o-2024-11-20" && r.GetProperty("classes").GetInt32() == 3)
            .ToDictionary(r => r.GetProperty("language").GetString()!, r => (N: r.GetProperty("n").GetInt32(), Kappa: r.GetProperty("kappa").GetDouble()));
        Assert.Equal((3615, 1830, 1785), (kappa["all"].N, kappa["en"].N, kappa["zh"].N));
        Assert.Equal(0.809, kappa["all"].Kappa, 0.004);
        Assert.Equal(0.862, kappa["en"].Kappa, 0.006);
        Assert.Equal(0.766, kappa["zh"].Kappa, 0.006);
    }

    [Fact]
    public async Task Features_are_what_the_texts_give()
    {
        using TemporaryFolder source = new(), target = new();
        SmallLayout.Write(source);
        string texts = Path.Combine(target.Path, "texts"), numbers = Path.Combine(target.Path, "numbers"), bare = Path.Combine(target.Path, "bare");
        _ = await Program.RunAsync("import", source.Path, "--out", texts);
        _ = await Program.RunAsync("import", source.Path, "--out", numbers, "--numbers", "--vectors", "use-multilingual-3", "--features");
        _ = await Program.RunAsync("import", source.Path, "--out", bare, "--numbers", "--vectors", "use-multilingual-3");

        IReadOnlyList<CodedAnswer> of = Features(texts), back = Features(numbers);
        Assert.Equal(of.Select(a => a.Cell), back.Select(a => a.Cell));
        foreach ((CodedAnswer x, CodedAnswer y) in of.Zip(back))
            Assert.All(x.Features.Zip(y.Features), f => Assert.Equal(f.First, f.Second, 1e-3f));
        await Fails("no features of 'use-multilingual-3'", "label", bare);
        await Fails("name some with --vectors", "import", source.Path, "--out", Path.Combine(target.Path, "none"), "--numbers", "--features");
    }

    private static IReadOnlyList<CodedAnswer> Features(string folder)
    {
        Corpus corpus = Corpus.Read(folder);
        StudyOptions options = new() { Threads = 1 };
        return StudyFeatures.Of(corpus, corpus.Languages, StudyEncoder.Find(options, corpus.Languages), pairedOnly: false, options, null, CancellationToken.None);
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
