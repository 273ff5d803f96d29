using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Drift;

public sealed partial class Philox
{
    // Eight blocks of four numbers are made at a time.
    private const int Ahead = 32;

    /// <summary>Shuffles in place, Fisher and Yates, downward.</summary>
    /// <remarks>The numbers are those that <see cref="NextInt32"/> would give, made eight blocks at a time.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Shuffle(Span<int> items)
    {
        Span<uint> ahead = stackalloc uint[Ahead];
        int i = items.Length - 1;

        // What is left of a block begun, and short ends, go one by one.
        while (i > 0)
        {
            if (_left > 0 || i < Ahead / 2)
            {
                int place = NextInt32(i + 1);
                (items[i], items[place]) = (items[place], items[i]);
                i--;
                continue;
            }

            EightBlocks(ahead);
            int used = 0;
            while (i > 0 && used < Ahead)
            {
                uint bound = (uint)i + 1;
                ulong product = (ulong)ahead[used++] * bound;
                if ((uint)product < bound && (uint)product < (uint)(0x1_0000_0000UL % bound))
                    continue;
                int place = (int)(product >> 32);
                (items[i], items[place]) = (items[place], items[i]);
                i--;
            }

            // Blocks that were not begun are made again by whoever asks next.
            _i += (ulong)(used + 3) / 4;
            _left = (4 - used % 4) % 4;
            for (int word = 4 - _left; _left > 0 && word < 4; word++)
                _block[word] = ahead[used - used % 4 + word];
        }
    }

    // The next 32 numbers; the place in the stream stays.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void EightBlocks(Span<uint> numbers)
    {
        Vector512<ulong> low = Vector512.Create(0xFFFFFFFFUL);
        Vector512<ulong> counter = Vector512.Create(_i) + Vector512.Create(0UL, 1, 2, 3, 4, 5, 6, 7);
        Vector512<ulong> c0 = counter & low, c1 = counter >> 32, c2 = Vector512.Create(_k & 0xFFFFFFFF), c3 = Vector512.Create(_k >> 32);
        uint key0 = _seed, key1 = _purpose;
        for (int round = 0; round < 10; round++)
        {
            Vector512<ulong> p0 = c0 * 0xD2511F53UL, p1 = c2 * 0xCD9E8D57UL;
            (c0, c1, c2, c3) = ((p1 >> 32) ^ c1 ^ Vector512.Create((ulong)key0), p1 & low, (p0 >> 32) ^ c3 ^ Vector512.Create((ulong)key1), p0 & low);
            key0 += 0x9E3779B9;
            key1 += 0xBB67AE85;
        }

        Span<ulong> first = stackalloc ulong[8], second = stackalloc ulong[8];
        (c0 | c1 << 32).CopyTo(first);
        (c2 | c3 << 32).CopyTo(second);
        for (int block = 0; block < 8; block++)
        {
            (numbers[4 * block], numbers[4 * block + 1]) = ((uint)first[block], (uint)(first[block] >> 32));
            (numbers[4 * block + 2], numbers[4 * block + 3]) = ((uint)second[block], (uint)(second[block] >> 32));
        }
    }
}
