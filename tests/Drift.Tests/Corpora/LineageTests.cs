namespace Drift.Tests.Corpora;

/// <summary>Families, derived models and lineage.</summary>
public class LineageTests
{
    private static readonly LineageResult SpeechMap = Lineage.Of(SpeechMapModels.Bare, SpeechMapModels.Registry);

    [Fact]
    public void SpeechMap_has_four_chinese_and_five_american_families()
    {
        Assert.Equal(["Alibaba", "DeepSeek", "Moonshot AI", "Zhipu AI"], SpeechMap.Of("CN").Select(f => f.Name).Order(StringComparer.Ordinal));
        Assert.Equal(["Anthropic", "Google", "Meta", "OpenAI", "xAI"], SpeechMap.Of("US").Select(f => f.Name).Order(StringComparer.Ordinal));
        Assert.Equal([("Alibaba", 8), ("DeepSeek", 5), ("Moonshot AI", 1), ("Zhipu AI", 2)], SpeechMap.Of("CN").Select(f => (f.Name, f.Models.Count)).Order());
        Assert.Equal([("Anthropic", 2), ("Google", 1), ("Meta", 4), ("OpenAI", 5), ("xAI", 3)], SpeechMap.Of("US").Select(f => (f.Name, f.Models.Count)).Order());
        Assert.Equal((16, 15, 9), (SpeechMap.Of("CN").Sum(f => f.Models.Count), SpeechMap.Of("US").Sum(f => f.Models.Count), SpeechMap.Families.Count));
    }

    [Fact]
    public void SpeechMap_has_three_derived_models_and_three_of_unknown_origin()
    {
        Assert.Equal(["microsoft/mai-ds-r1-fp8", "perplexity/r1-1776", "tngtech/deepseek-r1t-chimera"], SpeechMap.Models.Where(m => m.IsDerived).Select(m => m.Model.Id));
        Assert.Equal(["DeepSeek, Microsoft", "DeepSeek, Perplexity", "DeepSeek, TNG"], SpeechMap.Models.Where(m => m.IsDerived).Select(m => string.Join(", ", m.Lineage)));
        Assert.Equal(["US", "US", "DE"], SpeechMap.Models.Where(m => m.IsDerived).Select(m => m.Model.Origin));
        Assert.Equal(["openrouter/horizon-beta", "openrouter/optimus-alpha", "openrouter/quasar-alpha"], SpeechMap.Models.Where(m => m.IsUnknown).Select(m => m.Model.Id));
        Assert.All(SpeechMap.Models.Where(m => m.IsUnknown), m => Assert.Equal((null, null), (m.Model.Developer, m.Model.Origin)));
        Assert.DoesNotContain(SpeechMap.Limitations, l => l.Code is "base-unknown" or "families-joined" or "lineage-incomplete");
    }

    [Fact]
    public void Without_the_model_that_has_no_chinese_answers_three_families_meet_five_in_56_arrangements()
    {
        LineageResult zh = Lineage.Of([.. SpeechMapModels.Bare.Where(m => m.Id != "moonshotai/kimi-vl-a3b-thinking")], SpeechMapModels.Registry);
        int[] sides = [.. zh.Families.Where(f => f.Origin is "CN" or "US").Select(f => f.Origin == "CN" ? 0 : 1)];
        Assert.Equal((3, 5), (sides.Count(s => s == 0), sides.Count(s => s == 1)));
        Arrangements arrangements = Arrangements.Free(sides, 9999, 1);
        Assert.Equal((56, true), (arrangements.Count, arrangements.IsExact));
        Assert.Equal(1.0 / 56, arrangements.SmallestP, 1e-15);
    }

    [Fact]
    public void Family_of_a_model_that_is_not_derived_is_its_developer()
    {
        LineageResult result = Of(M("a1", "A", "CN"), M("a2", "A", "CN", "a1"), M("b", "B", "CN"));
        Assert.Equal(["A", "A", "B"], result.Models.Select(m => m.Family));
        Assert.Equal([["a1", "a2"], ["b"]], result.Families.Select(f => f.Models));
        Assert.Empty(result.Limitations);
    }

    [Fact]
    public void A_developer_with_models_of_two_origins_is_two_families_that_are_related()
    {
        LineageResult result = Of(M("a1", "A", "CN"), M("a2", "A", "SG"), M("b", "B", "SG"));

        Assert.Equal(["A (CN)", "A (SG)", "B"], result.Models.Select(m => m.Family));
        Assert.Equal([("A (CN)", "CN"), ("A (SG)", "SG"), ("B", "SG")], result.Families.Select(f => (f.Name, f.Origin)));
        Assert.Equal(["A (CN)", "A (SG)"], result.Models[0].Lineage);
        Assert.Equal(["B"], result.Models[2].Lineage);
        Assert.Equal("A has models of more than one origin (CN, SG), as after a move: they count as separate families (A (CN), A (SG)), though they are one developer's.",
            Assert.Single(result.Limitations, l => l.Code == "developer-of-two-origins").Sentence);
    }

