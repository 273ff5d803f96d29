namespace Drift.Tests.Random;

public class PhiloxTests
{
    // Known answers of the paper's own test vectors (Random123, kat_vectors, philox4x32 10).
    [Theory]
    [InlineData(new uint[] { 0, 0, 0, 0 }, 0u, 0u, new uint[] { 0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8 })]
    [InlineData(new uint[] { 0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff }, 0xffffffffu, 0xffffffffu, new uint[] { 0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd })]
    [InlineData(new uint[] { 0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344 }, 0xa4093822u, 0x299f31d0u, new uint[] { 0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1 })]
    public void Gives_the_known_answers_of_the_paper(uint[] counter, uint key0, uint key1, uint[] expected)
    {
        uint[] actual = new uint[4];
        Philox.Block(counter[0], counter[1], counter[2], counter[3], key0, key1, actual);
        Assert.Equal(expected, actual);
    }

    [Fact]
    public void Two_streams_made_alike_are_alike_and_another_purpose_is_another_stream()
    {
        uint[] Draw(RandomPurpose purpose, long k)
        {
            Philox stream = new(7, purpose, k);
            return [.. Enumerable.Range(0, 9).Select(_ => stream.NextUInt32())];
        }

        Assert.Equal(Draw(RandomPurpose.Resample, 3), Draw(RandomPurpose.Resample, 3));
        Assert.NotEqual(Draw(RandomPurpose.Resample, 3), Draw(RandomPurpose.Permutation, 3));
        Assert.NotEqual(Draw(RandomPurpose.Resample, 3), Draw(RandomPurpose.Resample, 4));
    }

    [Fact]
    public void Bounded_integers_are_even()
    {
        int[] counts = new int[6];
        Philox stream = new(1, RandomPurpose.Shuffle, 0);
        for (int i = 0; i < 60_000; i++)
            counts[stream.NextInt32(6)]++;

        // χ² with 5 degrees of freedom; 20.5 is its .999 quantile.
        Assert.True(counts.Sum(c => (c - 10_000.0) * (c - 10_000) / 10_000) < 20.5);
    }

    [Fact]
    public void Every_order_of_four_comes_up_equally_often()
    {
        Dictionary<string, int> counts = [];
        for (int k = 0; k < 24_000; k++)
        {
            int[] order = [0, 1, 2, 3];
            new Philox(1, RandomPurpose.Permutation, k).Shuffle(order);
            string key = string.Join("", order);
            counts[key] = counts.GetValueOrDefault(key) + 1;
        }

        // χ² with 23 degrees of freedom; 49.7 is its .999 quantile.
        Assert.Equal(24, counts.Count);
        Assert.True(counts.Values.Sum(c => (c - 1000.0) * (c - 1000) / 1000) < 49.7);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(17)]
    [InlineData(18)]
    [InlineData(33)]
    [InlineData(50)]
    [InlineData(1000)]
    public void A_shuffle_takes_the_numbers_one_by_one_and_leaves_the_stream_there(int n)
    {
        for (int before = 0; before < 6; before++)
        {
            Philox fast = new(5, RandomPurpose.Shuffle, n, 0xFFFFFFFE), slow = new(5, RandomPurpose.Shuffle, n, 0xFFFFFFFE);
            for (int i = 0; i < before; i++)
                Assert.Equal(slow.NextUInt32(), fast.NextUInt32());
            int[] items = [.. Enumerable.Range(0, n)], expected = [.. items];
            fast.Shuffle(items);
            for (int i = n - 1; i > 0; i--)
            {
                int place = slow.NextInt32(i + 1);
                (expected[i], expected[place]) = (expected[place], expected[i]);
            }

            Assert.Equal(expected, items);
            Assert.All(Enumerable.Range(0, 9), _ => Assert.Equal(slow.NextUInt32(), fast.NextUInt32()));
        }
    }

    [Fact]
    public void Real_numbers_lie_inside_the_open_interval()
    {
        Philox stream = new(1, RandomPurpose.FloorNoise, 0);
        double[] values = [.. Enumerable.Range(0, 10_000).Select(_ => stream.NextDouble())];
        Assert.All(values, v => Assert.InRange(v, double.Epsilon, 1 - 1e-16));
        Assert.Equal(0.5, values.Average(), 0.01);
    }
}
