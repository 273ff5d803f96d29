using System.Text.Json;

namespace Drift.Tests.Cli;

/// <summary><c>drift models</c> from the command line to the file.</summary>
public class ModelsTests
{
    private static readonly string[] New = ["--id", "our-lab/m", "--developer", "Our Lab", "--origin", "FI"];
    private static readonly string[] Sourced = [.. New, "--source", "https://example.org/m"];

    [Fact]
    public async Task The_list_is_a_table_and_filters_by_seat_and_text()
    {
        Program.Outcome run = await Program.RunAsync("models", "--origin", "cn", "--search", "R1-0528");
        Assert.Equal(0, run.Code);
        Assert.Contains("Registry of models: 1", run.Output, StringComparison.Ordinal);
        Assert.Contains("deepseek/deepseek-r1-0528", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("tngtech", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_has_every_field_and_nothing_else_is_printed()
    {
        Program.Outcome run = await Program.RunAsync("models", "--search", "perplexity/r1-1776", "--json");
        using JsonDocument json = JsonDocument.Parse(run.Output);
        JsonElement row = Assert.Single(json.RootElement.EnumerateArray());
        Assert.Equal(("US", true, JsonValueKind.Null, "https://huggingface.co/perplexity-ai/r1-1776"), (row.GetProperty("origin").GetString(), row.GetProperty("derived").GetBoolean(), row.GetProperty("family").ValueKind, row.GetProperty("source").GetString()));
        Assert.Equal(["DeepSeek", "Perplexity"], row.GetProperty("lineage").EnumerateArray().Select(l => l.GetString()));
    }

    [Fact]
    public async Task Show_says_why_a_model_is_derived()
    {
        Program.Outcome run = await Program.RunAsync("models", "show", "TNGtech/DeepSeek-R1T-Chimera");
        Assert.Equal(0, run.Code);
        Assert.Contains("why         Derived: made from deepseek/deepseek-r1, whose developer DeepSeek sits in CN; its own developer TNG sits in DE. In no family.", run.Output, StringComparison.Ordinal);
        Assert.Contains("source      https://huggingface.co/tngtech/DeepSeek-R1T-Chimera", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_registry_that_ships_passes_its_own_check()
    {
        Program.Outcome run = await Program.RunAsync("models", "check");
        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.EndsWith($"The registry: no faults.{Environment.NewLine}", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_of_a_corpus_says_which_models_the_registry_knows()
    {
        Program.Outcome known = await Program.RunAsync("models", "check", Repository.PathOf("corpora/un-six"));
        Assert.Equal(0, known.Code);
        Assert.Contains("Models of the corpus: 3 of 3 are in the registry", known.Output, StringComparison.Ordinal);
        Assert.Contains("Families: CN: Alibaba Cloud; US: Google; 0 derived, 0 of unknown origin.", known.Output, StringComparison.Ordinal);

        using SmallCorpus corpus = new();
        Program.Outcome unknown = await Program.RunAsync("models", "check", corpus.Path);
        Assert.Equal(0, unknown.Code);
        Assert.Contains("Not in the registry: m.", unknown.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_of_a_file_prints_all_faults_and_fails()
    {
        using TemporaryFolder folder = new();
        string file = folder.Write("own.jsonl", "{\"id\":\"a\",\"origin\":\"fi\",\"base\":[\"nobody\"]}\n{\"id\":\"A\",\"released\":\"soon\",\"source\":\"https://x.org\"}\n");
        Program.Outcome run = await Program.RunAsync("models", "check", file);
        Assert.Equal(1, run.Code);
        Assert.All((string[])["own.jsonl:1: origin:", "own.jsonl:1: source:", "own.jsonl:1: base: found 'nobody'", "own.jsonl:2: id:", "own.jsonl:2: released:"], f => Assert.Contains(f, run.Output, StringComparison.Ordinal));
        Assert.Equal($"drift: {file} has 5 faults.", run.Error.Trim());
        Program.Outcome use = await Program.RunAsync("models", "--registry", file);
        Assert.Equal(1, use.Code);
        Assert.Single(use.Error.Trim().Split('\n'));
        Assert.Contains("'drift models check", use.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_finds_a_state_that_is_none_in_a_file_and_in_a_corpus()
    {
        using SmallCorpus corpus = new();
        corpus.Write("models.jsonl", "{\"id\":\"m\",\"origin\":\"ZZ\"}\n");
        Program.Outcome run = await Program.RunAsync("models", "check", corpus.Path);
        Assert.Equal(1, run.Code);
        Assert.Contains("models.jsonl:1: origin: found 'ZZ', which ISO 3166-1 assigns to no state", run.Output, StringComparison.Ordinal);
        Assert.Contains("models.jsonl: origin of m: found 'ZZ', which", (await Program.RunAsync("check", corpus.Path)).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_origin_that_the_registry_has_otherwise_is_told_with_the_models_id()
    {
        using SmallCorpus corpus = new();
        string own = corpus.Write("own.jsonl", "{\"id\":\"m\",\"developer\":\"d\",\"origin\":\"FI\",\"source\":\"https://example.org/m\"}\n");
        Program.Outcome run = await Program.RunAsync("analyze", corpus.Path, "--out", corpus.Out, "--registry", own, "--permutations", "99", "--resamples", "199");
        Assert.Equal((0, true), (run.Code, run.Output.ReplaceLineEndings(" ").Contains("Corpus and registry disagree on the origin of m (corpus CN, registry FI): the corpus's word stands", StringComparison.Ordinal)));
        Assert.Contains("disagree on the origin of m (corpus CN, registry FI)", File.ReadAllText(Path.Combine(corpus.Out, "report.html")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_row_that_was_added_is_found_goes_before_the_registry_and_is_not_added_twice()
    {
        using TemporaryFolder folder = new();
        string file = Path.Combine(folder.Path, "own.jsonl");
        Program.Outcome add = await Program.RunAsync(["models", "add", file, .. Sourced, "--base", "qwen/qwen2.5-7b", "--alias", "our-m", "--alias", "qwen/qwen-max"]);
        Assert.Equal((0, ""), (add.Code, add.Error));
        Assert.Contains("The registry that ships has qwen/qwen-max too; this row goes before it.", add.Output, StringComparison.Ordinal);
        Assert.Equal("{\"id\":\"our-lab/m\",\"aliases\":[\"our-m\",\"qwen/qwen-max\"],\"developer\":\"Our Lab\",\"origin\":\"FI\",\"base\":[\"qwen/qwen2.5-7b\"],\"source\":\"https://example.org/m\"}\n", File.ReadAllText(file));
        Program.Outcome show = await Program.RunAsync("models", "show", "qwen/qwen-max", "--registry", file);
        Assert.Contains("lineage     Alibaba, Our Lab", show.Output, StringComparison.Ordinal);

        byte[] before = File.ReadAllBytes(file);
        Program.Outcome again = await Program.RunAsync("models", "add", file, "--id", "OUR-M", "--source", "https://example.org");
        Assert.Equal(1, again.Code);
        Assert.StartsWith("drift: The name 'OUR-M' is in line 1 already, as that of our-lab/m; expected a new id and new aliases. Nothing was added", again.Error, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(file));
        Assert.Single(Directory.GetFiles(folder.Path));
    }

    [Fact]
    public async Task A_row_in_a_corpus_needs_no_source_and_an_unknown_base_is_said()
    {
        using SmallCorpus corpus = new();
        Program.Outcome run = await Program.RunAsync(["models", "add", corpus.Path, .. New, "--base", "nobody"]);
        Assert.Equal(0, run.Code);
        Assert.Contains("The base nobody is in neither this file nor the registry", run.Output, StringComparison.Ordinal);
        Assert.Equal(2, File.ReadAllLines(Path.Combine(corpus.Path, "models.jsonl")).Length);
        Assert.Equal(0, (await Program.RunAsync("check", corpus.Path)).Code);
    }

    [Theory]
    [InlineData("The new row has a fault: source: found no such field, expected the address", "--id", "x")]
    [InlineData("The new row has 2 faults: origin: found 'Finland', expected two upper-case letters (ISO 3166-1 alpha-2, such as CN) or null; released: found 'soon'", "--id", "x", "--source", "https://x.org", "--seat", "Finland", "--released", "soon")]
    [InlineData("The new row has a fault: origin: found 'ZZ', which ISO 3166-1 assigns to no state, expected an alpha-2 code such as CN, or null where it is not known.", "--id", "x", "--source", "https://x.org", "--origin", "ZZ")]
    [InlineData("found 'UK', which ISO 3166-1 assigns to no state (the United Kingdom is GB)", "--id", "x", "--source", "https://x.org", "--origin", "UK")]
    [InlineData("Option '--id' is required.", "--source", "https://x.org")]
    [InlineData("found a circle (x ← x)", "--id", "x", "--base", "x", "--source", "https://x.org")]
    public async Task A_row_with_faults_is_one_sentence_and_nothing_is_written(string expected, params string[] options)
    {
        using TemporaryFolder folder = new();
        Program.Outcome run = await Program.RunAsync(["models", "add", Path.Combine(folder.Path, "own.jsonl"), .. options]);
        Assert.Equal(1, run.Code);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.Trim().Split('\n'));
        Assert.Empty(Directory.GetFiles(folder.Path));
    }

    [Theory]
    [InlineData("See 'drift models --help'.", "models", "bogus")]
    [InlineData("See 'drift models show --help'.", "models", "show")]
    [InlineData("The registry has no model 'x/gpt-oss'; it has: openai/gpt-oss-120b, openai/gpt-oss-20b.", "models", "show", "x/gpt-oss")]
    [InlineData("The registry has no model 'deepseek/deepsek-r1'; it has: deepseek/deepseek-r1, ", "models", "show", "deepseek/deepsek-r1")]
    [InlineData("The registry has no model ''; 'drift", "models", "show", "")]
    [InlineData("The registry has no model 'no such'; 'drift models --search TEXT' finds one", "models", "show", "no such")]
    [InlineData("There is no file 'nope.jsonl'", "models", "check", "nope.jsonl")]
    [InlineData("There is no file 'nope.jsonl'", "models", "--registry", "nope.jsonl")]
    [InlineData("--origin is 'China', expected two letters", "models", "--origin", "China")]
    [InlineData("There is no file 'nope/own.jsonl'", "models", "add", "nope/own.jsonl", "--id", "x", "--source", "https://x.org")]
    public async Task A_wrong_command_line_is_one_sentence(string expected, params string[] args)
    {
        Program.Outcome run = await Program.RunAsync(args);
        Assert.Equal(1, run.Code);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.Trim().Split('\n'));
    }

    [Fact]
    public async Task A_run_takes_from_the_registry_what_the_corpus_leaves_out_and_says_so()
    {
        using SmallCorpus corpus = new();
        string own = corpus.Write("own.jsonl", "{\"id\":\"m\",\"developer\":\"Own Lab\",\"origin\":\"FI\",\"base\":[\"qwen/qwen2.5-7b\"],\"source\":\"https://example.org/m\"}\n");
        corpus.Write("models.jsonl", "{\"id\":\"m\"}\n");
        Program.Outcome run = await Program.RunAsync("analyze", corpus.Path, "--out", corpus.Out, "--registry", own, "--permutations", "99", "--resamples", "199");
        Assert.Equal(0, run.Code);
        using JsonDocument results = JsonDocument.Parse(File.ReadAllText(Path.Combine(corpus.Out, "results.json")));
        Assert.Equal("FI", results.RootElement.GetProperty("models")[0].GetProperty("origin").GetString());
        string text = results.RootElement.GetRawText();
        Assert.Contains("developer, origin, base of m", text, StringComparison.Ordinal);
        Assert.Contains("registry/own.jsonl", text, StringComparison.Ordinal);
        Assert.Contains("m (lineage Alibaba, Own Lab)", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bases_of_a_corpus_in_a_circle_are_one_sentence_before_anything_is_embedded()
    {
        using SmallCorpus corpus = new();
        corpus.Write("models.jsonl", "{\"id\":\"m\",\"base\":\"n\"}\n{\"id\":\"n\",\"base\":\"m\"}\n");
        Program.Outcome run = await Program.RunAsync("analyze", corpus.Path, "--out", corpus.Out);
        Assert.Equal(1, run.Code);
        Assert.EndsWith("drift: The base of model 'm' leads back to it (m ← n ← m), expected bases that lead to a model that was made from none.", run.Error.Trim(), StringComparison.Ordinal);
        Assert.DoesNotContain("embedding", run.Error, StringComparison.Ordinal);
        Assert.Contains("models.jsonl:1: base: found a circle (m ← n ← m)", (await Program.RunAsync("models", "check", corpus.Path)).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("drift models --origin CN", "models", "--help")]
    [InlineData("drift models show perplexity/r1-1776", "models", "show", "--help")]
    [InlineData("drift models check my-models.jsonl", "models", "check", "--help")]
    [InlineData("drift models add my-models.jsonl", "models", "add", "--help")]
    public async Task Help_has_examples(string expected, params string[] args)
    {
        Program.Outcome run = await Program.RunAsync(args);
        Assert.Equal(0, run.Code);
        Assert.Contains(expected, run.Output, StringComparison.Ordinal);
    }
}
