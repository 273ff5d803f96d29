using Drift.Tests.Corpora;

namespace Drift.Tests.Limits;

/// <summary>What a run says of origin: families are counted, not developers or models.</summary>
public class OriginLimitsTests
{
    [Fact]
    public void SpeechMap_could_be_tested_and_four_families_are_called_few()
    {
        Limitation claim = Claim(Lineage.Of(SpeechMapModels.Bare, SpeechMapModels.Registry));
        Assert.Equal("origin-not-tested", claim.Code);
        Assert.Contains("US: Anthropic, Google, Meta, OpenAI, xAI; CN: DeepSeek, Moonshot AI, Alibaba, Zhipu AI", claim.Sentence, StringComparison.Ordinal);
        Assert.EndsWith("With 4 families on a side, a test of US against CN could show only a large and consistent difference.", claim.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_tested_origin_is_said_to_go_together_with_much_else()
    {
        Limitation claim = Claim(Lineage.Of(SpeechMapModels.Bare, SpeechMapModels.Registry), isTested: true);
        Assert.Equal("origin-confounded", claim.Code);
        Assert.StartsWith("Origin goes together with much else: route, release date, size, whether a model reasons, training (US:", claim.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Models_that_a_map_leaves_out_are_named()
    {
        AnalysisInput made = Measures.MadeCorpus.Input(models: 4, repeats: 1);
        made = made with { Responses = [.. made.Responses.Where(r => !(r.Cell is { Model: "m2", Language: "zh", QuestionId: "s0" or "s1" or "s2" }))] };

        Limitation row = Assert.Single(Analysis.Run(made, Measures.MadeCorpus.Fast).Limitations, l => l.Code == "map-incomplete");

        Assert.Equal("The map of models in zh leaves out m2: more than a tenth of its questions are without a usable answer of this model.", row.Sentence);
    }

    [Fact]
    public void Many_models_of_one_developer_are_one_unit()
    {
        Limitation claim = Claim(Of([.. Enumerable.Range(0, 20).Select(i => M($"a{i}", "A", "CN")), M("b", "B", "US")]));
        Assert.Contains("The smallest p that a test could give is 1, whatever the answers say. Each origin is one family", claim.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Developers_that_share_a_base_are_one_unit()
    {
        Model[] cn = [.. Enumerable.Range(0, 4).Select(i => M($"c{i}", $"C{i}", "CN"))];
        Assert.Equal("origin-not-tested", Claim(Of([.. cn, .. Enumerable.Range(0, 4).Select(i => M($"u{i}", $"U{i}", "US"))])).Code);
        Limitation claim = Claim(Of([.. cn, .. Enumerable.Range(0, 4).Select(i => M($"u{i}", $"U{i}", "US", "one-base"))]));
        Assert.Equal("origin-not-testable", claim.Code);
        Assert.Contains("US: U0 + U1 + U2 + U3", claim.Sentence, StringComparison.Ordinal);
        Assert.Contains("is 0.2,", claim.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Derived_models_are_on_no_side_and_named()
    {
        LineageResult lineage = Of(M("a", "A", "CN"), M("b", "B", "US", "a"));
        Assert.StartsWith("All models with a family come from one origin (CN: A)", Claim(lineage).Sentence, StringComparison.Ordinal);
        Assert.Contains(OriginLimits.Of(lineage, isTested: false), l => l is { Code: "derived-models", Sentence: "Made from models of another origin, so in no family and on no side: b (lineage A, B)." });
    }

    [Theory]
    [InlineData(null, "No model has a known origin: nothing can be said about origin.")]
    [InlineData("US", "No model has a family, all of known origin being derived")]
    public void Without_a_family_nothing_can_be_said(string? origin, string sentence) =>
        Assert.StartsWith(sentence, Claim(Lineage.Of([M("b", "B", origin, "deepseek/deepseek-r1")], SpeechMapModels.Registry)).Sentence, StringComparison.Ordinal);

    private static Limitation Claim(LineageResult lineage, bool isTested = false) => OriginLimits.Of(lineage, isTested).First();

    private static LineageResult Of(params Model[] models) => Lineage.Of(models, ModelRegistry.Empty);

    private static Model M(string id, string developer, string? origin, params string[] bases) => new(id, developer, origin, bases, null, null, null);
}
