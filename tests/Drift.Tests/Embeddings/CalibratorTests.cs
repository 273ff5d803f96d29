using Drift.Embeddings;
using Drift.Formats;

namespace Drift.Tests.Embeddings;

public class CalibratorTests
{
    private static readonly CalibrationSource Source = new("own", "own", "these tests");

    private static readonly string[] English =
        ["The mill by the river is old.", "It grinds corn.", "Bread is baked on Monday.", "The baker rises early.", "Snow fell in the night.", "Children ran outside.", "A train was late."];

    private static readonly string[] French =
        ["Le moulin au bord de la rivière est vieux.", "Il moud du blé.", "On cuit le pain le lundi.", "Le boulanger se lève tôt.", "Il a neigé cette nuit.", "Des enfants ont couru dehors.", "Un train était en retard."];

    [Theory]
    [InlineData("en", "zh", 0.3157, 0.2565, 0.2258, 0.9735)]
    [InlineData("en", "fr", 0.2239, 0.1784, 0.1482, double.NaN)]
    [InlineData("en", "ru", 0.2855, 0.2488, 0.2244, double.NaN)]
    [InlineData("ar", "en", 0.3036, 0.2683, 0.2436, double.NaN)]
    [InlineData("en", "es", 0.2042, 0.1696, 0.1400, double.NaN)]
    [InlineData("ru", "zh", 0.3943, 0.3144, 0.2742, double.NaN)]
    [InlineData("ar", "fr", 0.3870, 0.3393, 0.3060, double.NaN)]
    public void The_shipped_floors_are_those_that_were_measured_elsewhere(string a, string b, double one, double four, double twelve, double top1)
    {
        FloorTable floor = CalibrationTable.Load(Encoders.Use.Definition)!.Floor(a, b)!;
        FloorBucket Bucket(string name) => floor.Buckets.Single(x => x.Window == name);

        Assert.Equal([1997, 549, 222], ((string[])["1", "4", "12"]).Select(x => Bucket(x).Windows));
        Assert.Equal(one, Bucket("1").Floor, 0.002);
        Assert.Equal(four, Bucket("4").Floor, 0.002);
        Assert.Equal(twelve, Bucket("12").Floor, 0.002);
        if (!double.IsNaN(top1))
            Assert.Equal(top1, Bucket("1").Top1, 0.002);
    }

    [Fact]
    public void The_shipped_floors_come_out_of_their_text_again()
    {
        ParallelText text = ParallelTextReader.Read(SharedData.Folder("ntrex"), ["en", "zh", "fr", "ar"]);
        CalibrationTable shipped = CalibrationTable.Load(Encoders.Use.Definition)!;
        CalibrationTable again = Calibrator.Calibrate(Encoders.Use, text, shipped.Source, new CalibrationOptions { Windows = ["1", "12"] }, TestContext.Current.CancellationToken);

        Assert.Equal(6, again.Floors.Count);
        foreach (FloorTable floor in again.Floors)
        {
            FloorTable expected = shipped.Floor(floor.A, floor.B)!;
            foreach (FloorBucket bucket in floor.Buckets)
            {
                FloorBucket same = expected.Buckets.Single(x => x.Window == bucket.Window);
                Assert.Equal((same.Windows, same.Tokens), (bucket.Windows, bucket.Tokens));
                // Kinds of processors differ in the last digits of a vector.
                Assert.Equal(same.Floor, bucket.Floor, 2e-5);
                Assert.Equal(same.Error, bucket.Error, 2e-5);
                Assert.Equal(same.Unrelated, bucket.Unrelated, 2e-5);
                if (floor.A == expected.A)
                    Assert.Equal(same.Top1, bucket.Top1, 0.002);
            }
        }

        Assert.Equal(0.9735, again.Floor("en", "zh")!.Buckets[0].Top1, 0.001);
        Assert.Equal(0.9304, again.Floor("fr", "ar")!.Buckets[0].Top1, 0.001);
    }

    [Fact]
    public void Text_of_ones_own_gives_a_table_that_can_be_written_and_read()
    {
        using TemporaryFolder folder = new();
        CalibrationTable table = Calibrator.Calibrate(Encoders.Use, Own(), Source, new CalibrationOptions { Genre = Own(), GenreSource = Source }, TestContext.Current.CancellationToken);
        table.Write(folder.Path);
        CalibrationTable again = CalibrationTable.Read(Path.Combine(folder.Path, CalibrationTable.FileName), Encoders.Use.Definition);

        FloorTable floor = table.Floor("fr", "en")!;
        Assert.Equal("own, use-multilingual-3: 2 languages, 1 pairs", table.ToString());
        Assert.Equal(["1", "document", "2 documents"], floor.Buckets.Select(x => x.Window));
        Assert.InRange(floor.Buckets[0].Floor, 0.05, 0.4);
        Assert.InRange(floor.Buckets[0].Top1, 0.7, 1);
        Assert.Equal(0, floor.GenreError!.Value, 1e-6);
        Assert.Equal(table.Hash, again.Hash);
        Assert.Equal(floor.Buckets, again.Floor("en", "fr")!.Buckets);
        float[] vector = Encoders.Encode("Bread is baked.").Vector;
        Assert.Equal(table.Centre(vector, "en", 4), again.Centre(vector, "en", 4));
        Assert.Null(table.Floor("en", "de"));
        Assert.Null(table.Floor("en", "en"));
    }

