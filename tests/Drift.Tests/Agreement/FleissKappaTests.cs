namespace Drift.Tests.Agreement;

public class FleissKappaTests
{
    public static TheoryData<string> Cases => Parity.Cases("fleiss");

    [Fact]
    public void Two_units_worked_by_hand()
    {
        // P̄ = (1 + 1/3)/2; shares 4/6 and 2/6.
        AgreementResult result = FleissKappa.Of(new([[0, 0, 0], [0, 1, 1]]));
        Assert.Equal((2 / 3.0 - 5 / 9.0) / (4 / 9.0), result.Value!.Value, 1e-12);
    }

    [Theory, MemberData(nameof(Cases))]
    public void Agrees_with_statsmodels(string name)
    {
        (_, Input input, Output expected) = Parity.Load<Input, Output>("fleiss", name);
        Assert.Equal(expected.Kappa, FleissKappa.Of(new(input.Units)).Value!.Value, 1e-10);
        Assert.Equal(expected.Published, expected.Kappa, 5e-4);
    }

    [Fact]
    public void A_missing_rating_is_an_error() =>
        Assert.StartsWith("There are 1 missing ratings, expected none", Assert.Throws<ArgumentException>(() => FleissKappa.Of(new([[1, 1], [1, null]]))).Message, StringComparison.Ordinal);

    private sealed record Input(IReadOnlyList<IReadOnlyList<double?>> Units);

    private sealed record Output(double Kappa, double Published);
}
