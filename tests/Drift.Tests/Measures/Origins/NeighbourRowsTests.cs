namespace Drift.Tests.Measures;

public class NeighbourRowsTests
{
    // Two models of each origin; c says the same as a and b, d something else.
    [Fact]
    public void Answers_that_are_equally_near_share_the_vote()
    {
        Model[] models = [new("a", "A", "CN", [], "open", null, null), new("b", "B", "CN", [], "open", null, null), new("c", "C", "US", [], "open", null, null), new("d", "D", "US", [], "open", null, null)];
        float[] Vector(string model) => model == "d" ? [0, 1] : [1, 0];
        AnalysisInput made = MadeCorpus.Input(sensitive: 1, control: 0, languages: ["en"], floor: null) with
        {
            Models = models,
            Lineage = Lineage.Of(models, ModelRegistry.Empty),
            Responses = [.. models.Select(m => new ResponseVector(new Cell(m.Id, "s0", "en", "", 1), true, true, 9, Vector(m.Id)))],
        };
        OriginContext context = Assert.Single(OriginContext.Of(made, MadeCorpus.Fast, new CellMeans(made.Responses, new Dictionary<string, int> { ["s0"] = 0 }), Subset.All, "CN", "US"));

        NeighbourShare[] rows = [.. NeighbourRows.Of(context)];

        // Of a: b and c, half each; of b: a and c; of c: a and b; of d: all three.
        Assert.Equal(0.5, rows.Single(r => r is { Origin: "CN", Of: "CN" }).Share, 1e-12);
        Assert.Equal((1 + 2 / 3.0) / 2, rows.Single(r => r is { Origin: "US", Of: "CN" }).Share, 1e-12);
        Assert.Equal(1, rows.Where(r => r.Origin == "US").Sum(r => r.Share), 1e-12);
    }
}
