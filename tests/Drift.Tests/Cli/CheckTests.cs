using System.Text.Json;
using Drift.Embeddings;
using Drift.Formats;

namespace Drift.Tests.Cli;

/// <summary><c>drift check</c>: labels and vectors beside the four files; what stops an analysis is a fault, the rest is counted.</summary>
public class CheckTests
{
    private const string Encoder = "use-multilingual-3";
    private static readonly EncoderDefinition Known = EncoderCatalog.Find(Encoder, needsFiles: false);
    private static readonly float[] Short = [1, 0, 0];
    private static readonly string Hash = CalibrationTable.Load(Known)!.EncoderHash;

    [Fact]
    public async Task Labels_that_count_as_none_are_counted_a_line_each_and_are_no_fault()
    {
        using SmallCorpus corpus = new();
        corpus.Write("labels.csv", """
            model,question_id,language,repeat,scheme,coder,label,stale
            m,s0,en,1,compliance,judge,COMPLETE,
            m,s0,zh,1,compliance,judge,COMPLET,
            m,s1,en,1,compliance,judge,complete,
            m,s1,zh,1,compliance,judge,ERROR_TIMEOUT,
            m,s2,en,1,compliance,judge,banana,
            m,s2,zh,1,compliance,judge,EVASIVE,true
            m,c0,en,1,complience,judge,DENIAL,

            """);
        Program.Outcome run = await Program.RunAsync("check", corpus.Path);

        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.All(
            (string[])[
                "labels.csv: 1 label of the scheme 'complience', which is not read; did you mean 'compliance'?",
                "labels.csv: 1 label 'COMPLET' of judge, which is no label of the scheme and counts as none; did you mean COMPLETE?",
                "labels.csv: 1 label 'complete' of judge, which is no label of the scheme and counts as none; did you mean COMPLETE?",
                "labels.csv: 1 label 'ERROR_TIMEOUT' of judge: an error of the coder, which counts as no label.",
                "labels.csv: 1 label 'banana' of judge, which is none of COMPLETE, EVASIVE, DENIAL and counts as no label.",
                "labels.csv: 1 label of an earlier answer (stale), which counts as no label.",
            ],
            line => Assert.Contains(line, run.Output.Split(Environment.NewLine)));
    }

