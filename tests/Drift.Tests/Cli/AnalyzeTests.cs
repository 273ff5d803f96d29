using System.Text.Json;
using Drift.Formats;
using NJsonSchema;

namespace Drift.Tests.Cli;

/// <summary>The main job, from a folder to files, and what happens on bad days.</summary>
public class AnalyzeTests
{
    private static readonly string[] Fast = ["--permutations", "99", "--resamples", "199"];

    [Fact]
    public async Task Un_six_tells_its_story_and_writes_everything()
    {
        using TemporaryFolder folder = new();
        Program.Outcome run = await Program.RunAsync("analyze", Repository.PathOf("corpora/un-six"), "--out", folder.Path, "--languages", "en,zh");

        Assert.Equal(0, run.Code);
        using JsonDocument results = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder.Path, "results.json")));
        JsonElement[] contrasts = [.. results.RootElement.GetProperty("contrast").EnumerateArray().Where(c => c.GetProperty("subset").GetString() == "all")];
        (double Estimate, double Raw, double Noise, double P)[] numbers = [.. contrasts.Select(c => (c.GetProperty("estimate").GetDouble(), c.GetProperty("raw").GetDouble(), c.GetProperty("noise").GetDouble(), c.GetProperty("p").GetDouble()))];
        Assert.Equal(["qwen2.5-coder-1.5b-instruct", "qwen2.5-coder-0.5b-instruct", "gemma-3-270m-base"], contrasts.Select(c => c.GetProperty("model").GetString()));
        Assert.Equal(0.34, numbers[0].Estimate, 0.01);
        Assert.Equal(0.665, numbers[0].Raw, 0.01);
        Assert.Equal(numbers[0].Raw, numbers[0].Estimate + numbers[0].Noise, 1e-12);
        Assert.Equal(0.32, numbers[0].Noise, 0.01);
        Assert.InRange(numbers[0].P, 0.002, 0.02);
        Assert.Equal(0.24, numbers[1].Estimate, 0.01);
        Assert.Equal(0.02, numbers[2].Estimate, 0.01);
        Assert.InRange(numbers[2].P, 0.5, 0.8);
        string[] files = ["run.json", "report.html", "tables/drift.csv", "tables/contrast.csv", "figures/forest-en-zh.svg", "figures/forest-en-zh.pdf", "figures/forest-en-zh.png"];
        Assert.All(files, f => Assert.True(new FileInfo(Path.Combine(folder.Path, f)).Length > 0, f));
        Assert.False(File.Exists(Path.Combine(folder.Path, "figures/heatmap-gemma-3-270m-base.svg")), "One pair of languages needs no heatmap.");
        Assert.Contains("smallest p", run.Output, StringComparison.Ordinal);
        Assert.Contains("token limit", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("NaN", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_seed_gives_the_same_bytes_on_one_thread_and_two_and_from_the_cache()
    {
        using SmallCorpus corpus = new();
        List<byte[]> bytes = [];
        foreach (string threads in (string[])["1", "2", "2"])
        {
            Program.Outcome run = await Program.RunAsync(["analyze", corpus.Path, "--out", corpus.Out, "--threads", threads, .. Fast]);
            Assert.Equal(0, run.Code);
            bytes.Add(File.ReadAllBytes(Path.Combine(corpus.Out, "results.json")));
        }

        Assert.Equal(bytes[0], bytes[1]);
        Assert.Equal(bytes[0], bytes[2]);
        _ = await Program.RunAsync(["analyze", corpus.Path, "--out", corpus.Out, "--seed", "2", .. Fast]);
        Assert.NotEqual(bytes[0], File.ReadAllBytes(Path.Combine(corpus.Out, "results.json")));
    }

    [Fact]
    public async Task Languages_that_the_default_encoder_does_not_know_are_read_with_the_second_and_have_drift()
    {
        string[] hindi = ["दिल्ली में आज बारिश हो रही है।", "मुझे चावल और दाल बहुत पसंद है।", "चंद्रमा पृथ्वी का एकमात्र प्राकृतिक उपग्रह है।", "बाज़ार में सब्ज़ियों के दाम बढ़ गए हैं।"];
        string[] finnish = ["Delhissä sataa tänään.", "Pidän kovasti riisistä ja linsseistä.", "Kuu on Maan ainoa luonnollinen kiertolainen.", "Vihannesten hinnat torilla ovat nousseet."];
        using SmallCorpus corpus = new(["hi", "fi"], sensitive: 0, control: 4, repeats: 1, (question, language, _) => (language == "hi" ? hindi : finnish)[question[1] - '0']);
        Program.Outcome run = await Program.RunAsync(["analyze", corpus.Path, "--out", corpus.Out, .. Fast]);

        Assert.Equal(0, run.Code);
        using JsonDocument results = JsonDocument.Parse(File.ReadAllText(Path.Combine(corpus.Out, "results.json")));
        JsonElement row = results.RootElement.GetProperty("drift").EnumerateArray().First();
        Assert.Equal(JsonValueKind.Number, row.GetProperty("drift").ValueKind);
        Assert.Contains("multilingual-e5-small-q4", results.RootElement.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_prints_the_file_and_nothing_else_and_follows_the_schema()
    {
        using SmallCorpus corpus = new();
        Program.Outcome run = await Program.RunAsync(["analyze", corpus.Path, "--out", corpus.Out, "--json", .. Fast]);
        Assert.Equal(File.ReadAllText(Path.Combine(corpus.Out, "results.json")), run.Output);
        JsonSchema schema = await JsonSchema.FromJsonAsync(ResultsJson.Schema, TestContext.Current.CancellationToken);
        Assert.Empty(schema.Validate(run.Output));
    }

    [Theory]
    [InlineData("--permutations", "0", "--permutations is '0', expected a whole number of at least 1 (default 9999)")]
    [InlineData("--resamples", "10", "--resamples is '10', expected a whole number of at least 100")]
    [InlineData("--threads", "0", "--threads is '0', expected a whole number from 1")]
    [InlineData("--seed", "-1", "--seed is '-1', expected a whole number from 0 to 4294967295")]
    [InlineData("--floor-window", "3", "--floor-window is '3', expected one of 1, 2, 4, 8, 12, 16, 24")]
    [InlineData("--permutations", "abc", "--permutations is 'abc', expected a whole number")]
    [InlineData("--margin", "0", "--margin is '0', expected a number above 0 in units of drift, such as 0.05.")]
    [InlineData("--margin", "a", "--margin is 'a', expected")]
    [InlineData("--floor-window", "x", "--floor-window is 'x', expected one of")]
    [InlineData("--calibration", "nope", "There is no calibration.json in the calibration folder 'nope'")]
    [InlineData("--languages", "en,fi", "The corpus small has no language 'fi'; it has: en, zh.")]
    [InlineData("--embedder", "bert", "bert")]
    [InlineData("--permutaions", "9", "--permutaions")]
    public async Task A_wrong_option_is_one_sentence_and_nothing_is_written(string option, string value, string expected)
    {
        using SmallCorpus corpus = new();
        Program.Outcome run = await Program.RunAsync("analyze", corpus.Path, "--out", corpus.Out, option, value);
        Assert.Equal(1, run.Code);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.Trim().Split('\n'));
        Assert.False(File.Exists(Path.Combine(corpus.Out, "results.json")));
    }

    [Theory]
    [InlineData("There is no command 'bogus'; there are: analyze, check, calibrate, import, label, models.", "bogus")]
    [InlineData("Say what to do: analyze, check, calibrate, import, label, models.")]
    [InlineData("The output folder is empty text", "analyze", "corpora", "--out", "")]
    [InlineData("The folder of the corpus is empty text", "check", "")]
    public async Task A_wrong_command_line_is_one_sentence(string expected, params string[] args)
    {
        Program.Outcome run = await Program.RunAsync(args);
        Assert.Equal(1, run.Code);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.Trim().Split('\n'));
    }

    [Fact]
    public async Task No_such_folder_is_one_sentence()
    {
        Program.Outcome run = await Program.RunAsync("analyze", "no-such-folder", "--out", Path.Combine(Path.GetTempPath(), "drift-never"));
        Assert.Equal(1, run.Code);
        Assert.Contains("no-such-folder", run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.Trim().Split('\n'));
    }

    [Fact]
    public async Task Faults_are_printed_all_at_once_and_what_was_there_stays()
    {
        using SmallCorpus corpus = new();
        Directory.CreateDirectory(corpus.Out);
        File.WriteAllText(Path.Combine(corpus.Out, "results.json"), "old");
        corpus.Write("models.jsonl", "{\"id\":\"other\",\"developer\":\"d\",\"origin\":\"CN\",\"weights\":\"open\"}\n");
        Program.Outcome run = await Program.RunAsync("analyze", corpus.Path, "--out", corpus.Out);
        Assert.Equal(1, run.Code);
        Assert.Contains("responses.jsonl:1 to 24: model", run.Error, StringComparison.Ordinal);
        Assert.Contains("24 faults", run.Error, StringComparison.Ordinal);
        Assert.Equal("old", File.ReadAllText(Path.Combine(corpus.Out, "results.json")));
    }

    [Fact]
    public async Task An_output_folder_that_cannot_be_written_is_said_before_anything_is_computed()
    {
        using SmallCorpus corpus = new();
        string file = corpus.Write("a-file", "");
        Program.Outcome run = await Program.RunAsync("analyze", corpus.Path, "--out", Path.Combine(file, "out"));
        Assert.Equal(1, run.Code);
        Assert.Contains("cannot be written", run.Error, StringComparison.Ordinal);
        Assert.Contains("--out", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_language_is_done_as_far_as_it_goes_and_said()
    {
        using SmallCorpus corpus = new(languages: ["en"]);
        Program.Outcome run = await Program.RunAsync(["analyze", corpus.Path, "--out", corpus.Out, .. Fast]);
        Assert.Equal(0, run.Code);
        Assert.Contains("no pair of languages", File.ReadAllText(Path.Combine(corpus.Out, "report.html")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_question_and_no_controls_are_done_as_far_as_it_goes_and_said()
    {
        using SmallCorpus corpus = new(sensitive: 1, control: 0);
        Program.Outcome run = await Program.RunAsync(["analyze", corpus.Path, "--out", corpus.Out, .. Fast]);
        Assert.Equal(0, run.Code);
        string report = File.ReadAllText(Path.Combine(corpus.Out, "report.html"));
        Assert.Contains("no control questions", report, StringComparison.Ordinal);
        Assert.Contains("no ceiling", report, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_of_five_million_characters_is_embedded_and_folded_in_the_report()
    {
        using SmallCorpus corpus = new(sensitive: 2, control: 2, repeats: 1, answer: (q, l, _) => q == "s0" && l == "en" ? string.Concat(Enumerable.Repeat("one long answer, ", 5_000_000 / 17)) : $"A short answer to {q} in {l}.");
        Program.Outcome run = await Program.RunAsync(["analyze", corpus.Path, "--out", corpus.Out, .. Fast]);
        Assert.Equal(0, run.Code);
        Assert.InRange(new FileInfo(Path.Combine(corpus.Out, "report.html")).Length, 10_000, 3_000_000);
    }

    [Fact]
    public async Task Answers_cannot_act_in_the_report_nor_formulas_in_the_tables()
    {
        using SmallCorpus corpus = new(answer: (q, l, r) => $"<script>alert(1)</script> <a href=\"javascript:alert(2)\">{q}</a> \u202Eabc {l} {r}");
        corpus.Write("models.jsonl", "{\"id\":\"m\",\"developer\":\"d\",\"origin\":\"CN\",\"weights\":\"open\"}\n");
        Program.Outcome run = await Program.RunAsync(["analyze", corpus.Path, "--out", corpus.Out, .. Fast]);
        Assert.Equal(0, run.Code);
        string report = File.ReadAllText(Path.Combine(corpus.Out, "report.html"));
        Assert.DoesNotContain("<script", report, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("href=\"javascript", report, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("\u202E", report, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cells_that_begin_like_formulas_are_defused()
    {
        using SmallCorpus corpus = new();
        foreach (string file in (string[])["models.jsonl", "responses.jsonl"])
        {
            string path = Path.Combine(corpus.Path, file);
            File.WriteAllText(path, File.ReadAllText(path).Replace("\"m\"", "\"=cmd()\"", StringComparison.Ordinal));
        }

        Program.Outcome run = await Program.RunAsync(["analyze", corpus.Path, "--out", corpus.Out, .. Fast]);
        Assert.Equal(0, run.Code);
        Assert.Contains("'=cmd()", File.ReadAllText(Path.Combine(corpus.Out, "tables", "drift.csv")), StringComparison.Ordinal);
        Assert.All(File.ReadAllLines(Path.Combine(corpus.Out, "tables", "drift.csv")), l => Assert.DoesNotMatch("^[=@]", l));
    }

    [Fact]
    public async Task Too_few_permutations_for_the_table_are_said()
    {
        using SmallCorpus corpus = new(sensitive: 12, control: 9);
        Program.Outcome run = await Program.RunAsync("analyze", corpus.Path, "--out", corpus.Out, "--permutations", "5", "--resamples", "199");
        Assert.Equal(0, run.Code);
        Assert.Contains("No test in the table", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Interrupted_it_says_so_and_writes_nothing()
    {
        using SmallCorpus corpus = new();
        using StringWriter output = new(), error = new();
        int code = await Drift.Cli.Application.RunAsync(["analyze", corpus.Path, "--out", corpus.Out], output, error, new CancellationToken(canceled: true));
        Assert.Equal(130, code);
        Assert.Contains("Interrupted", error.ToString(), StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(corpus.Out, "results.json")));
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("analyze", "--help")]
    [InlineData("check", "--help")]
    [InlineData("calibrate", "--help")]
    public async Task Help_has_examples(params string[] args)
    {
        Program.Outcome run = await Program.RunAsync(args);
        Assert.Equal(0, run.Code);
        Assert.Contains("Examples:", run.Output, StringComparison.Ordinal);
        Assert.Contains("drift ", run.Output, StringComparison.Ordinal);
    }
}
