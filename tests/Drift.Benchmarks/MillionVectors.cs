using System.Diagnostics;
using System.Globalization;

namespace Drift.Benchmarks;

/// <summary>Time and memory of the whole analysis on made-up vectors: <c>million [questions models languages repeats [threads]]</c>, one process a row of the table.</summary>
internal static class MillionVectors
{
    private const int Dimension = 512;

    public static int Run(string[] args)
    {
        int[] sizes = [.. args.Select(a => int.TryParse(a, NumberStyles.None, CultureInfo.InvariantCulture, out int n) ? n : 0)];
        if (sizes.Length is not (0 or 4 or 5) || sizes.Any(n => n < 1))
        {
            Console.Error.WriteLine("Usage: million [questions models languages repeats [threads]], whole numbers above 0.");
            return 1;
        }

        (int questions, int models, int languages, int repeats) = sizes.Length == 0 ? (200, 50, 10, 10) : (sizes[0], sizes[1], sizes[2], sizes[3]);
        AnalysisOptions options = new() { Threads = sizes.Length == 5 ? sizes[4] : 2 };
        Stage before = Stage.Now();
        AnalysisInput input = Input(questions, models, languages, repeats);
        Stage made = Stage.Now();
        Print($"{input.Responses.Count:N0} vectors made", before, made);
        ProgressOfPairs progress = new();
        AnalysisResult result = Analysis.Run(input, options, progress);
        Stage done = Stage.Now();
        Print("cell means, and all pairs of languages (drift, contrast)", made, progress.Pairs);
        Print("origin", progress.Pairs, done);
        Print("analysis", made, done);
        DriftEstimate first = result.Drift[0];
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{result.Drift.Count} rows of drift, {result.Contrast.Count} of contrast, {result.Origin!.Tests.Count} tests of origin; first drift {first.Drift:0.000} [{first.Low:0.000}, {first.High:0.000}], contrast p {result.Contrast[0].PValue:0.0000}, origin p {result.Origin.Tests[0].PValue:0.0000}"));
        return 0;
    }

    private static void Print(string what, Stage from, Stage to) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"| {what} | {(to.Wall - from.Wall).TotalSeconds:0.0} | {(to.Cpu - from.Cpu).TotalSeconds:0.0} | {to.Peak / 1_000_000:N0} |"));

    // Content of the question, moved by language for sensitive questions, by origin in the last language, and by model; noise by repeat.
    private static AnalysisInput Input(int questions, int models, int languages, int repeats)
    {
        string[] names = [.. Enumerable.Range(0, languages).Select(l => $"l{l}")];
        Question[] asked = [.. Enumerable.Range(0, questions).Select(Ask)];
        Model[] asking = [.. Enumerable.Range(0, models).Select(m => new Model($"m{m}", $"dev{m % 16}", m % 16 % 2 == 0 ? "CN" : "US", [], "open", null, null))];
        ResponseVector[] responses = new ResponseVector[questions * models * languages * repeats];
        Parallel.For(0, questions, q =>
        {
            float[] content = Draw(1, q);
            for (int l = 0; l < languages; l++)
            {
                float[] moved = Add(content, Draw(2, q * languages + l), q % 5 < 3 ? 0.5f : 0.3f);
                float[] origin = Add(moved, Draw(3, q), l == languages - 1 ? 0.2f : 0);
                for (int m = 0; m < models; m++)
                {
                    int cell = (q * languages + l) * models + m;
                    float[] own = Add(asking[m].Origin == "CN" ? origin : moved, Draw(4, cell), 0.5f);
                    for (int r = 0; r < repeats; r++)
                    {
                        // One response in fifty is in the wrong language, one in thirty cut.
                        int row = cell * repeats + r;
                        responses[row] = new ResponseVector(
                            new Cell(asking[m].Id, asked[q].Id, names[l], "", r + 1), row % 50 != 7, row % 30 != 11, 100 + row % 300, Unit(Add(own, Draw(5, row), 0.4f)));
                    }
                }
            }
        });
        FloorTable[] floors =
        [
            .. from i in Enumerable.Range(0, languages)
               from j in Enumerable.Range(i + 1, languages - i - 1)
               select new FloorTable(names[i], names[j], [new FloorBucket("1", false, 100, 30, 0.1, 0.002, 0.9, 0.98), new FloorBucket("12", false, 50, 300, 0.08, 0.002, 0.9, 0.98)]),
        ];
        return new AnalysisInput("made", "Made by rule", "CC0-1.0", asked, asking, names, responses, [], [], floors, "made", "0", false, "made", null, [], "0", false, 0);
    }

    private static Question Ask(int q) => new(
        $"q{q}", "made", q % 5 < 3 ? QuestionRole.Sensitive : QuestionRole.Control, q % 5 > 2 ? null : q % 2 == 0 ? "CN" : "US", false,
        new Dictionary<string, string>(), new Dictionary<string, IReadOnlyDictionary<string, string>>());

    // Uniform numbers of variance 1/d, from the counter itself so that a million rows take seconds.
    private static float[] Draw(uint kind, int item)
    {
        float[] row = new float[Dimension];
        float scale = MathF.Sqrt(12f / Dimension);
        ulong state = ((ulong)kind << 40) + (ulong)item * Dimension;
        for (int i = 0; i < row.Length; i++)
        {
            ulong z = (state + (ulong)i + 1) * 0x9E3779B97F4A7C15;
            z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9;
            z = (z ^ z >> 27) * 0x94D049BB133111EB;
            row[i] = scale * ((z >> 40) / (float)(1 << 24) - 0.5f);
        }

        return row;
    }

    private static float[] Add(float[] x, float[] y, float weight)
    {
        float[] sum = new float[x.Length];
        for (int i = 0; i < x.Length; i++)
            sum[i] = x[i] + weight * y[i];
        return sum;
    }

    private static float[] Unit(float[] x)
    {
        double squares = 0;
        foreach (float v in x)
            squares += (double)v * v;
        for (int i = 0; i < x.Length; i++)
            x[i] = (float)(x[i] / Math.Sqrt(squares));
        return x;
    }

    private sealed record Stage(TimeSpan Wall, TimeSpan Cpu, long Peak)
    {
        public static Stage Now()
        {
            using Process own = Process.GetCurrentProcess();
            return new Stage(Stopwatch.GetElapsedTime(0), own.TotalProcessorTime, own.PeakWorkingSet64);
        }
    }

    private sealed class ProgressOfPairs : IProgress<double>
    {
        public Stage Pairs { get; private set; } = Stage.Now();

        public void Report(double value)
        {
            lock (this)
                Pairs = Stage.Now();
        }
    }
}
