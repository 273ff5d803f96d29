using System.Text.RegularExpressions;

namespace Drift.Tests.Cli;

/// <summary>Corpora that lack something: each run ends with a plain sentence, none with a stack or a NaN.</summary>
public partial class ThinCorpusTests
{
    private static readonly string[] Bases = ["m0", "nobody/knows"];

    [Theory]
    [InlineData(
        "one language, labels equal", "Each family has one model: what is common to a family cannot be told from what is common to one model",
        "Usable answers in one language of the run only, so no shift between languages, and no part in a comparison of origins: m7 (en).",
        "All valid labels of judge are COMPLETE: whether distance sees a change of label cannot be measured.")]
    [InlineData(
        "no calibration, unknown base", "The encoder has no calibration for en-nl: for these pairs only the shift is given.", "No answer has a valid label of judge",
        "Neither corpus nor registry knows the origin of nobody/knows, a base of m3: the lineage of a derived model may lack a family.")]
    [InlineData("one origin", "All models with a family come from one origin (CN: lab 0, lab 1)")]
    [InlineData("unknown origin", "No model has a known origin: nothing can be said about origin.")]
    public async Task Each_thin_corpus_ends_with_a_sentence(string kind, params string[] expected)
    {
        using ThinCorpus corpus = Made(kind);
        Program.Outcome run = await Program.RunAsync("analyze", corpus.Path, "--out", corpus.Out, "--permutations", "99", "--resamples", "100");

        Assert.True(run.Code == 0, run.Error);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
        string limitations = File.ReadAllText(Path.Combine(corpus.Out, "tables", "limitations.csv"));
        Assert.All(expected, sentence => Assert.Contains(sentence, limitations, StringComparison.Ordinal));
        Assert.StartsWith("In one sentence: ", run.Output, StringComparison.Ordinal);
        Assert.DoesNotMatch(NotANumber(), run.Output);
        Assert.All(Directory.GetFiles(corpus.Out, "*", SearchOption.AllDirectories).Where(f => Path.GetExtension(f) is ".json" or ".csv" or ".html" or ".svg"), f => Assert.DoesNotMatch(NotANumber(), File.ReadAllText(f)));
    }

    [GeneratedRegex(@"\bNaN\b|∞|\bInfinity\b")]
    private static partial Regex NotANumber();

    private static ThinCorpus Made(string kind)
    {
        int count = kind switch { "one language, labels equal" => 8, "no calibration, unknown base" => 4, "one origin" => 2, _ => 1 };
        Dictionary<string, object?>[] models =
        [
            .. Enumerable.Range(0, count).Select(i => new Dictionary<string, object?>
            {
                ["id"] = $"m{i}",
                ["developer"] = $"lab {i}",
                ["origin"] = kind == "unknown origin" ? null : kind == "one origin" || i < count / 2 ? "CN" : "US",
                ["base"] = kind.EndsWith("unknown base", StringComparison.Ordinal) && i == 3 ? Bases : null,
            }),
        ];
        return new ThinCorpus(
            models, kind.StartsWith("no calibration", StringComparison.Ordinal) ? ["en", "nl"] : ["en", "zh"], (model, language) => model != "m7" || language == "en",
            kind.StartsWith("no calibration", StringComparison.Ordinal) ? (_, _) => "ERROR" : (_, _) => Compliance.Complete);
    }
}
