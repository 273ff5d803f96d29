using System.Text.Json;

namespace Drift.Tests.Measures;

/// <summary>Which models and questions a statement about origin rests on, and what it is corrected for.</summary>
public class OriginAnalysisTests
{
    private static readonly string[] Kept = ["zh", "en-zh"];
    private static readonly Lazy<AnalysisResult> Two = new(() => Run("en", "zh")), Three = new(() => Run("en", "zh", "fi"));

    [Fact]
    public void A_third_language_changes_nothing_of_a_pair()
    {
        Same(o => o.Tests.Where(t => Kept.Contains(t.Language)).Select(t => t with { Adjusted = null }));
        Same(o => o.Separations.Where(s => Kept.Contains(s.Language)).Select(s => s with { Adjusted = null }));
        Same(o => o.Differences.Where(d => (d.LanguageA, d.LanguageB) == ("en", "zh")).Select(d => d with { Adjusted = null }));
        Same(o => o.Pull.Where(p => Kept.Contains(p.Language)));
        Same(o => o.Neighbours.Where(n => Kept.Contains(n.Language)));
        Same(o => o.Questions.Where(q => Kept.Contains(q.Language)));
        Same(o => o.Map.Where(m => Kept.Contains(m.Language)));
        Assert.Contains(Three.Value.Origin.Tests, t => t.Language == "en-fi");

        // In one language: what some other language of the run has too. Finnish has a model that Chinese lacks.
        int Models(AnalysisResult run) => run.Origin.Tests.First(t => t is { A: "CN", B: "US", Language: "en", Weighting: "models" }).Models;
        Assert.Equal(Models(Two.Value) + 1, Models(Three.Value));
    }

    [Fact]
    public void A_model_without_one_language_stands_in_the_others()
    {
        OriginTestEstimate Row(string language) => Three.Value.Origin.Tests.First(t => t.A == "CN" && t.B == "US" && t.Language == language && t.Weighting == "families");

        Assert.Equal((4, 5), (Row("en").UnitsA, Row("en").UnitsB));
        Assert.Equal((3, 5), (Row("zh").UnitsA, Row("zh").UnitsB));
        Assert.Contains("moonshotai/kimi-vl-a3b-thinking", Row("en-zh").Dropped);
    }

    [Fact]
    public void Holm_is_over_the_main_rows_of_one_kind()
    {
        OriginResult origin = Three.Value.Origin;

        Assert.All(origin.Tests.Where(t => t.Weighting == "models" || t.Dropping == "questions"), t => Assert.Null(t.Adjusted));
        foreach (var family in origin.Tests.Where(t => t is { Weighting: "families", Dropping: "models" }).GroupBy(t => (t.Term, t.Test)))
        {
            Assert.Equal(3, family.Count());
            Assert.Equal(PValueAdjustment.Holm([.. family.Select(t => t.PValue)]), family.Select(t => t.Adjusted));
        }

        foreach (var family in origin.Separations.GroupBy(s => s.Language.Contains('-', StringComparison.Ordinal)))
            Assert.Equal(PValueAdjustment.Holm([.. family.Select(s => s.PValue)]), family.Select(s => s.Adjusted));
        foreach (var family in origin.Differences.GroupBy(d => (d.Measure, d.Weighting)))
            Assert.Equal(family.Key.Weighting == "models" ? family.Select(_ => (double?)null) : PValueAdjustment.Holm([.. family.Select(d => d.PValue)]), family.Select(d => d.Adjusted));
        Assert.Equal(2, origin.Separations.Select(s => s.Language.Length).Distinct().Count());
    }

    [Fact]
    public void Families_that_allow_no_p_small_enough_for_Holm_are_said_to()
    {
        // Three pairs of languages: 3 + 5 families give no p below 1/56, which is too large for three tests; 4 + 5 give 1/126.
        Limitation[] limits = [.. Three.Value.Limitations.Where(l => l.Code == "too-few-permutations" && l.Sentence.Contains("families or fewer tests", StringComparison.Ordinal))];

        double smallest = Three.Value.Origin.Separations.Where(s => s.Language.Length > 2).Min(s => s.SmallestP);
        Assert.Equal(3 * smallest > 0.05, limits.Any(l => l.Sentence.Contains("changes of pull", StringComparison.Ordinal)));
        Assert.Equal(3 * Three.Value.Origin.Differences.Min(d => d.SmallestP) > 0.05, limits.Any(l => l.Sentence.Contains("driftCommon compared between origins", StringComparison.Ordinal)));
    }

    [Fact]
    public void One_language_has_everything_of_origin_but_what_needs_a_pair()
    {
        OriginResult origin = Run("zh").Origin;

        Assert.NotEmpty(origin.Tests);
        Assert.Equal(Json(Two.Value.Origin.Tests.Where(t => t.Language == "zh").Select(t => t with { Adjusted = null })), Json(origin.Tests.Select(t => t with { Adjusted = null })));
        Assert.Equal(Json(Two.Value.Origin.Pull.Where(t => t.Language == "zh")), Json(origin.Pull));
        Assert.Equal(Json(Two.Value.Origin.Neighbours.Where(t => t.Language == "zh")), Json(origin.Neighbours));
        Assert.Equal(Json(Two.Value.Origin.Map.Where(t => t.Language == "zh")), Json(origin.Map));
        Assert.Single(origin.Separations);
        Assert.Empty(origin.Differences);
    }

    private static void Same<T>(Func<OriginResult, IEnumerable<T>> rows)
    {
        Assert.NotEmpty(rows(Two.Value.Origin));
        Assert.Equal(Json(rows(Two.Value.Origin)), Json(rows(Three.Value.Origin)));
    }

    private static string[] Json<T>(IEnumerable<T> rows) => [.. rows.Select(r => JsonSerializer.Serialize(r))];

    private static AnalysisResult Run(params string[] languages)
    {
        using TemporaryFolder folder = new();
        string[] chinese = [.. SpeechMapPart.Whole.Value.Responses.Select(r => r.Cell).Where(c => c.Language == "zh").Select(c => c.QuestionId).Distinct()];
        HashSet<string> questions = [.. chinese.Take(12), .. SpeechMapPart.Whole.Value.Questions.Select(q => q.Id).Except(chinese).Take(4)];
        return Study.Open(SpeechMapPart.Write(folder, c => questions.Contains(c.QuestionId)), new StudyOptions
        {
            Languages = languages,
            Embedder = "multilingual-e5-small-q4",
            Resamples = 100,
            Permutations = 199,
        }).Analyze();
    }
}
