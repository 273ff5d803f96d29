namespace Drift;

/// <summary>Philox 4x32-10, a counter-based generator: the numbers of arrangement k of a seed depend on nothing else.</summary>
/// <remarks>
/// <para>Key = (seed, purpose); counter words = (i, k), low word first, where i counts blocks of four numbers of arrangement k. Salmon, Moraes, Dror and Shaw 2011,
/// "Parallel random numbers: as easy as 1, 2, 3", SC11, doi:10.1145/2063384.2063405.</para>
/// <para>Not thread safe: one stream belongs to one loop. Two streams made alike give the same numbers.</para>
/// </remarks>
public sealed partial class Philox
{
    private readonly uint _seed;
    private readonly uint _purpose;
    private readonly ulong _start;
    private ulong _k;
    private readonly uint[] _block = new uint[4];
    private ulong _i;
    private int _left;

    /// <summary>Opens the stream of arrangement k.</summary>
    /// <param name="seed">Seed of the run.</param>
    /// <param name="purpose">What the numbers are for.</param>
    /// <param name="k">Number of the permutation or resample, from 0.</param>
    /// <param name="start">First block of four numbers; 0 unless streams of one k must be told apart.</param>
    public Philox(uint seed, RandomPurpose purpose, long k, ulong start = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(k);
        (_seed, _purpose, _k, _i, _start) = (seed, (uint)purpose, (ulong)k, start, start);
    }

    /// <summary>Goes to the beginning of arrangement k, as a new stream would.</summary>
    public void MoveTo(long k)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(k);
        (_k, _i, _left) = ((ulong)k, _start, 0);
    }

    /// <summary>The next 32 bits.</summary>
    public uint NextUInt32()
    {
        if (_left == 0)
        {
            Block((uint)_i, (uint)(_i >> 32), (uint)_k, (uint)(_k >> 32), _seed, _purpose, _block);
            _i++;
            _left = 4;
        }

        return _block[4 - _left--];
    }

    /// <summary>A whole number from 0 to <paramref name="bound"/> − 1, each equally likely (Lemire 2019, doi:10.1145/3230636).</summary>
    /// <param name="bound">At least 1.</param>
    public int NextInt32(int bound)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bound, 1);
        ulong product = (ulong)NextUInt32() * (uint)bound;
        if ((uint)product < (uint)bound)
        {
            uint threshold = (uint)(0x1_0000_0000UL % (uint)bound);
            while ((uint)product < threshold)
                product = (ulong)NextUInt32() * (uint)bound;
        }

        return (int)(product >> 32);
    }

    /// <summary>A real number in the open interval (0, 1), on a grid of 2⁻⁵².</summary>
    public double NextDouble()
    {
        ulong bits = ((ulong)NextUInt32() << 32 | NextUInt32()) >> 12;
        return (bits + 0.5) / (1UL << 52);
    }

    /// <summary>The bare function: four numbers from a counter and a key.</summary>
    internal static void Block(uint c0, uint c1, uint c2, uint c3, uint key0, uint key1, Span<uint> result)
    {
        for (int round = 0; round < 10; round++)
        {
            ulong p0 = 0xD2511F53UL * c0;
            ulong p1 = 0xCD9E8D57UL * c2;
            (c0, c1, c2, c3) = ((uint)(p1 >> 32) ^ c1 ^ key0, (uint)p1, (uint)(p0 >> 32) ^ c3 ^ key1, (uint)p0);
            key0 += 0x9E3779B9;
            key1 += 0xBB67AE85;
        }

        (result[0], result[1], result[2], result[3]) = (c0, c1, c2, c3);
    }
}
