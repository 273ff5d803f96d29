namespace Drift.Tests.Plotting;

/// <summary>A run that never was, with numbers such as real runs give; every argument makes another kind of corpus.</summary>
internal static class FakeResults
{
    public static readonly string[] Languages = ["en", "zh", "fr", "ru", "ar", "es"];
    private static readonly string[] three = ["qwen2.5-coder-1.5b-instruct", "qwen2.5-coder-0.5b-instruct", "gemma-3-270m-base"];

    public static AnalysisResult Of(
        string[]? models = null, string[]? languages = null, bool hasRepeats = true, bool hasControls = true, int permutations = 9999, double strength = 1)
    {
        models ??= three;
        languages ??= Languages;
        List<DriftEstimate> drift = [];
        List<ContrastEstimate> contrast = [];
        List<WordingComparison> comparisons = [];
        foreach ((string model, int m) in models.Select((model, m) => (model, m)))
        {
            foreach ((int i, int j) in Pairs(languages.Length))
            {
                (string a, string b) = (languages[i], languages[j]);
                double size = Size(m, i, j) * strength;
                string[] roles = hasControls ? ["all", "sensitive", "control"] : ["all", "sensitive"];
                foreach (string subset in Subset.Known)
                {
                    drift.AddRange(roles.Select(role => Row(model, a, b, role, subset, m, size, hasRepeats)));
                    if (hasControls)
                        contrast.Add(Contrast(model, a, b, subset, m, size, hasRepeats, permutations, models.Length * languages.Length * (languages.Length - 1) / 2));
                }

                if (hasRepeats)
                    comparisons.AddRange(new[] { a, b }.Select(language => Comparison(model, a, b, language, size)));
            }
        }

        return new AnalysisResult(
            "un-six", "Sixty questions in the six languages of the United Nations", "CC-BY-4.0",
            [.. models.Select(model => new Model(model, "Developer of " + model, model[0] == 'q' ? "CN" : "US", [], "open", "apache-2.0", "2024-11"))],
            drift, contrast,
            [.. models.Select((model, m) => new TargetEstimate(model, languages[0], languages[^1], "own state", 8, 0.21 + 0.04 * m, 0.09, 0.35, "question"))],
            hasRepeats ? [.. models.Select(model => new WordingEstimate(model, "en", "sensitive", "paraphrase", languages[0], languages[^1], 30, 0.31, 0.27, 0.061, 0.01, 0.12, "question"))] : [],
            comparisons,
            [.. models.Select((model, m) => new QuestionShift(model, languages[0], languages[^1], "china-censorship-0" + (m + 1), "sensitive", 0.71, hasRepeats ? 0.33 : null, 0.2, 0.44))],
            [.. models.SelectMany(model => languages.Select(language => new ResponseCount(model, language, "", 180, 131, 45, 2, 1, 1, 3, 0, 2)))],
            [.. languages.Select((language, i) => new LedgerEntry(language, 540, 71_234 + 977 * i, 612, 0.0004 * i, 540))],
            [
                new Limitation("origin-not-testable", "The corpus has 2 families on one side and 1 on the other: no statement about the origin of models can be tested here."),
                new Limitation("truncated", "25 % of the answers were cut at the token limit: numbers over uncut answers stand beside the main ones."),
            ],
            new AnalysisSettings("0.1.0", 1, permutations, 9999, null, languages, "use-multilingual-3", new string('a', 64), false, "NTREX-128", new string('b', 64),
                [new InputFile("questions.jsonl", new string('c', 64)), new InputFile("responses.jsonl", new string('d', 64))]));
    }

    public static IEnumerable<(int I, int J)> Pairs(int count)
    {
        for (int i = 0; i < count; i++)
        {
            for (int j = i + 1; j < count; j++)
                yield return (i, j);
        }
    }

    // Numbers that vary over models and pairs without a generator.
    private static double Size(int m, int i, int j) => (0.34 - 0.1 * (m % 4)) * (1 + 0.25 * Math.Sin(3 * i + 5 * j + m));

    private static DriftEstimate Row(string model, string a, string b, string role, string subset, int m, double size, bool hasRepeats)
    {
        double floor = 0.2, ceiling = 0.83 - 0.04 * (m % 3), scale = ceiling - floor, common = 0.79 - floor;
        double noise = 0.2 + scale * (0.28 + 0.02 * m % 5);
        double debiased = role switch { "sensitive" => size, "control" => size * 0.3, _ => size * 0.7 } - 0.3 * floor;
        double shift = hasRepeats ? debiased * scale + noise + floor * 0.9 : debiased * scale + floor + 0.25;
        int n = (role switch { "sensitive" => 30, "control" => 20, _ => 50 }) - (subset == Subset.All ? 0 : 7);
        double drift = (shift - floor) / scale, shared = (shift - floor) / common;
        return new DriftEstimate(
            model, a, b, role, "use-multilingual-3", false, subset, n, shift, hasRepeats ? noise : null, floor, 0.004, 0.03, 0.06, ceiling, scale,
            drift, shared, hasRepeats ? (noise - floor) / scale : null, hasRepeats ? (shift - noise) / scale : null,
            drift - 0.07, drift + 0.08, shared - 0.07, shared + 0.08, "BCa", 1 - floor / ceiling, "question", "");
    }

    private static ContrastEstimate Contrast(string model, string a, string b, string subset, int m, double size, bool hasRepeats, int permutations, int family)
    {
        double p = Math.Max(1.0 / (permutations + 1), m switch { 0 => 0.0004, 1 => 0.0204, _ => 0.67 });
        double estimate = size * (m == 2 ? 0.2 : 1), noise = 0.3 - 0.1 * (m % 3);
        return new ContrastEstimate(
            model, a, b, "use-multilingual-3", false, subset, "control", hasRepeats ? estimate : estimate + noise, hasRepeats, estimate + noise, hasRepeats ? noise : null, 0.02,
            estimate - 0.14, estimate + 0.15, "BCa", 2.6, p, 1.0 / (permutations + 1), subset == Subset.All ? Math.Min(1, p * family) : null,
            subset == Subset.All ? 30 : 24, subset == Subset.All ? 20 : 19, subset == Subset.All ? 50 : 43, "question", "");
    }

    private static WordingComparison Comparison(string model, string a, string b, string language, double size) => new(
        model, a, b, language, "sensitive", 30, size, 0.05, size - 0.05, size - 0.15, size + 0.04, size > 0.15 ? 0.0002 : 0.21, 0.0001, size > 0.15 ? 0.006 : 1, "question");
}