    [Fact]
    public async Task Vectors_that_are_missing_or_stale_are_counted_and_are_no_fault()
    {
        using SmallCorpus corpus = WithoutTexts();
        Write(corpus, rows => [.. rows.Skip(2), rows[0] with { Cell = rows[0].Cell with { Repeat = 7 } }]);
        Program.Outcome run = await Program.RunAsync("check", corpus.Path);

        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Contains($"vectors/{Encoder}.parquet: 2 of 12 usable responses in en have no vector and are left out.", run.Output, StringComparison.Ordinal);
        Assert.Contains($"vectors/{Encoder}.parquet: 1 vector is of responses that the corpus does not have; they are stale and not used.", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("encoder", "found vectors of the encoder 'another', expected 'use-multilingual-3'")]
    [InlineData("hash", "found vectors of the state abc of the encoder, expected ")]
    [InlineData("dimension", "found vectors of 3 numbers, expected 512")]
    [InlineData("twice", "found 1 response more than once, the first ")]
    [InlineData("zero", "found 1 vector of zeros alone, the first of ")]
    [InlineData("broken", "use-multilingual-3.parquet: found no whole Parquet file, expected a file of vectors as Drift writes it")]
    [InlineData("absent", "vectors: found no file of vectors, expected one")]
    public async Task What_stops_an_analysis_is_a_fault_of_both(string kind, string expected)
    {
        using SmallCorpus corpus = WithoutTexts();
        if (kind == "broken")
        {
            Directory.CreateDirectory(Path.Combine(corpus.Path, "vectors"));
            corpus.Write($"vectors/{Encoder}.parquet", "not parquet");
        }
        else if (kind != "absent")
        {
            Write(
                corpus,
                rows => kind switch
                {
                    "twice" => [.. rows, rows[0]],
                    "zero" => [rows[0] with { Vector = new float[Known.Dimension] }, .. rows.Skip(1)],
                    "dimension" => [.. rows.Select(r => r with { Vector = Short })],
                    _ => rows,
                },
                kind == "encoder" ? "another" : Encoder, kind == "hash" ? "abc" : Hash);
        }

        Program.Outcome check = await Program.RunAsync("check", corpus.Path);
        Assert.Equal(1, check.Code);
        Assert.Contains(expected, check.Output, StringComparison.Ordinal);
        Assert.Equal($"drift: {corpus.Path} has 1 fault.", check.Error.Trim());
        Program.Outcome analyze = await Program.RunAsync("analyze", corpus.Path, "--out", corpus.Out, "--permutations", "99", "--resamples", "100");
        Assert.Equal(1, analyze.Code);
        Assert.DoesNotContain("   at ", analyze.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(corpus.Out));
    }

    [Fact]
    public async Task A_vector_that_is_not_finite_is_a_fault()
    {
        using SmallCorpus corpus = WithoutTexts();
        Write(corpus, rows => rows);
        string path = VectorFile.PathOf(corpus.Path, Encoder);
        // Float16 has no room for it.
        Assert.Contains("found Infinity", Assert.Throws<InvalidDataException>(() =>
        {
            Write(corpus, rows => [rows[0] with { Vector = Enumerable.Repeat(1e6f, Known.Dimension).ToArray() }, .. rows.Skip(1)]);
            _ = VectorFile.Read(path);
        }).Message, StringComparison.Ordinal);
        Program.Outcome run = await Program.RunAsync("check", corpus.Path);
        Assert.Equal(1, run.Code);
        Assert.Contains("expected finite numbers", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_has_faults_notes_and_counts_and_nothing_else_is_printed()
    {
        using SmallCorpus corpus = WithoutTexts();
        Program.Outcome run = await Program.RunAsync("check", corpus.Path, "--json");
        using JsonDocument json = JsonDocument.Parse(run.Output);

        Assert.Equal((1, ""), (run.Code, run.Error));
        Assert.Equal("vectors", Assert.Single(json.RootElement.GetProperty("faults").EnumerateArray()).GetProperty("file").GetString());
        Assert.Equal([12, 12], json.RootElement.GetProperty("counts").EnumerateArray().Select(c => c.GetProperty("responses").GetInt32()));
        Write(corpus, rows => rows);
        run = await Program.RunAsync("check", corpus.Path, "--json");
        using JsonDocument sound = JsonDocument.Parse(run.Output);
        Assert.Equal((0, 0), (run.Code, sound.RootElement.GetProperty("faults").GetArrayLength()));
    }

    [Fact]
    public void The_corpora_that_ship_have_no_faults() =>
        Assert.All((string[])["corpora/un-six", "corpora/speechmap"], c => Assert.Empty(Study.Check(Repository.PathOf(c)).Faults));

    private static SmallCorpus WithoutTexts()
    {
        SmallCorpus corpus = new();
        string header = Path.Combine(corpus.Path, "corpus.json"), responses = Path.Combine(corpus.Path, "responses.jsonl");
        File.WriteAllText(header, File.ReadAllText(header).Replace("\"texts\":true", "\"texts\":false", StringComparison.Ordinal));
        File.WriteAllLines(responses, File.ReadAllLines(responses).Select(line =>
        {
            using JsonDocument row = JsonDocument.Parse(line);
            Dictionary<string, JsonElement> fields = row.RootElement.EnumerateObject().Where(p => p.Name != "text").ToDictionary(p => p.Name, p => p.Value.Clone());
            return JsonSerializer.Serialize(fields);
        }));
        return corpus;
    }

    private static void Write(SmallCorpus corpus, Func<StoredVector[], StoredVector[]> change, string encoder = Encoder, string? hash = null)
    {
        StoredVector[] rows = change([.. Corpus.Read(corpus.Path).Responses.Select((r, i) => new StoredVector(r.Cell, 20, 1, 22, 0, Unit(i), null, null, null))]);
        VectorFile.Write(new StoredVectors(encoder, hash ?? Hash, rows[0].Vector.Length, "answer", rows), VectorFile.PathOf(corpus.Path, Encoder));
    }

    private static float[] Unit(int place)
    {
        float[] vector = new float[Known.Dimension];
        (vector[place], vector[place + 100]) = (0.8f, 0.6f);
        return vector;
    }
}
