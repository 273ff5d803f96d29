namespace Drift.Tests.Agreement;

public class GwetAc1Tests
{
    [Fact]
    public void Two_units_worked_by_hand()
    {
        // Pₐ = ½; π = ¾ and ¼, Pₑ = 2 · 3/16.
        AgreementResult result = GwetAc1.Of(new([[0, 0], [0, 1]]), 2);
        Assert.Equal((0.5 - 0.375) / 0.625, result.Value!.Value, 1e-12);
    }

    [Fact]
    public void Agrees_with_the_published_example_of_four_raters()
    {
        // irrCAC (Gwet), data cac.raw4raters: percent agreement .8181818, AC1 .77544. The same ratings as Krippendorff's example of 2011.
        (_, Input input, _) = Parity.Load<Input, object>("krippendorff", "2011_4x12");
        AgreementResult result = GwetAc1.Of(new(input.Units), 5);
        Assert.Equal(0.8181818, result.Observed, 5e-8);
        Assert.Equal(0.77544, result.Value!.Value, 5e-6);
    }

    [Fact]
    public void Stays_high_where_kappa_falls_because_one_category_holds_nearly_everything()
    {
        double?[][] units = [.. Enumerable.Range(0, 98).Select(_ => new double?[] { 1, 1 }), [0, 1], [1, 0]];
        Assert.True(GwetAc1.Of(new(units), 2).Value > 0.9);
        Assert.True(CohenKappa.Of(new(units)).Value < 0);
    }

    [Fact]
    public void More_categories_than_allowed_are_an_error() =>
        Assert.StartsWith("There are 2 categories, expected at least 3", Assert.Throws<ArgumentException>(() => GwetAc1.Of(new([[0, 1], [2, 2]]), 2)).Message, StringComparison.Ordinal);

    private sealed record Input(IReadOnlyList<IReadOnlyList<double?>> Units);
}
