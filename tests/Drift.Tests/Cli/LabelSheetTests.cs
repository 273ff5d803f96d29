namespace Drift.Tests.Cli;

/// <summary><c>drift label sheet</c> and <c>drift label import</c>, from a corpus to its labels.</summary>
public class LabelSheetTests
{
    private static readonly string[] Ann = ["--coder", "ann", "--kind", "human", "--at", "2026-01-02"];

    [Fact]
    public async Task A_sheet_goes_out_and_comes_back_as_labels()
    {
        using SmallCorpus corpus = new();
        Program.Outcome made = await Program.RunAsync("label", "sheet", corpus.Path, "--out", corpus.Out, "--n", "10", "--seed", "3", "--sheets", "2");
        Assert.Equal((0, ""), (made.Code, made.Error));
        Assert.Contains("10 of 24 answers were drawn with seed 3.", made.Output, StringComparison.Ordinal);
        Assert.Contains("  zh × CN: 5 of 12 (each with probability 0.417)", made.Output, StringComparison.Ordinal);
        Assert.Contains("2 of 2 strata have fewer than 50 answers", made.Output, StringComparison.Ordinal);
        Assert.Equal(["key.csv", "sheet-1.csv", "sheet-1.html", "sheet-2.csv", "sheet-2.html"], Directory.GetFiles(corpus.Out).Select(Path.GetFileName).Order(StringComparer.Ordinal));

        Program.Outcome import = await Program.RunAsync(["label", "import", corpus.Path, Fill(corpus, "sheet-2.csv"), .. Ann]);
        Assert.Equal((0, ""), (import.Code, import.Error));
        Assert.Contains($"10 labels of ann (human) were added to {Path.Combine(corpus.Path, "labels.csv")}: 0 COMPLETE, 10 EVASIVE, 0 DENIAL, 0 UNSURE; 0 with a note.", import.Output, StringComparison.Ordinal);
        Corpus read = Corpus.Read(corpus.Path);
        Assert.All(read.Labels, l => Assert.Equal(("ann", "EVASIVE", CoderKind.Human, "2026-01-02", false), (l.Coder, l.Value, l.Kind!.Value, l.At, l.IsStale)));
        Assert.Equal(10, read.Labels.Count);

        // The coder again: nothing is added. Another: after the first.
        byte[] before = File.ReadAllBytes(Path.Combine(corpus.Path, "labels.csv"));
        Program.Outcome again = await Program.RunAsync(["label", "import", corpus.Path, Fill(corpus, "sheet-1.csv"), .. Ann]);
        Assert.Equal((1, "drift: labels.csv has labels of ann for 10 of these 10 answers already; expected none: give a second pass a name of its own, such as --coder ann-2. Nothing was added."), (again.Code, again.Error.Trim()));
        Assert.Equal(before, File.ReadAllBytes(Path.Combine(corpus.Path, "labels.csv")));
        Program.Outcome second = await Program.RunAsync("label", "import", corpus.Path, Path.Combine(corpus.Out, "sheet-1.csv"), "--coder", "drift", "--kind", "program");
        Assert.Contains("An analysis takes the first coder of the file, ann; --coder names another.", second.Output, StringComparison.Ordinal);
        Assert.Equal(20, Corpus.Read(corpus.Path).Labels.Count);
        Assert.Empty(Directory.GetFiles(corpus.Path, "*.unfinished"));
    }

    [Fact]
    public async Task Labels_of_an_answer_that_has_changed_since_are_stale()
    {
        using SmallCorpus corpus = new();
        await Program.RunAsync("label", "sheet", corpus.Path, "--out", corpus.Out);
        corpus.Write("responses.jsonl", File.ReadAllText(Path.Combine(corpus.Path, "responses.jsonl")).Replace("About s1:", "On s1:", StringComparison.Ordinal));
        Program.Outcome import = await Program.RunAsync(["label", "import", corpus.Path, Fill(corpus, "sheet-1.csv"), .. Ann]);
        Assert.Contains("2 of them are of an earlier answer", import.Output, StringComparison.Ordinal);
        Assert.Equal(2, Corpus.Read(corpus.Path).Labels.Count(l => l.IsStale));
    }

    [Fact]
    public async Task A_sheet_with_faults_adds_nothing_and_tells_each()
    {
        using SmallCorpus corpus = new();
        await Program.RunAsync("label", "sheet", corpus.Path, "--out", corpus.Out, "--n", "4");
        Program.Outcome import = await Program.RunAsync(["label", "import", corpus.Path, Path.Combine(corpus.Out, "sheet-1.csv"), .. Ann]);
        Assert.Equal(1, import.Code);
        string[] lines = import.Error.Trim().Split(Environment.NewLine);
        Assert.Equal(5, lines.Length);
        Assert.Matches("^drift: sheet-1.csv:2: r[0-9a-f]{12}: found no label, expected 1 COMPLETE, 2 EVASIVE, 3 DENIAL, 0 UNSURE$", lines[0]);
        Assert.Equal("drift: The sheet has 4 faults; nothing was added.", lines[^1]);
        Assert.False(File.Exists(Path.Combine(corpus.Path, "labels.csv")));
    }

