namespace Drift.Tests.Formats;

/// <summary>The published layout analysed as it is, and as the numbers that were made of it; skips without it.</summary>
public class RawAndImportedTests
{
    private const int Questions = 10;
    private static readonly string[] Models = ["qwen_qwen-max", "x-ai_grok-3-mini-beta"];

    // Half a unit of float16 in the last place of each of 512 numbers: distances are off by some 1e-5, drift by three times that.
    private const double Float16 = 5e-4;

    [Fact]
    public void Numbers_of_the_raw_layout_and_of_its_import_differ_by_the_error_of_float16()
    {
        using TemporaryFolder folder = new();
        (string raw, string numbers) = (Path.Combine(folder.Path, "llm-compliance"), Path.Combine(folder.Path, "numbers"));
        CopySome(Path.Combine(SharedData.Folder("speechmap"), "llm-compliance"), raw);
        StudyOptions options = new() { Languages = ["en", "zh"], Embedder = "use-multilingual-3", Permutations = 99, Resamples = 199 };
        CancellationToken stop = TestContext.Current.CancellationToken;
        AnalysisResult expected = Study.Open(raw, options, cancellation: stop).Analyze(cancellation: stop);
        StudyImport.Run(raw, numbers, new ImportOptions { WithTexts = false, Vectors = ["use-multilingual-3"] }, cancellation: stop);
        AnalysisResult actual = Study.Open(numbers, options, cancellation: stop).Analyze(cancellation: stop);

        // Texts are not there to be cut to equal lengths; all else is.
        DriftEstimate[] rows = [.. expected.Drift.Where(d => d.Subset != Subset.EqualLength)];
        Assert.Equal(rows.Select(Name), actual.Drift.Select(Name));
        double worst = rows.Zip(actual.Drift).Max(p => new[] { p.First.Shift - p.Second.Shift, p.First.Ceiling - p.Second.Ceiling, p.First.Drift - p.Second.Drift, p.First.Low - p.Second.Low, p.First.High - p.Second.High }
            .Max(x => Math.Abs(x ?? 0)));
        TestContext.Current.TestOutputHelper?.WriteLine($"{rows.Length} rows, largest difference {worst:0.0e0}");
        Assert.InRange(worst, 0, Float16);
        Assert.All(rows.Zip(actual.Drift), p => Assert.Equal((p.First.Drift is null, p.First.Low is null), (p.Second.Drift is null, p.Second.Low is null)));
        Assert.Equal(expected.Origin!.TwoParts.Select(t => (t.Model, t.Pairs, t.Complete)), actual.Origin!.TwoParts.Select(t => (t.Model, t.Pairs, t.Complete)));
    }

    private static (string, string, string, int) Name(DriftEstimate row) => (row.Model, row.Role, row.Subset, row.N);

    // The first questions about one state, of two models.
    private static void CopySome(string from, string to)
    {
        foreach (string file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            string name = Path.GetFileName(file), target = Path.Combine(to, Path.GetRelativePath(from, file));
            bool isWhole = Path.GetDirectoryName(file) == from;
            bool isPart = name.Contains("china_criticism", StringComparison.Ordinal) && !name.Contains("fi_china", StringComparison.Ordinal)
                && (Path.GetFileName(Path.GetDirectoryName(file)) == "questions" || Models.Any(m => name.EndsWith($"{m}.jsonl", StringComparison.Ordinal)));
            if (!isWhole && !isPart)
                continue;
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.WriteAllLines(target, isWhole ? File.ReadLines(file) : File.ReadLines(file).Where(line => Enumerable.Range(1, Questions).Any(q => line.Contains($"_{q:00}\"", StringComparison.Ordinal))));
        }
    }
}