    [Fact]
    public void A_base_is_traced_to_its_root_through_corpus_and_registry()
    {
        ModelRegistry registry = Registry("""{"id":"root","developer":"R","origin":"CN","source":"https://x.org"}""", """{"id":"mid","aliases":["Middle"],"developer":"U","origin":"US","base":["root"],"source":"https://x.org"}""");
        ModelLineage model = Lineage.Of([M("near", "U", "US", "middle"), M("far", "U", "US", "near")], registry).Models[1];
        Assert.True(model.IsDerived);
        Assert.Equal(["near", "mid", "root"], model.Ancestors);
        Assert.Equal(["R", "U"], model.Lineage);
        Assert.Equal("Derived: made from root, whose developer R sits in CN; its own developer U sits in US. In no family.", model.Reason);
    }

    [Fact]
    public void A_model_that_went_abroad_and_came_back_is_derived()
    {
        LineageResult result = Of(M("root", "A", "CN"), M("abroad", "B", "US", "root"), M("back", "C", "CN", "abroad"));
        Assert.Equal([false, true, true], result.Models.Select(m => m.IsDerived));
        Assert.Equal(["A", "B", "C"], result.Models[2].Lineage);
    }

    [Fact]
    public void One_foreign_base_of_several_makes_a_model_derived() =>
        Assert.True(Of(M("a", "A", "US"), M("b", "B", "CN"), M("c", "C", "US", "a", "b")).Models[2].IsDerived);

    [Fact]
    public void Two_developers_of_one_origin_that_share_a_base_are_one_family()
    {
        ModelRegistry registry = Registry("""{"id":"llama","developer":"Meta","origin":"US","source":"https://x.org"}""");
        LineageResult shared = Lineage.Of([M("n", "N", "US", "llama"), M("h", "H", "US", "llama"), M("z", "Z", "US")], registry);
        Assert.Equal(["H + N", "H + N", "Z"], shared.Models.Select(m => m.Family));
        Assert.Equal(["H, N"], shared.Limitations.Where(l => l.Code == "families-joined").Select(l => string.Join(", ", shared.Families[0].Developers)));
        Assert.Equal("llama", shared.Families[0].Shared);
        Assert.Equal(["H + N", "Meta"], shared.Models[0].Lineage);
        // With the base's developer in the study, its other models belong to that family too.
        LineageResult withMeta = Lineage.Of([M("n", "N", "US", "llama"), M("other-llama", "Meta", "US")], registry);
        Assert.Equal(["Meta + N"], withMeta.Families.Select(f => f.Name));
    }

    [Fact]
    public void A_distillation_into_another_developers_model_joins_the_two_where_both_are_in_the_study()
    {
        LineageResult joined = Lineage.Of([.. SpeechMapModels.Bare, M("deepseek/deepseek-r1-distill-qwen-32b", null, null)], SpeechMapModels.Registry);
        Assert.Equal(["Alibaba + DeepSeek", "Moonshot AI", "Zhipu AI"], joined.Of("CN").Select(f => f.Name).Order(StringComparer.Ordinal));
        LineageResult derived = Lineage.Of([.. SpeechMapModels.Bare, M("deepseek/deepseek-r1-distill-llama-70b", null, null)], SpeechMapModels.Registry);
        Assert.Equal((9, true), (derived.Families.Count, derived.Models[^1].IsDerived));
    }

    [Fact]
    public void A_base_that_nobody_knows_joins_the_developers_that_name_it() =>
        Assert.Equal(["A + B"], Of(M("a", "A", "CN", "x-base"), M("b", "B", "CN", "X-Base")).Families.Select(f => f.Name));

    [Fact]
    public void A_derived_model_never_joins_two_families()
    {
        // C is made from both, and B's derived model is made from A's.
        LineageResult result = Of(M("a", "A", "CN"), M("b", "B", "CN"), M("c", "C", "DE", "a", "b"), M("u", "U", "US"), M("v", "V", "US"), M("b2", "B", "CN", "u"), M("v2", "V", "US", "b2"));
        Assert.Equal(["A", "B", "U", "V"], result.Families.Select(f => f.Name));
        Assert.Equal(["A", "B", null, "U", "V", null, null], result.Models.Select(m => m.Family));
        Assert.Equal(["A", "B", "C"], result.Models[2].Lineage);
    }

    [Fact]
    public void Models_of_one_base_and_two_origins_join_nothing()
    {
        LineageResult result = Of(M("a", "A", "CN", "x"), M("b", "B", "US", "x"));
        Assert.Equal(["A", "B"], result.Families.Select(f => f.Name));
    }

