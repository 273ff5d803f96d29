namespace Drift.Tests.Statistics;

public class PValueAdjustmentTests
{
    public static TheoryData<string> Cases => Parity.Cases("p-adjust");

    [Fact]
    public void Three_values_worked_by_hand()
    {
        double?[] p = [0.01, 0.04, 0.03];
        Assert.Equal([0.03, 0.06, 0.06], Rounded(PValueAdjustment.Holm(p)));
        Assert.Equal([0.03, 0.04, 0.04], Rounded(PValueAdjustment.Hochberg(p)));

        // Sets that hold the first: {1} .01, with .04 min(.02, .04), with .03 min(.02, .03), all min(.03, .045, .04).
        Assert.Equal([0.03, 0.04, 0.04], Rounded(PValueAdjustment.Hommel(p)));
        Assert.Equal([0.03, 0.04, 0.04], Rounded(PValueAdjustment.BenjaminiHochberg(p)));
        Assert.Equal([0.055, 0.073333333333, 0.073333333333], Rounded(PValueAdjustment.BenjaminiYekutieli(p)));
    }

    [Theory, MemberData(nameof(Cases))]
    public void Agrees_with_p_adjust_and_statsmodels(string name)
    {
        (_, Input input, Output expected) = Parity.Load<Input, Output>("p-adjust", name);
        double?[] p = [.. input.P];
        Same(expected.Holm, PValueAdjustment.Holm(p));
        Same(expected.Hochberg, PValueAdjustment.Hochberg(p));
        Same(expected.Hommel, PValueAdjustment.Hommel(p));
        Same(expected.Bh, PValueAdjustment.BenjaminiHochberg(p));
        Same(expected.By, PValueAdjustment.BenjaminiYekutieli(p));

        // R and statsmodels write at most 15 to 17 digits; the last bit may differ by the order of a product.
        static void Same(IReadOnlyList<double> expected, IReadOnlyList<double?> actual) =>
            Assert.All(expected.Zip(actual), x => Assert.Equal(x.First, x.Second!.Value, 2e-15));
    }

    [Fact]
    public void Hommel_is_the_closed_test_of_simes()
    {
        double[] p = [0.012, 0.031, 0.2, 0.021, 0.021, 0.6];
        for (int i = 0; i < p.Length; i++)
        {
            double worst = 0;
            for (int set = 1; set < 1 << p.Length; set++)
            {
                if ((set >> i & 1) == 0)
                    continue;
                double[] inside = [.. p.Where((_, j) => (set >> j & 1) == 1).Order()];
                worst = Math.Max(worst, inside.Select((v, k) => inside.Length * v / (k + 1)).Min());
            }

            Assert.Equal(worst, PValueAdjustment.Hommel([.. p])[i]!.Value, 1e-14);
        }
    }

    [Fact]
    public void The_order_of_strictness_holds_and_ties_stay_ties()
    {
        Philox stream = new(4, RandomPurpose.Shuffle, 0);
        double?[] p = [.. Enumerable.Range(0, 40).Select(_ => (double?)Math.Round(stream.NextDouble() * stream.NextDouble(), 2))];
        IReadOnlyList<double?>[] methods =
        [
            p, PValueAdjustment.BenjaminiHochberg(p), PValueAdjustment.Hommel(p), PValueAdjustment.Hochberg(p), PValueAdjustment.Holm(p),
        ];
        for (int m = 1; m < methods.Length; m++)
        {
            Assert.All(methods[m - 1].Zip(methods[m]), x => Assert.True(x.First <= x.Second + 1e-12));
            foreach (IGrouping<double?, double?> tied in methods[m].Zip(p).GroupBy(x => x.Second, x => x.First))
                Assert.Single(tied.Distinct());
        }
    }

    [Fact]
    public void A_test_that_was_not_made_does_not_count()
    {
        double?[] p = [null, 0.01, 0.02];
        Assert.Equal([null, 0.02, 0.02], PValueAdjustment.Holm(p));
        Assert.Equal([null, 0.02, 0.02], PValueAdjustment.Hochberg(p));
        Assert.Equal([null, 0.02, 0.02], PValueAdjustment.Hommel(p));
        Assert.Equal([null, 0.02, 0.02], PValueAdjustment.BenjaminiHochberg(p));
        Assert.Equal([null, 0.03, 0.03], PValueAdjustment.BenjaminiYekutieli(p));
        Assert.Equal([null], PValueAdjustment.Hommel([null]));
        Assert.Empty(PValueAdjustment.BenjaminiYekutieli([]));
    }

    [Fact]
    public void A_value_outside_the_unit_interval_is_an_error() =>
        Assert.StartsWith("A p-value is 1.5, expected", Assert.Throws<ArgumentException>(() => PValueAdjustment.Holm([1.5])).Message, StringComparison.Ordinal);

    private static IEnumerable<double> Rounded(IReadOnlyList<double?> p) => p.Select(v => Math.Round(v!.Value, 12));

    private sealed record Input(IReadOnlyList<double?> P);

    private sealed record Output(
        IReadOnlyList<double> Holm, IReadOnlyList<double> Hochberg, IReadOnlyList<double> Hommel, IReadOnlyList<double> Bh, IReadOnlyList<double> By);
}
