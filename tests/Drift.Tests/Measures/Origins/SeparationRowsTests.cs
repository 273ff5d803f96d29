namespace Drift.Tests.Measures;

public class SeparationRowsTests
{
    private static readonly AnalysisInput Labelled = MadeCorpus.Input(models: 4, repeats: 1) is var made ? made with
    {
        Coder = "x",
        Responses = [.. made.Responses.Select((r, i) => r with { Label = i % 7 == 0 ? "DENIAL" : Compliance.Complete, Characters = 100 + i })],
    } : made;

    [Fact]
    public void Without_lengths_nothing_is_said_of_length()
    {
        SeparationEstimate known = SeparationRows.Of(MadePair.Of(Labelled))!;
        SeparationEstimate row = SeparationRows.Of(MadePair.Of(Labelled with { Responses = [.. Labelled.Responses.Select(r => r with { Characters = 0 })] }))!;

        Assert.Equal((known.Auc, known.N, known.Changed, 80), (row.Auc, row.N, row.Changed, known.WithLength));
        Assert.NotNull(known.AucLength);
        Assert.Equal((null, null, 0), (row.AucLength, row.AucBoth, row.WithLength));
    }

    [Fact]
    public void A_pair_without_a_length_is_left_out_of_length_alone()
    {
        SeparationEstimate row = SeparationRows.Of(MadePair.Of(Labelled with { Responses = [.. Labelled.Responses.Select(r => r.Cell is { Model: "m1", Language: "zh" } ? r with { Characters = 0 } : r)] }))!;

        Assert.Equal((80, 60), (row.N, row.WithLength));
        Assert.Equal(SeparationRows.Of(MadePair.Of(Labelled))!.Auc, row.Auc);
    }
}