    [Fact]
    public void Centred_floors_are_marked_as_such()
    {
        CalibrationTable table = Calibrator.Calibrate(Encoders.Use, Own(), Source, new CalibrationOptions { Centred = true }, TestContext.Current.CancellationToken);

        Assert.True(table.IsCentred);
        Assert.All(table.Floors[0].Buckets, x => Assert.InRange(x.Floor, 0.01, 0.9));
    }

    [Fact]
    public void A_table_of_another_encoder_is_an_error()
    {
        using TemporaryFolder folder = new();
        Calibrator.Calibrate(Encoders.Use, Own(), Source, cancellation: TestContext.Current.CancellationToken).Write(folder.Path);
        string file = Path.Combine(folder.Path, CalibrationTable.FileName);
        string json = File.ReadAllText(file);
        File.WriteAllText(file, json.Replace(Encoders.Use.Definition.Hash, "0123456789abcdef"));

        InvalidDataException error = Assert.Throws<InvalidDataException>(() => CalibrationTable.Read(file, Encoders.Use.Definition));
        Assert.StartsWith($"{file} holds the floors of 'use-multilingual-3' 0123456789ab, expected 'use-multilingual-3' ", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"format\": 1", "\"format\": 9", "field 'format' is 9, expected 1")]
    [InlineData("\"pairs\"", "\"peers\"", "")]
    [InlineData("\"windows\":7", "\"windows\":\"many\"", "")]
    [InlineData("\"floor\":0.", "\"floor\":\"x\",\"y\":0.", "")]
    public void A_broken_table_is_an_error_with_its_file(string from, string to, string expected)
    {
        using TemporaryFolder folder = new();
        Calibrator.Calibrate(Encoders.Use, Own(), Source, cancellation: TestContext.Current.CancellationToken).Write(folder.Path);
        string file = Path.Combine(folder.Path, CalibrationTable.FileName);
        string json = File.ReadAllText(file);
        Assert.Contains(from, json, StringComparison.Ordinal);
        File.WriteAllText(file, json.Replace(from, to));

        InvalidDataException error = Assert.Throws<InvalidDataException>(() => CalibrationTable.Read(file, Encoders.Use.Definition));
        Assert.StartsWith($"{file}: {expected}", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Means_that_were_changed_or_lost_are_an_error()
    {
        using TemporaryFolder folder = new();
        Calibrator.Calibrate(Encoders.Use, Own(), Source, cancellation: TestContext.Current.CancellationToken).Write(folder.Path);
        string file = Path.Combine(folder.Path, CalibrationTable.FileName), means = Path.Combine(folder.Path, "calibration-means.f32");
        byte[] bytes = File.ReadAllBytes(means);
        bytes[9] ^= 1;
        File.WriteAllBytes(means, bytes);
        Assert.StartsWith($"{means}: {bytes.Length} bytes, expected {bytes.Length} with the SHA-256 ", Assert.Throws<InvalidDataException>(() => CalibrationTable.Read(file, Encoders.Use.Definition)).Message, StringComparison.Ordinal);

        File.Delete(means);
        _ = Assert.Throws<FileNotFoundException>(() => CalibrationTable.Read(file, Encoders.Use.Definition));
    }

    [Fact]
    public void What_cannot_be_calibrated_is_an_error_that_says_why()
    {
        string Error(ParallelText text, CalibrationOptions? options = null) =>
            Assert.Throws<ArgumentException>(() => Calibrator.Calibrate(Encoders.Use, text, Source, options, TestContext.Current.CancellationToken)).Message;

        Assert.StartsWith("The parallel text 'own' has no de; it has en, fr.", Error(Own(), new CalibrationOptions { Languages = ["en", "de"] }), StringComparison.Ordinal);
        Assert.StartsWith("The encoder 'use-multilingual-3' does not know xx", Error(Own(), new CalibrationOptions { Languages = ["en", "xx"] }), StringComparison.Ordinal);
        Assert.StartsWith("Floors need two languages", Error(Own(), new CalibrationOptions { Languages = ["en"] }), StringComparison.Ordinal);
        Assert.StartsWith("Sentence 2 of fr in the parallel text 'own' is blank.", Error(Own(french: ["a", " ", "c", "d", "e", "f", "g"])), StringComparison.Ordinal);
        Assert.StartsWith("The parallel text 'one' has 1 sentences in 1 documents", Error(new ParallelText("one", [("en", ["a"]), ("fr", ["b"])], [])), StringComparison.Ordinal);
        Assert.StartsWith("Centred floors need at least 4 documents", Error(new ParallelText("two", [("en", ["a", "b"]), ("fr", ["b", "c"])], []), new CalibrationOptions { Centred = true }), StringComparison.Ordinal);
    }

    private static ParallelText Own(string[]? french = null) => new(
        "own", [("en", English), ("fr", french ?? French)], [new("a", 0, 2), new("b", 2, 2), new("c", 4, 2), new("d", 6, 1)]);
}
