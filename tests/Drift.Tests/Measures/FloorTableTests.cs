namespace Drift.Tests.Measures;

public class FloorTableTests
{
    private static readonly FloorTable Table = new("en", "zh", [Bucket("1", 10, 0.3), Bucket("4", 40, 0.2)]);

    [Theory]
    [InlineData(5, 0.3)]
    [InlineData(10, 0.3)]
    [InlineData(20, 0.25)]
    [InlineData(40, 0.2)]
    [InlineData(400, 0.2)]
    public void Is_linear_in_log_tokens_and_constant_beyond_the_ends(double tokens, double expected) =>
        Assert.Equal(expected, Table.At(tokens).Floor, 1e-12);

    [Fact]
    public void One_bucket_can_be_fixed_for_every_length()
    {
        Assert.Equal(0.2, Table.Fixed(4).At(5).Floor);
        Assert.StartsWith("There is no floor window of 3 sentences for en-zh; there are: 1, 4.", Assert.Throws<ArgumentException>(() => Table.Fixed(3)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_distance_of_the_languages_goes_with_the_floor()
    {
        FloorTable table = new("en", "zh", [Bucket("1", 10, 0.3), Bucket("4", 40, 0.2)]) { LanguageDistances = [0.1, 0.05] };
        Assert.Equal([0.1, 0.075, 0.05], new[] { 5.0, 20, 400 }.Select(t => Math.Round(table.LanguageDistanceAt(t)!.Value, 9)));
        Assert.Equal(0.05, table.Fixed(4).LanguageDistanceAt(5));
        Assert.Null(Table.LanguageDistanceAt(20));
        Assert.StartsWith("en-zh has 2 buckets and the distances of its languages are 0.1; expected one", Assert.Throws<ArgumentException>(
            () => new FloorTable("en", "zh", [Bucket("1", 10, 0.3), Bucket("4", 40, 0.2)]) { LanguageDistances = [0.1] }).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void No_bucket_is_an_error() =>
        Assert.StartsWith("The floor of en-zh has no buckets", Assert.Throws<ArgumentException>(() => new FloorTable("en", "zh", [])).Message, StringComparison.Ordinal);

    private static FloorBucket Bucket(string window, double tokens, double floor) => new(window, false, 9, tokens, floor, 0.01, 0.9, 1);
}
