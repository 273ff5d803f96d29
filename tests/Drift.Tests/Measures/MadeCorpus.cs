using MathNet.Numerics.Distributions;

namespace Drift.Tests.Measures;

/// <summary>Vectors made by rule, for laws: content, language and noise are planted in known amounts.</summary>
internal static class MadeCorpus
{
    public const int Dimension = 32;

    /// <summary>A grid of models × questions × languages × repeats.</summary>
    /// <param name="languageEffect">How far a language moves the content of a question: by role.</param>
    /// <param name="noise">Size of what differs between repeats.</param>
    public static AnalysisInput Input(
        int models = 1, int sensitive = 12, int control = 8, int values = 0, string[]? languages = null, int repeats = 3,
        Func<string, double>? languageEffect = null, double noise = 0.3, uint seed = 1, double? floor = 0.1, string[]? conditions = null, double wordingEffect = 0)
    {
        string[] names = languages ?? ["en", "zh"];
        Question[] questions =
        [
            .. Enumerable.Range(0, sensitive).Select(i => Ask($"s{i}", QuestionRole.Sensitive, i % 2 == 0 ? "CN" : "US")),
            .. Enumerable.Range(0, control).Select(i => Ask($"c{i}", QuestionRole.Control, null)),
            .. Enumerable.Range(0, values).Select(i => Ask($"v{i}", QuestionRole.Values, null)),
        ];
        List<ResponseVector> responses = [];
        for (int m = 0; m < models; m++)
        {
            for (int q = 0; q < questions.Length; q++)
            {
                double[] content = Draw(seed, 1, m, q, 0, 0);
                foreach ((string language, int l) in names.Select((n, i) => (n, i)))
                {
                    double[] moved = Add(content, Draw(seed, 2, m, q, l, 0), languageEffect?.Invoke(questions[q].Role) ?? 0);
                    foreach ((string condition, int c) in ((string[])["", .. conditions ?? []]).Select((n, i) => (n, i)))
                    {
                        double[] worded = c == 0 ? moved : Add(moved, Draw(seed, 4, m, q, l, c), wordingEffect);
                        for (int r = 1; r <= repeats; r++)
                            responses.Add(new ResponseVector(new Cell($"m{m}", questions[q].Id, language, condition, r), true, r != 1, 50 + q, Unit(Add(worded, Draw(seed, 3, m, q, l, 10 * c + r), noise))));
                    }
                }
            }
        }

        FloorTable[] floors = floor is null ? [] : [.. from a in names from b in names where string.CompareOrdinal(a, b) < 0 select new FloorTable(a, b, [new FloorBucket("1", false, 100, 30, floor.Value, 0.002, 0.9, 0.98), new FloorBucket("4", false, 50, 120, floor.Value, 0.002, 0.9, 0.98)])];
        return new AnalysisInput(
            "made", "Made by rule", "CC0-1.0", questions,
            [.. Enumerable.Range(0, models).Select(m => new Model($"m{m}", $"dev{m}", m % 2 == 0 ? "CN" : "US", [], "open", null, null))],
            names, responses, [], [], floors, "made", "0", false, floor is null ? null : "made", null, [], "0", false, 0);

        Question Ask(string id, string role, string? target) => new(
            id, "made", role, target, false, names.ToDictionary(n => n, n => $"{id} {n}"),
            (conditions ?? []).ToDictionary(c => c, c => (IReadOnlyDictionary<string, string>)names.ToDictionary(n => n, n => $"{id} {n} {c}")));
    }

    public static AnalysisOptions Fast { get; } = new() { Permutations = 499, Resamples = 499, Threads = 1 };

    /// <summary>A direction, all equally likely: a vector of length 1.</summary>
    public static double[] Direction(Philox stream, int dimension)
    {
        double[] x = Normals(stream, dimension);
        double norm = Math.Sqrt(x.Sum(v => v * v));
        return [.. x.Select(v => v / norm)];
    }

    /// <summary>Standard normal numbers.</summary>
    public static double[] Normals(Philox stream, int count) => [.. Enumerable.Range(0, count).Select(_ => Normal.InvCDF(0, 1, stream.NextDouble()))];

    private static double[] Draw(uint seed, int kind, int model, int question, int language, int repeat)
    {
        Philox stream = new(seed, RandomPurpose.Shuffle, (((((long)kind * 64) + model) * 64 + question) * 16 + language) * 64 + repeat);
        return [.. Enumerable.Range(0, Dimension).Select(_ => Normal.InvCDF(0, 1, stream.NextDouble()))];
    }

    private static double[] Add(double[] x, double[] y, double weight) => [.. x.Zip(y, (a, b) => a + weight * b)];

    private static float[] Unit(double[] x)
    {
        double norm = Math.Sqrt(x.Sum(v => v * v));
        return [.. x.Select(v => (float)(v / norm))];
    }
}
