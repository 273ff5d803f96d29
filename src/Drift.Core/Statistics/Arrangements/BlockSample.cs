namespace Drift;

/// <summary>Sampled arrangements within blocks.</summary>
internal sealed class BlockSample(int rows, int[][] blocks, int permutations, uint seed)
    : Arrangements(rows, permutations, isExact: false, 1 / (permutations + 1.0))
{
    private readonly int _longest = blocks.Max(b => b.Length);

    private protected override void FillCore(int k, Span<int> order)
    {
        Philox stream = new(seed, RandomPurpose.Permutation, k);
        Span<int> shuffled = _longest <= 1024 ? stackalloc int[_longest] : new int[_longest];
        foreach (int[] block in blocks)
        {
            Span<int> own = shuffled[..block.Length];
            block.CopyTo(own);
            stream.Shuffle(own);
            for (int i = 0; i < block.Length; i++)
                order[block[i]] = own[i];
        }
    }
}