    [Fact]
    public void An_unknown_base_is_said_with_what_is_assumed()
    {
        LineageResult result = Of(M("a", "A", "CN", "who-knows"));
        Assert.Equal(("A", "who-knows"), (result.Models[0].Family, Assert.Single(result.Models[0].UnknownBases)));
        Limitation said = Assert.Single(result.Limitations);
        Assert.Equal("base-unknown", said.Code);
        Assert.Equal("Neither corpus nor registry knows the origin of who-knows, a base of a. It is assumed to be that of the developer; a model with a base of another origin would be in no family.", said.Sentence);
    }

    [Fact]
    public void A_derived_model_with_an_unknown_base_beside_stays_derived_and_its_lineage_is_said_to_be_incomplete()
    {
        LineageResult result = Of(M("a", "A", "CN"), M("b", "B", "US", "a", "who-knows"));
        Assert.True(result.Models[1].IsDerived);
        Assert.Contains(result.Limitations, l => l.Code == "lineage-incomplete" && l.Sentence.Contains("who-knows, a base of b", StringComparison.Ordinal));
        Assert.DoesNotContain(result.Limitations, l => l.Code == "base-unknown");
    }

    [Fact]
    public void A_base_of_unknown_origin_counts_like_an_unknown_base() =>
        Assert.Equal(["a"], Of(M("a", null, null), M("b", "B", "US", "a")).Models[1].UnknownBases);

    [Theory]
    [InlineData(null, null, "The developer is unknown: on no side of a claim about origin.")]
    [InlineData("A", null, "The origin is unknown: on no side of a claim about origin.")]
    [InlineData(null, "CN", "The developer is unknown: on no side of a claim about origin.")]
    public void Unknown_is_on_no_side(string? developer, string? origin, string why)
    {
        LineageResult result = Of(M("a", developer, origin));
        Assert.Equal((null, true, why), (result.Models[0].Family, result.Models[0].IsUnknown, result.Models[0].Reason));
        Assert.Empty(result.Families);
        Assert.Equal("origin-unknown", Assert.Single(result.Limitations).Code);
    }

    [Fact]
    public void The_corpus_goes_before_the_registry_and_what_is_filled_in_is_said()
    {
        ModelRegistry registry = Registry("""{"id":"a","aliases":["a-alias"],"developer":"A Ltd","origin":"CN","weights":"open","license":"MIT","released":"2025-01","base":["b"],"source":"https://x.org"}""", """{"id":"b","developer":"B","origin":"CN","source":"https://x.org"}""");
        ModelLineage model = Lineage.Of([new Model("A-Alias", "A", null, [], "hosted", null, null)], registry).Models[0];
        Assert.Equal(("A", "CN", "hosted", "MIT", "2025-01"), (model.Model.Developer, model.Model.Origin, model.Model.Weights, model.Model.License, model.Model.Released));
        Assert.Equal(("a", "origin,base,license,released", "developer,weights"), (model.Source.RegistryId, string.Join(",", model.Source.Filled), string.Join(",", model.Source.Differs)));
        Assert.Equal(["A", "B"], model.Lineage);
    }

    [Fact]
    public void Two_names_of_one_developer_are_one_family()
    {
        LineageResult result = Lineage.Of([new Model("qwen/qwen3-14b", "Alibaba Cloud", "CN", [], null, null, null), new Model("qwen/qwen3-32b", null, null, [], null, null, null)], SpeechMapModels.Registry);
        Assert.Equal("Alibaba Cloud", Assert.Single(result.Families).Name);
        Assert.Contains(result.Limitations, l => l.Code == "developer-names" && l.Sentence.StartsWith("Alibaba is taken for Alibaba Cloud", StringComparison.Ordinal));
    }

    [Fact]
    public void The_order_of_models_changes_no_family()
    {
        Model[] models = [M("a", "A", "CN", "x"), M("b", "B", "CN", "x"), M("c", "C", "CN", "y"), M("d", "B", "CN", "y"), M("e", "E", "US", "a")];
        Assert.Equal(["A + B + C"], Of(models).Families.Select(f => f.Name));
        Assert.Equal(["A + B + C"], Of([.. models.Reverse()]).Families.Select(f => f.Name));
    }

    [Fact]
    public void A_circle_is_an_error_that_shows_it()
    {
        ArgumentException e = Assert.Throws<ArgumentException>(() => Of(M("a", "A", "CN", "b"), M("b", "B", "CN", "c"), M("c", "C", "CN", "a")));
        Assert.StartsWith("The base of model 'a' leads back to it (a ← b ← c ← a), expected bases", e.Message, StringComparison.Ordinal);
    }

    private static LineageResult Of(params Model[] models) => Lineage.Of(models, ModelRegistry.Empty);

    private static ModelRegistry Registry(params string[] rows) => ModelRegistryTests.Registry(rows);

    private static Model M(string id, string? developer, string? origin, params string[] bases) => new(id, developer, origin, bases, null, null, null);
}
