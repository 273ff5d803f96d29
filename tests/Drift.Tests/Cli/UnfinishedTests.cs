namespace Drift.Tests.Cli;

/// <summary>What is left where a run stops: nothing that looks whole.</summary>
public class UnfinishedTests
{
    private static readonly string[] Fast = ["--permutations", "99", "--resamples", "100"];

    [Fact]
    public void An_import_that_is_stopped_leaves_nothing_and_an_earlier_one_as_it_was()
    {
        using TemporaryFolder source = new(), target = new();
        SmallLayout.Write(source);
        string folder = Path.Combine(target.Path, "corpus");

        Assert.Throws<OperationCanceledException>(() => Stopped(source.Path, folder));
        Assert.False(Directory.Exists(folder));

        StudyImport.Run(source.Path, folder, cancellation: TestContext.Current.CancellationToken);
        (string, long)[] before = Files(folder);
        Assert.Throws<OperationCanceledException>(() => Stopped(source.Path, folder));
        Assert.Equal(before, Files(folder));
    }

    [Fact]
    public void An_import_that_cannot_be_written_is_no_corpus_and_the_sentence_says_so()
    {
        using TemporaryFolder source = new(), target = new();
        SmallLayout.Write(source);
        StudyImport.Run(source.Path, target.Path, cancellation: TestContext.Current.CancellationToken);
        File.Delete(Path.Combine(target.Path, "responses.jsonl"));
        Directory.CreateDirectory(Path.Combine(target.Path, "responses.jsonl"));
        File.Delete(Path.Combine(target.Path, "corpus.json"));
        Directory.CreateDirectory(Path.Combine(target.Path, "empty", "responses.jsonl", "in the way"));

        string message = Assert.Throws<StudyException>(() => StudyImport.Run(source.Path, target.Path, cancellation: TestContext.Current.CancellationToken)).Message;
        Assert.Contains("is not empty and has no corpus.json", message, StringComparison.Ordinal);
        using PartialFolder partial = new(Path.Combine(target.Path, "empty"));
        File.WriteAllText(Path.Combine(partial.Path, "corpus.json"), "{}");
        File.WriteAllText(Path.Combine(partial.Path, "responses.jsonl"), "{}");
        Assert.ThrowsAny<Exception>(() => partial.MoveAll("corpus.json"));
        Assert.False(File.Exists(Path.Combine(target.Path, "empty", "corpus.json")));
    }

    [Fact]
    public async Task Results_that_cannot_be_moved_into_place_have_no_run_json()
    {
        using SmallCorpus corpus = new();
        Directory.CreateDirectory(Path.Combine(corpus.Out, "report.html", "in the way"));
        File.WriteAllText(Path.Combine(corpus.Out, "run.json"), "{}");
        Program.Outcome run = await Program.RunAsync(["analyze", corpus.Path, "--out", corpus.Out, .. Fast]);

        Assert.Equal(1, run.Code);
        Assert.Contains("files without run.json beside them are of no whole run", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(corpus.Out, "run.json")));
        Assert.False(Directory.Exists(Path.Combine(corpus.Out, ".drift-partial")));
    }

    [Fact]
    public async Task What_a_killed_run_left_is_removed_by_the_next()
    {
        using SmallCorpus corpus = new();
        Directory.CreateDirectory(Path.Combine(corpus.Out, ".drift-partial", "tables"));
        Directory.CreateDirectory(Path.Combine(corpus.Out, "tables"));
        File.WriteAllText(Path.Combine(corpus.Out, "tables", "of-another-run.csv"), "x");
        Program.Outcome run = await Program.RunAsync(["analyze", corpus.Path, "--out", corpus.Out, .. Fast]);

        Assert.True(run.Code == 0, run.Error);
        Assert.False(File.Exists(Path.Combine(corpus.Out, "tables", "of-another-run.csv")));
        Assert.Equal(["figures", "report.html", "results.json", "run.json", "tables"], Directory.GetFileSystemEntries(corpus.Out).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    private static void Stopped(string source, string folder)
    {
        using CancellationTokenSource stop = new();
        stop.Cancel();
        StudyImport.Run(source, folder, cancellation: stop.Token);
    }

    private static (string, long)[] Files(string folder) =>
        [.. Directory.GetFileSystemEntries(folder).Order(StringComparer.Ordinal).Select(f => (Path.GetFileName(f), File.GetLastWriteTimeUtc(f).Ticks))];
}
