using Drift.Embeddings;
using Drift.Formats;
using Drift.Tests.Embeddings;

namespace Drift.Tests.Measures;

/// <summary>Controls with a known answer: documents of NTREX are the questions, their human translations one model's answers. Skips without the texts.</summary>
public class TranslationControlTests
{
    private const int Halves = 100;
    private static readonly string[] Languages = ["en", "fr", "zh"];
    private static readonly AnalysisOptions Options = new() { Permutations = 1, Resamples = 199, Threads = 1 };
    private static readonly Lazy<Document[]> Documents = new(Embed);

    [Fact]
    public void Translations_do_not_drift_from_the_floor_of_other_documents()
    {
        double[][] drift = [.. Enumerable.Range(0, Halves).Select(_ => new double[3])], errors = [.. Enumerable.Range(0, Halves).Select(_ => new double[3])];
        for (int half = 0; half < Halves; half++)
        {
            Document[] shuffled = Shuffled((uint)half);
            Document[] calibrate = shuffled[..(shuffled.Length / 2)], answer = shuffled[calibrate.Length..];
            DriftEstimate[] rows = Rows(answer, answer, Floors(calibrate));
            for (int pair = 0; pair < rows.Length; pair++)
            {
                drift[half][pair] = rows[pair].Drift!.Value;
                errors[half][pair] = (rows[pair].High!.Value - rows[pair].Low!.Value) / (2 * 1.959964);
            }
        }

        int far = 0;
        for (int pair = 0; pair < 3; pair++)
        {
            double mean = drift.Average(d => d[pair]);
            TestContext.Current.TestOutputHelper?.WriteLine(
                $"pair {pair}: mean {mean:0.0000}, spread {Math.Sqrt(drift.Average(d => d[pair] * d[pair])):0.0000}, own error {errors.Average(e => e[pair]):0.0000}");
            Assert.InRange(mean, -0.005, 0.005);
            Assert.InRange(drift[0][pair], -3 * errors[0][pair], 3 * errors[0][pair]);
            far += Enumerable.Range(0, Halves).Count(h => Math.Abs(drift[h][pair]) > 3 * errors[h][pair]);
        }

        // Of 300 splits .8 would lie beyond 3 of their errors, were these known and normal; splits are not independent.
        Assert.InRange(far, 0, 6);
    }

    [Fact]
    public void Answers_of_other_documents_drift_by_one()
    {
        FloorTable[] floors = Floors(Documents.Value);
        double[] sums = new double[3];
        for (uint seed = 0; seed < Halves; seed++)
        {
            DriftEstimate[] rows = Rows(Documents.Value, Shuffled(seed), floors, resamples: 100);
            for (int pair = 0; pair < rows.Length; pair++)
                sums[pair] += rows[pair].Drift!.Value / Halves;
        }

        TestContext.Current.TestOutputHelper?.WriteLine(string.Join(", ", sums.Select(s => $"{s:0.0000}")));

        // en against the others: fr and zh of one document stay together, so that their pair is a translation.
        Assert.Equal(1, sums[0], 0.005);
        Assert.Equal(1, sums[1], 0.005);
        Assert.Equal(0, sums[2], 0.005);
    }

    // English answers of some documents, the others' of others.
    private static DriftEstimate[] Rows(Document[] english, Document[] others, FloorTable[] floors, int resamples = 199)
    {
        AnalysisInput made = MadeCorpus.Input(sensitive: english.Length, control: 0, languages: Languages, repeats: 1, floor: null);
        ResponseVector[] responses =
        [
            .. from q in Enumerable.Range(0, english.Length)
               from l in Enumerable.Range(0, Languages.Length)
               let document = l == 0 ? english[q] : others[q]
               select new ResponseVector(new Cell("m0", $"s{q}", Languages[l], "", 1), true, true, document.Tokens[l], document.Vectors[l]),
        ];
        AnalysisResult result = Analysis.Run(made with { Responses = responses, Floors = floors }, Options with { Resamples = resamples });
        return [.. result.Drift.Where(d => d is { Role: QuestionRole.All, Subset: Subset.All })];
    }

    // One bucket, of whole documents as the answers are: a bucket of another length would bring its own error.
    private static FloorTable[] Floors(Document[] documents)
    {
        CalibrationBucket bucket = new("document", false, [.. documents.Select((_, i) => new CalibrationWindow([i], i, i % 2))]);
        WindowVectors Of(int l) => new([.. documents.Select(d => d.Vectors[l])], [.. documents.Select(d => d.Tokens[l])]);
        return [.. from a in Enumerable.Range(0, 3) from b in Enumerable.Range(a + 1, 2 - a) select new FloorTable(Languages[a], Languages[b], [PairFloor.Of(bucket, Of(a), Of(b))])];
    }

    private static Document[] Shuffled(uint seed)
    {
        Document[] documents = Documents.Value;
        int[] order = [.. Enumerable.Range(0, documents.Length)];
        new Philox(seed, RandomPurpose.Shuffle, 0).Shuffle(order);
        return [.. order.Select(i => documents[i])];
    }

    private static Document[] Embed()
    {
        ParallelText text = ParallelTextReader.Read(SharedData.Folder("ntrex"), Languages);
        int[] starts = [.. text.Documents.Select((_, i) => text.Documents.Take(i).Sum(d => d.Count))];
        TextToEmbed[] texts =
        [
            .. from l in Languages
               from d in Enumerable.Range(0, starts.Length)
               select new TextToEmbed(l, string.Join(ParallelText.Separator(l), text.Of(l).Skip(starts[d]).Take(text.Documents[d].Count))),
        ];
        IReadOnlyList<EmbeddedText> embedded = EmbeddingRun.Embed(Encoders.Use, texts, new EmbeddingOptions(), TestContext.Current.CancellationToken).Texts;
        return
        [
            .. Enumerable.Range(0, starts.Length).Select(d => new Document(
                [.. Enumerable.Range(0, 3).Select(l => embedded[l * starts.Length + d].Vector)], [.. Enumerable.Range(0, 3).Select(l => embedded[l * starts.Length + d].Tokens)])),
        ];
    }

    private sealed record Document(float[][] Vectors, int[] Tokens);
}
