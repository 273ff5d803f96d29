using System.Runtime.Intrinsics;

namespace Drift;

/// <summary>Flips of the signs of n units: sampled, or all of them where there are at most <see cref="PermutationPValue.EnumerationLimit"/>.</summary>
/// <remarks>Flip k of a seed depends on nothing else. Bit u of the numbers drawn, or of k itself when all are enumerated, flips unit u; the observed signs are flip 0 of an enumeration.</remarks>
public sealed class SignFlips
{
    // The eight signs of each byte.
    private static readonly double[] Signs = [.. Enumerable.Range(0, 8 * 256).Select(i => (i / 8 >> (i % 8) & 1) == 1 ? -1.0 : 1.0)];

    private readonly uint _seed;

    /// <summary>Prepares the flips.</summary>
    /// <param name="units">Number of units n, at least 1.</param>
    /// <param name="permutations">Number of sampled flips P, at least 1.</param>
    /// <param name="seed">Seed of the run.</param>
    public SignFlips(int units, int permutations, uint seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(units, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(permutations, 1);
        IsExact = units < 31 && 1 << units <= PermutationPValue.EnumerationLimit;
        (Units, _seed, Count) = (units, seed, IsExact ? 1 << units : permutations);
    }

    /// <summary>Number of units n.</summary>
    public int Units { get; }

    /// <summary>Number of flips P, or of all 2ⁿ if <see cref="IsExact"/>.</summary>
    public int Count { get; }

    /// <summary>Whether these are all flips, the observed signs included.</summary>
    public bool IsExact { get; }

    /// <summary>The smallest p of a two-sided test: flipping every sign gives the same statistic, so an enumerated one has a twin.</summary>
    public double SmallestP => IsExact ? 2.0 / Count : 1 / (Count + 1.0);

    /// <summary>Writes the signs of flip k, 1 or −1 a unit.</summary>
    /// <param name="k">Number of the flip, 0 to <see cref="Count"/> − 1.</param>
    /// <param name="signs">n places.</param>
    /// <exception cref="ArgumentException">There are not n places.</exception>
    public void Fill(int k, Span<int> signs)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(k);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(k, Count);
        if (signs.Length != Units)
            throw new ArgumentException($"There are {signs.Length} places, expected {Units}.", nameof(signs));
        Philox? stream = IsExact ? null : new Philox(_seed, RandomPurpose.SignFlip, k);
        uint bits = 0;
        for (int u = 0; u < signs.Length; u++)
        {
            if (u % 32 == 0)
                bits = stream?.NextUInt32() ?? (uint)k;
            signs[u] = (bits >> (u % 32) & 1) == 1 ? -1 : 1;
        }
    }

    /// <summary>Signed sums of values under every flip, in order: eight units at a time.</summary>
    /// <param name="values">One a unit.</param>
    internal double[] Sums(ReadOnlySpan<double> values)
    {
        int words = (Units + 31) / 32;
        double[] padded = new double[32 * words];
        values.CopyTo(padded);
        double[] sums = new double[Count];
        Philox stream = new(_seed, RandomPurpose.SignFlip, 0);
        for (int k = 0; k < sums.Length; k++)
        {
            if (!IsExact)
                stream.MoveTo(k);
            Vector512<double> sum = Vector512<double>.Zero;
            for (int word = 0; word < words; word++)
            {
                uint bits = IsExact ? (uint)k : stream.NextUInt32();
                for (int part = 0; part < 4; part++)
                {
                    Vector512<double> x = Vector512.LoadUnsafe(ref padded[32 * word + 8 * part]), signs = Vector512.LoadUnsafe(ref Signs[8 * (int)(bits >> (8 * part) & 255)]);
                    sum = Vector512.FusedMultiplyAdd(x, signs, sum);
                }
            }

            sums[k] = Vector512.Sum(sum);
        }

        return sums;
    }

    /// <summary>The p-value of an observed statistic against those of these flips (<see cref="PermutationPValue.Of"/>).</summary>
    public double PValue(double observed, IReadOnlyList<double> flipped) => PermutationPValue.Of(observed, flipped, IsExact);
}
