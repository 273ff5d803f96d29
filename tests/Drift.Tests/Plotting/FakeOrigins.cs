namespace Drift.Tests.Plotting;

/// <summary>A run that never was, of four families on each side, a derived model and one of unknown origin, with labels.</summary>
internal static class FakeOrigins
{
    public const string Coder = "judge-1";

    private static readonly string[] measures = ["driftCommon", "content drift"];
    private static readonly string[] origins = ["CN", "US"];
    private static readonly string[] sizes = ["small", "large"];
    private static readonly (string, string)[] kinds = [("en", "origin"), ("zh", "origin"), ("en-zh", "language × origin")];
    private static readonly int[] sizesOfGrid = [15, 16];
    private static readonly string[] weightings = ["families", "models"];
    private static readonly string[] tests = ["PERMANOVA", "PERMDISP"];
    private static readonly string[] languages = ["en", "zh"];

    public static AnalysisResult Of(double? p = 1.0 / 35, double smallest = 1.0 / 35, bool hasLabels = true)
    {
        Model[] models =
        [
            .. from origin in origins from family in Enumerable.Range(1, 4) from size in sizes
               select new Model($"{origin.ToLowerInvariant()}-{family}/{size}", $"{origin} Labs {family}", origin, [], "open", null, "2025-01"),
            new("us-9/retuned", "US Labs 9", "US", ["cn-1/large"], "open", null, null),
            new("route/secret-alpha", null, null, [], null, null, null),
        ];
        AnalysisResult run = FakeResults.Of([.. models.Select(m => m.Id)], ["en", "zh"], hasRepeats: false, hasControls: false);
        LineageResult lineage = Lineage.Of(models, ModelRegistry.Empty);
        ModelLineage[] known = [.. lineage.Models.Where(m => m.Family is not null)];
        string note = p is null ? "No p: too few families." : "Few families: only a large and consistent difference can show.";
        KeyValuePair<string, double>[] families = [.. lineage.Families.Select((f, i) => KeyValuePair.Create(f.Name, 0.02 * i - 0.05))];
        OriginTestEstimate Test(string language, string term, string test, string weighting, double r2, int kept = 16, double? is2 = null) => new(
            "CN", "US", language, term, test, 3.1, test == "PERMANOVA" ? r2 : null, is2 ?? p, smallest, "family", 4, 4, 70, weighting, weighting == "models" && p is not null ? 0.0004 : null,
            kept == 16 ? 42 : 50, kept, kept == 16 ? [] : ["cn-2/small"], "use-multilingual-3", Subset.All, note)
        {
            Dropping = kept == 16 ? "questions" : "models",
            Adjusted = kept == 16 || weighting == "models" ? null : Math.Min(1, (is2 ?? p ?? 1) * (language == "zh" && test == "PERMANOVA" ? 2 : 1)) is var holm && p is null ? null : holm,
        };
        OriginDifference Difference(string measure, string weighting) => new(
            "CN", "US", "en", "zh", measure, weighting, 0.344, 0.249, 0.095, null, null, p is null ? null : 0.25, smallest, weighting == "models" ? 0.03 : null, 4, 4, 16, families, ["cn-4/small"], note)
        {
            Adjusted = p is null || weighting == "models" ? null : 0.25,
        };
        return run with
        {
            Models = models,
            Lineage = lineage,
            Settings = run.Settings with { Coder = hasLabels ? Coder : null },
            Origin = new OriginResult(
                [
                    .. from kind in kinds
                       from kept in sizesOfGrid from weighting in weightings from test in tests
                       select Test(kind.Item1, kind.Item2, test, weighting, weighting == "families" ? 0.04 : 0.0197, kept, kind.Item1 == "en" && p is not null || test == "PERMDISP" && p is not null ? 0.61 : p),
                ],
                [
                    .. from measure in measures.Take(hasLabels ? 2 : 1) from weighting in weightings select Difference(measure, weighting),
                ],
                hasLabels
                    ? [.. models.Select((m, i) => new TwoPartEstimate(m.Id, m.Origin, "en", "zh", Coder, 50, 1, 20 + i, (20 + i) / 50.0, 0.1 + 0.02 * i, 0.17, 0.07, 0.67)),
                        new TwoPartEstimate(null, "CN", "en", "zh", Coder, 400, 8, 156, 0.39, 0.16, 0.2, 0.1, 0.7), new TwoPartEstimate(null, "US", "en", "zh", Coder, 400, 8, 316, 0.79, 0.3, 0.1, 0.1, 0.3)]
                    : [],
                [
                    .. from language in languages from m in lineage.Models
                       select new PullEstimate("CN", "US", language, m.Model.Id, m.Family, m.Model.Origin, m.IsDerived, (m.Model.Origin == "CN" ? 0.04 : -0.02) * (language == "zh" ? 1 : 0.2), -0.03, 0.05, 50),
                ],
                [
                    new PullSeparation("CN", "US", "en", 0.01, 0, 0.007, p is null ? null : 0.57, smallest, families, 46, 16, note) { Adjusted = p is null ? null : 0.57 },
                    new PullSeparation("CN", "US", "zh", 0.03, -0.013, 0.043, p is null ? null : 3.0 / 35, smallest, families, 42, 16, note) { Adjusted = p is null ? null : 6.0 / 35 },
                    new PullSeparation("CN", "US", "en-zh", 0.02, -0.016, 0.036, p, smallest, families, 41, 16, note) { Adjusted = p },
                ],
                [new NeighbourShare("zh", "CN", "CN", 0.567, 0.364, 400), new NeighbourShare("zh", "CN", "US", 0.433, 0.636, 400), new NeighbourShare("zh", "US", "US", 0.63, 0.43, 400)],
                hasLabels ? [new SeparationEstimate("en", "zh", Coder, 0.873, 0.813, 0.88, 900, 250) { WithLength = 900 }] : [],
                [.. from language in languages from item in models.Select((m, i) => (m, i)) select new ModelPlace(language, item.m.Id, item.m.Origin, item.m.Id == "us-9/retuned", 0.1 * Math.Cos(item.i), 0.05 * Math.Sin(3 * item.i), 0.31, 0.2)]),
        };
    }
}
