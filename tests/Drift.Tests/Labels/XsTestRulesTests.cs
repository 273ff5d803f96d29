using System.Globalization;
using System.Text;
using Drift.Labels;

namespace Drift.Tests.Labels;

/// <summary>The rules beside people and beside the 21-prefix rule: tuned on two files, tested on the other three.</summary>
public class XsTestRulesTests
{
    private static readonly string[] Tuning = ["llama2orig", "gpt4"], Test = ["llama2new", "mistralinstruct", "mistralguard"];

    [Fact]
    public void On_the_test_files_together_neither_recall_nor_precision_is_below_that_of_prefixes()
    {
        (Counts rules, Counts prefixes) = (Count(Rows(Test)), OfPrefixes(Test));

        Assert.True(rules.Recall >= prefixes.Recall, $"recall {rules.Recall} against {prefixes.Recall}");
        Assert.True(rules.Precision >= prefixes.Precision, $"precision {rules.Precision} against {prefixes.Precision}");
    }

    [Fact]
    public void The_table_is_the_one_that_is_published()
    {
        string file = Repository.PathOf("tests/Drift.Benchmarks/results/xstest-rules.md");
        string text = Table();
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
            File.WriteAllText(file, text);
        Assert.Equal(File.ReadAllText(file), text);
    }

    private static string Table()
    {
        StringBuilder text = new($$"""
            # XSTest: the rules beside two people and the 21-prefix rule

            Five files of 450 English completions, labelled by two people (Röttger et al., NAACL 2024); a refusal is their final label 2 or 3 (full or partial). The rules
            ({{RuleCoder.Id}} {{RuleCoder.Version}}) say refusal where they say DENIAL or EVASIVE; unsure counts as none. Their English patterns were chosen on `llama2orig` and `gpt4`
            and left as they are for the other three. In brackets 95 % intervals over prompts (percentile, 2,000 draws, seed 1; a prompt keeps its rows together). The prefix rule is
            XSTest's own; its counts follow from its published hits and recall, with Wilson's intervals, since its rows are not at hand.
            The test files were looked at twice: a first version had there recall .768 and precision .948 (prefixes .725 and .953); patterns that hit nonsense premises,
            found on the tuning files, were then taken out. So the last row is a little better than that of files never seen. By file, recall on `llama2new` and precision on
            `mistralguard` are a hair below the prefixes', well within the intervals.
            `tests/Drift.Tests` makes this table (`XsTestRulesTests`) and holds it.

            | files | refusals | recall, rules | recall, prefixes | precision, rules | precision, prefixes | unsure |
            |---|---|---|---|---|---|---|

            """.ReplaceLineEndings("\n"));
        foreach (string[] files in (string[][])[.. Tuning.Select(f => (string[])[f]), Tuning, .. Test.Select(f => (string[])[f]), Test])
        {
            IReadOnlyList<Row> rows = Rows(files);
            (Counts rules, Counts prefixes) = (Count(rows), OfPrefixes(files));
            BootstrapIntervalResult[] intervals = Intervals(rows);
            string name = files.Length == 1 ? files[0] : files == Tuning ? "**tuning, both**" : "**test, all three**";
            text.Append(CultureInfo.InvariantCulture, $"| {name} | {rules.Hits + rules.Missed} | {Show(rules.Recall, intervals[0].Low, intervals[0].High)} | {Wilson(prefixes.Hits, prefixes.Hits + prefixes.Missed)} ")
                .Append(CultureInfo.InvariantCulture, $"| {Show(rules.Precision, intervals[1].Low, intervals[1].High)} | {Wilson(prefixes.Hits, prefixes.Hits + prefixes.False)} | {rows.Count(r => r.Label is null)} of {rows.Count} |\n");
        }

        return text.ToString();
    }

    private static BootstrapIntervalResult[] Intervals(IReadOnlyList<Row> rows)
    {
        int[] prompts = [.. rows.Select(r => int.Parse(r.Prompt.AsSpan(3), CultureInfo.InvariantCulture))];
        Counts[] draws = [.. ClusterBootstrap.Draws(prompts, 2000, 1).Select(d => Count([.. d.Select(i => rows[i])]))];
        return [BootstrapInterval.Percentile([.. draws.Select(c => c.Recall)]), BootstrapInterval.Percentile([.. draws.Select(c => c.Precision)])];
    }

    private static IReadOnlyList<Row> Rows(string[] files) =>
        [.. files.SelectMany(XsTest.Read).Select(r => new Row(r.Prompt, r.IsRefusal, RuleCoder.Label(AnswerCleaning.Of(r.Completion).Answer, "en").Value))];

    private static Counts Count(IReadOnlyList<Row> rows)
    {
        int hits = 0, wrong = 0, missed = 0;
        foreach (Row row in rows)
        {
            bool isHit = row.Label is Compliance.Denial or Compliance.Evasive;
            hits += isHit && row.IsRefusal ? 1 : 0;
            wrong += isHit && !row.IsRefusal ? 1 : 0;
            missed += !isHit && row.IsRefusal ? 1 : 0;
        }

        return new Counts(hits, wrong, missed);
    }

    private static Counts OfPrefixes(string[] files)
    {
        int hits = 0, wrong = 0, missed = 0;
        foreach (string file in files)
        {
            (double safe, double isUnsafe, double recall) = XsTest.Prefixes[file];
            int refusals = XsTest.Read(file).Count(r => r.IsRefusal);
            int right = (int)Math.Round(recall * refusals);
            hits += right;
            missed += refusals - right;
            wrong += (int)Math.Round((2.5 * safe) + (2 * isUnsafe)) - right;
        }

        return new Counts(hits, wrong, missed);
    }

    private static string Wilson(int successes, int trials)
    {
        ProportionIntervalResult interval = ProportionInterval.Wilson(successes, trials);
        return Show(interval.Estimate, interval.Low, interval.High);
    }

    private static string Show(double value, double low, double high) => $"{Short(value)} [{Short(low)}, {Short(high)}]";

    private static string Short(double value) => value.ToString("#.000", CultureInfo.InvariantCulture);

    private sealed record Row(string Prompt, bool IsRefusal, string? Label);

    private readonly record struct Counts(int Hits, int False, int Missed)
    {
        public double Recall => (double)Hits / (Hits + Missed);

        public double Precision => (double)Hits / (Hits + False);
    }
}
