namespace Drift.Tests.Measures;

/// <summary>Drift of known size, planted in made vectors.</summary>
public class PlantedDriftTests
{
    private const int Dimension = 64;
    private const double Floor = 0.2, FloorError = 0.01;
    private static readonly AnalysisOptions Options = new() { Permutations = 1, Resamples = 399, Threads = 1 };

    // Eight questions are few: the interval is known to be too short.
    [Theory]
    [InlineData(50, 400, 0.92)]
    [InlineData(8, 400, 0.80)]
    public void Estimates_are_unbiased_and_intervals_cover(int questions, int trials, double least)
    {
        // Three questions in ten refuse in one language and share nothing, the others shift by .2 to .4.
        const double Truth = ((0.3 * 1 + 0.7 * 0.3) - Floor) / (1 - Floor);
        double[] estimates = new double[trials];
        int covered = 0;
        for (int trial = 0; trial < trials; trial++)
        {
            DriftEstimate row = Analysis.Run(Input((uint)trial, questions), Options).Drift.Single(d => d is { Role: QuestionRole.All, Subset: Subset.All });
            estimates[trial] = row.Drift!.Value;
            covered += row.Low <= Truth && Truth <= row.High ? 1 : 0;
        }

        double mean = estimates.Average(), spread = Math.Sqrt(estimates.Average(e => (e - mean) * (e - mean)));
        TestContext.Current.TestOutputHelper?.WriteLine($"{questions} questions: mean {mean:0.0000} of {Truth:0.0000}, spread {spread:0.0000}, coverage {covered / (double)trials:0.000}");

        // A ratio of means has a bias of order 1/n beside the simulation's error.
        Assert.Equal(Truth, mean, 4 * spread / Math.Sqrt(trials));
        Assert.InRange(covered / (double)trials, least, 1);
    }

    [Fact]
    public void The_two_parts_add_up_exactly()
    {
        AnalysisInput input = MadeCorpus.Input(models: 3, repeats: 1, languageEffect: _ => 0.6);

        // zh answers to every third question are refusals; one answer has no label.
        ResponseVector[] labelled =
        [
            .. input.Responses.Select((r, i) => r with
            {
                Label = i == 5 ? null : r.Cell.Language == "zh" && r.Cell.QuestionId[^1] % 3 == 0 ? "DENIAL" : Compliance.Complete,
            }),
        ];
        AnalysisResult result = Analysis.Run(input with { Responses = labelled, Coder = "by rule" }, MadeCorpus.Fast);

        foreach (Model model in input.Models)
        {
            TwoPartEstimate row = result.Origin!.TwoParts.Single(t => t.Model == model.Id);
            QuestionShift[] all = [.. result.Questions.Where(q => q.Model == model.Id)];
            HashSet<string> incomplete = [.. labelled.Where(r => r.Cell.Model == model.Id && r.Label != Compliance.Complete).Select(r => r.Cell.QuestionId)];
            QuestionShift[] complete = [.. all.Where(q => !incomplete.Contains(q.QuestionId))];
            DriftEstimate answered = result.Drift.Single(d => d.Model == model.Id && d is { Role: QuestionRole.All, Subset: Subset.Answered });

            Assert.Equal((all.Length, complete.Length), (row.Pairs, row.Complete));
            Assert.Equal(complete.Sum(q => q.Shift - q.Floor!.Value) / all.Sum(q => q.Shift - q.Floor!.Value), row.ExcessShare!.Value, 1e-12);
            Assert.Equal(complete.Average(q => q.Drift!.Value), row.ContentDrift!.Value, 1e-12);
            Assert.Equal(row.ContentDrift.Value, answered.Drift!.Value, 1e-12);
            Assert.Equal((row.Low!.Value, row.High!.Value), (answered.Low!.Value, answered.High!.Value));
            Assert.Equal(complete.Sum(q => q.Drift!.Value) / all.Length, row.Low.Value, 1e-12);
            Assert.Equal(row.Low.Value + (double)(all.Length - complete.Length) / all.Length, row.High.Value, 1e-12);
        }
    }

    private static AnalysisInput Input(uint seed, int questions)
    {
        AnalysisInput made = MadeCorpus.Input(sensitive: questions, control: 0, repeats: 1, floor: null);
        Philox stream = new(seed, RandomPurpose.Shuffle, 1L << 40);
        List<ResponseVector> responses = [];
        for (int q = 0; q < questions; q++)
        {
            double[] content = MadeCorpus.Direction(stream, Dimension), other = MadeCorpus.Direction(stream, Dimension);

            // At right angles to the content, so that the distance is what it is told to be.
            double along = content.Zip(other, (x, y) => x * y).Sum();
            other = [.. other.Zip(content, (y, x) => y - along * x)];
            double norm = Math.Sqrt(other.Sum(y => y * y)), distance = stream.NextDouble() < 0.3 ? 1 : 0.2 + 0.2 * stream.NextDouble(), cosine = 1 - distance;
            responses.Add(Answer(q, "en", content));
            responses.Add(Answer(q, "zh", [.. content.Zip(other, (x, y) => cosine * x + Math.Sqrt(1 - cosine * cosine) * y / norm)]));
        }

        // The floor that is known differs from the true one by its error.
        double known = Floor + FloorError * MathNet.Numerics.Distributions.Normal.InvCDF(0, 1, stream.NextDouble());
        return made with { Responses = responses, Floors = [new FloorTable("en", "zh", [new FloorBucket("12", false, 100, 200, known, FloorError, 0.9, 1)])] };
    }

    private static ResponseVector Answer(int q, string language, double[] vector) =>
        new(new Cell("m0", $"s{q}", language, "", 1), true, true, 200, Array.ConvertAll(vector, v => (float)v));
}
