namespace Drift.Tests.Agreement;

public class RawAgreementTests
{
    [Fact]
    public void Pairs_are_counted_within_each_unit()
    {
        AgreementResult result = RawAgreement.Of(new([[0, 0, 1], [1, 1, 1], [2, null, null], [2, 0, null]]));
        Assert.Equal((1 / 3.0 + 1 + 0) / 3, result.Value!.Value, 1e-12);
        Assert.Equal(3, result.Units);
        Assert.Null(result.Expected);
    }

    [Fact]
    public void Nothing_to_compare_is_an_error() =>
        Assert.StartsWith("No unit has two ratings", Assert.Throws<ArgumentException>(() => RawAgreement.Of(new([[1, null], [null, 2]]))).Message, StringComparison.Ordinal);
}
