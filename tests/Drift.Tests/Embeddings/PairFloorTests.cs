using CsCheck;
using Drift.Embeddings;

namespace Drift.Tests.Embeddings;

public class PairFloorTests
{
    [Fact]
    public void An_example_worked_by_hand()
    {
        // Three windows in two documents; distances 0, 0.5 and 1.
        CalibrationBucket bucket = new("1", false, [new([0], 0, 0), new([1], 0, 0), new([2], 1, 1)]);
        WindowVectors a = new([[1, 0], [1, 0], [0, 1]], [4, 9, 1]), b = new([[1, 0], [0.5f, 0], [1, 0]], [9, 4, 1]);

        FloorBucket floor = PairFloor.Of(bucket, a, b);

        // Tokens (6 + 6 + 1) / 3; error √(2/1 · ((0.5 − 1)² + (1 − 0.5)²)) / 3; a·b over the six other pairs: 0.5 + 1 + 1 + 1 + 0 + 0; the third ties.
        Assert.Equal(new FloorBucket("1", false, 3, 4.333, 0.5, Math.Round(1 / 3.0, 6), Math.Round(1 - 3.5 / 6, 6), Math.Round(2 / 3.0, 6)), floor);
    }

    [Fact]
    public void Repeated_sentences_tie_with_themselves()
    {
        CalibrationBucket bucket = new("1", false, [new([0], 0, 0), new([1], 1, 1)]);
        WindowVectors same = new([[1, 0], [1, 0]], [1, 1]);

        Assert.Equal(1, PairFloor.Of(bucket, same, same).Top1);
    }

    [Fact]
    public void Floor_and_unrelated_distance_are_the_same_both_ways() => Vectors.Sample(v =>
    {
        (CalibrationBucket bucket, WindowVectors a, WindowVectors b) = (Bucket(v.Item1.Length), new(v.Item1, v.Item3), new(v.Item2, v.Item3));
        Assert.Equal(PairFloor.Of(bucket, a, b) with { Top1 = 0 }, PairFloor.Of(bucket, b, a) with { Top1 = 0 });
    }, iter: 100);

    [Fact]
    public void Centring_takes_away_whatever_a_language_adds_to_all_its_vectors() => Vectors.Sample(v =>
    {
        (float[][] x, _, int[] tokens) = v;
        CalibrationBucket[] buckets = [Bucket(x.Length)];
        float[][] moved = [.. x.Select(row => row.Select((value, i) => value + 3 + i).ToArray())];
        WindowVectors a = Calibrator.Centre(buckets, [new(x, tokens)])[0], b = Calibrator.Centre(buckets, [new(moved, tokens)])[0];

        Assert.All(a.Vectors, row => Assert.Equal(1, row.Sum(y => (double)y * y), 1e-5));
        Assert.InRange(PairFloor.Of(buckets[0], a, b).Floor, -1e-5, 1e-5);
    }, iter: 100);

    [Fact]
    public void A_window_is_centred_with_the_documents_of_the_other_parity_only()
    {
        CalibrationBucket[] buckets = [Bucket(4)];
        float[][] x = [[1, 0], [0, 1], [0.6f, 0.8f], [0.8f, 0.6f]];
        float[][] changed = [[0, -1], [0, 1], [0.6f, 0.8f], [0.8f, 0.6f]];
        float[][] a = Calibrator.Centre(buckets, [new(x, [5, 5, 5, 5])])[0].Vectors, b = Calibrator.Centre(buckets, [new(changed, [5, 5, 5, 5])])[0].Vectors;

        // Window 0 is of the first fold: changing it changes itself and the second fold (windows 1 and 3), not window 2.
        Assert.Equal(a[2], b[2]);
        Assert.NotEqual(a[1], b[1]);
    }

    [Fact]
    public void Means_are_interpolated_in_log_tokens_and_constant_beyond_the_ends()
    {
        LanguageMeans means = new([(100, [0, 2]), (1, [0, 0])]);

        Assert.Equal([1 / MathF.Sqrt(2), -1 / MathF.Sqrt(2)], means.Centre([1, 0], 10));
        Assert.Equal([1, 0], means.Centre([1, 0], 0.5));
        Assert.Equal(means.Centre([1, 0], 100), means.Centre([1, 0], 5000));
    }

    private static readonly Gen<(float[][], float[][], int[])> Vectors =
        from n in Gen.Int[4, 12]
        from a in Gen.Float[-1, 1].Array[5].Array[n]
        from b in Gen.Float[-1, 1].Array[5].Array[n]
        from tokens in Gen.Int[10, 20].Array[n]
        select (a, b, tokens);

    private static CalibrationBucket Bucket(int n) => new("1", false, [.. Enumerable.Range(0, n).Select(i => new CalibrationWindow([i], i, i % 2))]);
}
