namespace Drift.Tests.Agreement;

public class CohenKappaTests
{
    public static TheoryData<string> Cases => Parity.Cases("cohen-kappa");

    [Fact]
    public void Four_units_worked_by_hand()
    {
        // Agreement 3/4; chance ½ · ¼ + ½ · ¾.
        AgreementResult result = CohenKappa.Of(new([[0, 0], [0, 1], [1, 1], [1, 1]]));
        Assert.Equal(0.5, result.Value!.Value, 1e-12);
        Assert.Equal(0.75, result.Observed, 1e-12);
        Assert.Equal(0.5, result.Expected!.Value, 1e-12);
    }

    [Theory, MemberData(nameof(Cases))]
    public void Agrees_with_statsmodels_sklearn_and_psych(string name)
    {
        (_, Input input, Output expected) = Parity.Load<Input, Output>("cohen-kappa", name);
        Ratings ratings = new(input.Units);
        Assert.All(expected.None, k => Assert.Equal(k, CohenKappa.Of(ratings).Value!.Value, 1e-10));
        Assert.All(expected.Linear ?? [], k => Assert.Equal(k, CohenKappa.Of(ratings, DisagreementWeight.Linear).Value!.Value, 1e-10));
        Assert.All(expected.Quadratic, k => Assert.Equal(k, CohenKappa.Of(ratings, DisagreementWeight.Quadratic).Value!.Value, 1e-10));
    }

    [Fact]
    public void Relabelling_matters_only_with_weights_and_raters_may_change_places()
    {
        double?[][] units = [[0, 0], [0, 1], [1, 2], [2, 2], [1, 1], [1, 0]];
        double?[][] relabelled = [.. units.Select(u => u.Select(v => v == 0 ? 20.0 : (double?)(v == 1 ? 0 : 1)).ToArray())];
        double?[][] swapped = [.. units.Select(u => u.Reverse().ToArray())];
        Assert.Equal(CohenKappa.Of(new(units)).Value!.Value, CohenKappa.Of(new(relabelled)).Value!.Value, 1e-12);
        Assert.Equal(CohenKappa.Of(new(units), DisagreementWeight.Quadratic).Value!.Value, CohenKappa.Of(new(swapped), DisagreementWeight.Quadratic).Value!.Value, 1e-12);
        Assert.NotEqual(CohenKappa.Of(new(units), DisagreementWeight.Linear).Value!.Value, CohenKappa.Of(new(relabelled), DisagreementWeight.Linear).Value!.Value, 1e-3);
    }

    [Fact]
    public void One_category_only_is_undefined() => Assert.Null(CohenKappa.Of(new([[1, 1], [1, 1]])).Value);

    [Fact]
    public void Three_raters_are_an_error_that_names_the_others() =>
        Assert.StartsWith("There are 3 raters, expected 2: for more use FleissKappa", Assert.Throws<ArgumentException>(() => CohenKappa.Of(new([[1, 1, 1]]))).Message, StringComparison.Ordinal);

    private sealed record Input(IReadOnlyList<IReadOnlyList<double?>> Units);

    private sealed record Output(IReadOnlyList<double> None, IReadOnlyList<double>? Linear, IReadOnlyList<double> Quadratic);
}
