using Drift.Embeddings;

namespace Drift.Tests.Embeddings;

public class CalibrationTableTests
{
    private static readonly CalibrationTable Shipped = CalibrationTable.Load(EncoderCatalog.Find(EncoderCatalog.Default))!;

    [Fact]
    public void The_step_between_languages_is_a_part_of_the_floor_whichever_way_round()
    {
        IReadOnlyList<double> distances = Shipped.LanguageDistances("en", "zh")!;
        FloorTable floor = Shipped.Floor("en", "zh")!;
        Assert.Equal(floor.Buckets.Count, distances.Count);

        // ½‖mean (a − b)‖² is at most the mean of ½‖a − b‖², but for the floor's rounding.
        Assert.All(distances.Zip(floor.Buckets), d => Assert.InRange(d.First, 0, d.Second.Floor + 1e-6));
        Assert.Equal(distances, Shipped.LanguageDistances("zh", "en"));
        Assert.Equal(distances, Shipped.LanguageDistances("en", "zh-Hans"));
        Assert.Null(Shipped.LanguageDistances("en", "xx"));
    }
}
