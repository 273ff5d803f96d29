namespace Drift.Tests.Measures;

/// <summary>Spread of two sides of families, permuted whole.</summary>
public class SideStatisticsTests
{
    // Anderson's residuals and the adjustment for small sides hold the level within what few families allow; vectors that kept their places rejected 29 of 100.
    [Fact]
    public void A_shift_of_place_alone_is_no_difference_in_spread()
    {
        const int Trials = 200;
        int rejected = Enumerable.Range(0, Trials).Count(t => P((uint)t, shift: 3, spread: 1) <= 0.05);

        // Expected 10; four binomial errors above it are 22.
        Assert.InRange(rejected, 1, 22);
    }

    [Fact]
    public void A_difference_in_spread_is_found_whatever_the_place() =>
        Assert.InRange(Enumerable.Range(0, 40).Count(t => P((uint)t, shift: 3, spread: 4) <= 0.05), 30, 40);

    [Fact]
    public void One_row_on_a_side_has_no_spread()
    {
        OriginRow[] rows = [.. Enumerable.Range(0, 21).Select(i => new OriginRow($"m{i}", $"f{i}", i == 0))];
        Philox stream = new(1, RandomPurpose.Shuffle, 0);
        double[][] x = [.. rows.Select(_ => MadeCorpus.Direction(stream, 8))];

        Assert.True(double.IsFinite(new SideStatistics(OriginGrid.Of(rows, [0], (m, _) => x[Array.IndexOf(rows, m)], dropModels: false)!).Dispersion([.. rows.Select(r => r.Second ? 1 : 0)])));
    }

    private static double P(uint seed, double shift, double spread)
    {
        OriginRow[] rows = [.. Enumerable.Range(0, 10).Select(i => new OriginRow($"m{i}", $"f{i}", i > 4))];
        Philox stream = new(seed, RandomPurpose.Shuffle, 1L << 42);
        double[] step = MadeCorpus.Direction(stream, 16);
        double[][] x = [.. rows.Select(r => MadeCorpus.Normals(stream, 16).Select((v, j) => (r.Second ? spread : 1) * v / 4 + (r.Second ? shift * step[j] : 0)).ToArray())];
        SideStatistics statistics = new(OriginGrid.Of(rows, [0], (m, _) => x[Array.IndexOf(rows, m)], dropModels: false)!);
        return new FamilySides(rows, 9999, 1).PValue(rows, statistics.Dispersion)!.Value;
    }
}
