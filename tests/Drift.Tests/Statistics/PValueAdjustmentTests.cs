namespace Drift.Tests.Statistics;

public class PValueAdjustmentTests
{
    [Fact]
    public void Three_values_worked_by_hand() =>
        Assert.Equal([0.03, 0.06, 0.06], PValueAdjustment.Holm([0.01, 0.04, 0.03]).Select(p => Math.Round(p!.Value, 12)));

    [Fact]
    public void Agrees_with_p_adjust()
    {
        (_, Input input, Output expected) = Parity.Load<Input, Output>("p-adjust", "pvalues");
        IReadOnlyList<double?> actual = PValueAdjustment.Holm([.. input.P.Select(p => (double?)p)]);
        Assert.All(expected.Holm.Zip(actual), p => Assert.Equal(p.First, p.Second!.Value, 1e-15));
    }

    [Fact]
    public void A_test_that_was_not_made_does_not_count() =>
        Assert.Equal([null, 0.02, 0.02], PValueAdjustment.Holm([null, 0.01, 0.02]));

    [Fact]
    public void A_value_outside_the_unit_interval_is_an_error() =>
        Assert.StartsWith("A p-value is 1.5, expected", Assert.Throws<ArgumentException>(() => PValueAdjustment.Holm([1.5])).Message, StringComparison.Ordinal);

    private sealed record Input(IReadOnlyList<double> P);

    private sealed record Output(IReadOnlyList<double> Holm);
}