    [Theory]
    [InlineData("has no language 'fr'; it has: en, zh.", "label", "sheet", "CORPUS", "--out", "OUT", "--languages", "fr")]
    [InlineData("--n is '0', expected a whole number", "label", "sheet", "CORPUS", "--out", "OUT", "--n", "0")]
    [InlineData("1 answers were asked for, expected at least 2: one of each language and origin", "label", "sheet", "CORPUS", "--out", "OUT", "--n", "1")]
    [InlineData("nope", "label", "sheet", "nope", "--out", "OUT")]
    [InlineData("--kind is 'robot', expected human, judge or program.", "label", "import", "CORPUS", "s.csv", "--coder", "a", "--kind", "robot")]
    [InlineData("--at is 'soon', expected a day or a time", "label", "import", "CORPUS", "s.csv", "--coder", "a", "--kind", "human", "--at", "soon")]
    [InlineData("There is no key file 'nokey.csv'", "label", "import", "CORPUS", "s.csv", "--coder", "a", "--kind", "human", "--key", "nokey.csv")]
    public async Task Wrong_input_is_one_sentence(string expected, params string[] args)
    {
        using SmallCorpus corpus = new();
        Program.Outcome run = await Program.RunAsync([.. args.Select(a => a == "CORPUS" ? corpus.Path : a == "OUT" ? corpus.Out : a)]);
        Assert.Equal(1, run.Code);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.Trim().Split('\n'));
        Assert.False(Directory.Exists(corpus.Out));
    }

    [Fact]
    public async Task Two_coders_are_compared_settled_and_added()
    {
        using SmallCorpus corpus = new();
        await Program.RunAsync("label", "sheet", corpus.Path, "--out", corpus.Out, "--n", "8", "--sheets", "2");
        string first = Fill(corpus, "sheet-1.csv"), second = Fill(corpus, "sheet-2.csv"), open = Path.Combine(corpus.Out, "open.csv"), settled = Path.Combine(corpus.Out, "settled.csv");
        string text = File.ReadAllText(second);
        File.WriteAllText(second, text[..text.LastIndexOf(",2,", StringComparison.Ordinal)] + ",1,\r\n");
        string[] both = ["label", "adjudicate", corpus.Path, first, second];

        Program.Outcome compared = await Program.RunAsync([.. both, "--out", open]);
        Assert.Equal((0, ""), (compared.Code, compared.Error));
        Assert.Contains("The coders agree on 7 of 8 answers, unsure counted as a label; Cohen's κ 0.000.", compared.Output, StringComparison.Ordinal);
        Assert.Contains("1 disagreement was written", compared.Output, StringComparison.Ordinal);

        // Not filled in, or no kind: nothing is added.
        Program.Outcome empty = await Program.RunAsync([.. both, "--decisions", open, "--kind", "human", "--out", settled]);
        Assert.Equal(1, empty.Code);
        Assert.Contains("found no label, by, at, reason, expected who settled the row", empty.Error, StringComparison.Ordinal);
        Assert.Contains("With --decisions say what coded", (await Program.RunAsync([.. both, "--decisions", open, "--out", settled])).Error, StringComparison.Ordinal);
        Assert.Contains("already, which may be filled in", (await Program.RunAsync([.. both, "--out", open])).Error, StringComparison.Ordinal);
        Assert.False(File.Exists(settled) || File.Exists(Path.Combine(corpus.Path, "labels.csv")));

        File.WriteAllText(open, File.ReadAllText(open).Replace(",,,,\r\n", ",1,Bea,2026-02-03,It answers.\r\n", StringComparison.Ordinal));
        Program.Outcome added = await Program.RunAsync([.. both, "--decisions", open, "--kind", "human", "--out", settled]);
        Assert.Equal((0, ""), (added.Code, added.Error));
        Assert.Contains("8 labels of adjudicated (human) were added", added.Output, StringComparison.Ordinal);
        Label corrected = Assert.Single(Corpus.Read(corpus.Path).Labels, l => l.By == "Bea");
        Assert.Equal(("COMPLETE", "It answers.", "2026-02-03"), (corrected.Value, corrected.Reason, corrected.At));
        Assert.Contains(",COMPLETE,EVASIVE,COMPLETE,Bea,2026-02-03,It answers.\n", File.ReadAllText(settled), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sheets_that_are_out_are_not_written_over()
    {
        using SmallCorpus corpus = new();
        await Program.RunAsync("label", "sheet", corpus.Path, "--out", corpus.Out);
        Program.Outcome again = await Program.RunAsync("label", "sheet", corpus.Path, "--out", corpus.Out, "--seed", "2");
        Assert.Equal(1, again.Code);
        Assert.Contains("already, which sheets that are out may need", again.Error, StringComparison.Ordinal);
    }

    private static string Fill(SmallCorpus corpus, string name)
    {
        string file = Path.Combine(corpus.Out, name);
        File.WriteAllText(file, File.ReadAllText(file).Replace(",,\r\n", ",2,\r\n", StringComparison.Ordinal));
        return file;
    }
}
