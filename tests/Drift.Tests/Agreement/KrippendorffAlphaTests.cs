namespace Drift.Tests.Agreement;

public class KrippendorffAlphaTests
{
    public static TheoryData<string> Cases => Parity.Cases("krippendorff");

    [Fact]
    public void Three_units_worked_by_hand()
    {
        // Coincidences 00: 2, 01 and 10: 1 each, 11: 2; Dₒ = 2/6, Dₑ = 2 · 3 · 3/(6 · 5).
        AgreementResult result = KrippendorffAlpha.Of(new([[0, 0], [0, 1], [1, 1]]));
        Assert.Equal(1 - 1 / 3.0 / 0.6, result.Value!.Value, 1e-12);
    }

    [Theory, MemberData(nameof(Cases))]
    public void Agrees_with_krippendorff_and_nltk(string name)
    {
        (_, Input input, Output expected) = Parity.Load<Input, Output>("krippendorff", name);
        Ratings ratings = new(input.Units);
        foreach ((string level, double alpha) in expected.Alpha.Concat(expected.Nltk ?? []))
            Assert.Equal(alpha, KrippendorffAlpha.Of(ratings, Enum.Parse<MeasurementLevel>(level, ignoreCase: true)).Value!.Value, 1e-10);

        // Krippendorff 2011 prints three places.
        foreach ((string level, double alpha) in expected.Published ?? [])
            Assert.Equal(alpha, KrippendorffAlpha.Of(ratings, Enum.Parse<MeasurementLevel>(level, ignoreCase: true)).Value!.Value, 5e-4);
    }

    [Fact]
    public void Order_of_units_and_raters_and_the_scale_do_not_matter()
    {
        double?[][] units = [[1, 2, null], [3, 3, 4], [null, 1, 1], [5, 4, 5], [2, 2, 1]];
        double?[][] turned = [.. units.Reverse().Select(u => u.Reverse().Select(v => 10 * v + 3).ToArray())];
        foreach (MeasurementLevel level in new List<MeasurementLevel> { MeasurementLevel.Nominal, MeasurementLevel.Ordinal, MeasurementLevel.Interval })
            Assert.Equal(KrippendorffAlpha.Of(new(units), level).Value!.Value, KrippendorffAlpha.Of(new(turned), level).Value!.Value, 1e-12);
    }

    [Fact]
    public void One_category_only_is_undefined() => Assert.Null(KrippendorffAlpha.Of(new([[1, 1], [1, 1]])).Value);

    [Fact]
    public void Nothing_to_compare_and_negative_ratios_are_errors()
    {
        Assert.StartsWith("No unit has two ratings", Assert.Throws<ArgumentException>(() => KrippendorffAlpha.Of(new([[1, null]]))).Message, StringComparison.Ordinal);
        Assert.StartsWith("A rating is -1", Assert.Throws<ArgumentException>(() => KrippendorffAlpha.Of(new([[1, -1]]), MeasurementLevel.Ratio)).Message, StringComparison.Ordinal);
    }

    private sealed record Input(IReadOnlyList<IReadOnlyList<double?>> Units);

    private sealed record Output(Dictionary<string, double> Alpha, Dictionary<string, double>? Nltk, Dictionary<string, double>? Published);
}
