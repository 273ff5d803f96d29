namespace Drift.Tests.Measures;

public class OriginGridTests
{
    private static readonly OriginRow[] Rows = [new("a", "F", false), new("b", "F", false), new("c", "G", true), new("d", "H", true)];

    [Fact]
    public void Question_means_are_taken_away_and_sums_of_squares_are_those_that_are_left()
    {
        OriginGrid grid = OriginGrid.Of(Rows, [0, 1], (m, q) => Cell(m.Name, q), dropModels: true)!;
        SideStatistics statistics = new(grid);

        // Question 0: values 1, 2, 3, 6 around 3; question 1: 0, 0, 2, 2 around 1. Sides {a, b} and {c, d}.
        Assert.Equal(4 + 1 + 0 + 9 + 4, grid.Total, 1e-12);
        Assert.Equal([-1.5, -1, 0.5, 2], grid.Means.Select(m => m[0]));
        double between = 2 * (1.25 * 1.25 * 2 + 1.25 * 1.25 * 2);
        Assert.Equal(between, statistics.Between([0, 0, 1, 1]), 1e-12);
        Assert.Equal(between / ((18 - between) / (3 * 2 - 1)), statistics.PseudoF([0, 0, 1, 1]), 1e-12);
        Assert.Equal(between / 18, statistics.R2([0, 0, 1, 1]), 1e-12);
    }

    [Fact]
    public void Each_family_has_one_row_of_its_models_mean()
    {
        OriginGrid families = OriginGrid.Of(Rows, [0, 1], (m, q) => Cell(m.Name, q), dropModels: true)!.ByFamily();

        Assert.Equal(["F", "G", "H"], families.Rows.Select(r => r.Name));
        Assert.Equal([1.5 - 3.5, 3 - 3.5, 6 - 3.5], families.CentredAt(0).Select(c => c[0]));
    }

    [Fact]
    public void A_model_that_misses_too_much_is_dropped_and_then_incomplete_questions()
    {
        double[]? Holes(OriginRow m, int q) => m.Name == "b" && q < 3 || m.Name == "c" && q == 5 ? null : [q];

        OriginGrid dropped = OriginGrid.Of(Rows, [.. Enumerable.Range(0, 20)], Holes, dropModels: true)!;
        OriginGrid kept = OriginGrid.Of(Rows, [.. Enumerable.Range(0, 20)], Holes, dropModels: false)!;

        Assert.Equal(["a", "c", "d"], dropped.Rows.Select(r => r.Name));
        Assert.Equal((19, 16), (dropped.Questions.Count, kept.Questions.Count));
        Assert.Equal(4, kept.Rows.Count);
        Assert.Null(OriginGrid.Of(Rows, [0], (_, _) => null, dropModels: false));
    }

    [Fact]
    public void Statistics_are_those_of_the_statistics_room()
    {
        double[][] x = [.. Enumerable.Range(0, 7).Select(i => new[] { Math.Sin(3 * i), Math.Cos(5 * i), i % 3 })];
        OriginRow[] rows = [.. x.Select((_, i) => new OriginRow($"m{i}", $"f{i}", i > 3))];
        OriginGrid grid = OriginGrid.Of(rows, [0], (m, _) => x[int.Parse(m.Name[1..], System.Globalization.CultureInfo.InvariantCulture)], dropModels: false)!;
        SideStatistics statistics = new(grid);
        int[] sides = [.. rows.Select(r => r.Second ? 1 : 0)];
        VectorTable table = VectorTable.Of(x);
        Arrangements arrangements = Arrangements.Free(sides, 9, 1);

        Assert.Equal(Permanova.Test(table, sides, arrangements).Terms[0].F, statistics.PseudoF(sides), 1e-10);
        Assert.Equal(EnergyTest.Test(table, sides, null).Statistic, statistics.Energy(sides), 1e-10);
        Assert.Equal(Mmd.Test(table, sides, null).Statistic, statistics.Mmd(sides), 1e-10);
        Assert.Equal(Permdisp.Test(table, sides, arrangements, biasAdjust: true).F, statistics.Dispersion(sides), 1e-10);
    }

    private static double[] Cell(string model, int question) => question == 0 ? [model switch { "a" => 1, "b" => 2, "c" => 3, _ => 6 }] : [model is "a" or "b" ? 0 : 2];
}
