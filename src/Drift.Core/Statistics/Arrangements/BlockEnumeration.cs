namespace Drift;

/// <summary>All distinct arrangements of labels within blocks, the observed one first.</summary>
/// <remarks>The choices of the blocks are the digits of a number in mixed base; digit 0 of every block is the labels as observed.</remarks>
internal sealed class BlockEnumeration : Arrangements
{
    private readonly int[][] _blocks;
    private readonly List<int[]>[] _orders;

    private BlockEnumeration(int rows, int[][] blocks, List<int[]>[] orders, int count)
        : base(rows, count, isExact: true, 1.0 / count) =>
        (_blocks, _orders) = (blocks, orders);

    /// <summary>The enumeration; null where there are more than <see cref="PermutationPValue.EnumerationLimit"/> arrangements.</summary>
    public static BlockEnumeration? Of(IReadOnlyList<int> labels, int[][] blocks)
    {
        double count = 1;
        foreach (int[] block in blocks)
        {
            count *= Distinct(block.Select(i => labels[i]));
            if (count > PermutationPValue.EnumerationLimit)
                return null;
        }

        return new BlockEnumeration(labels.Count, blocks, [.. blocks.Select(b => Orders(b, labels))], (int)Math.Round(count));
    }

    private protected override void FillCore(int k, Span<int> order)
    {
        for (int b = 0; b < _blocks.Length; b++)
        {
            int[] chosen = _orders[b][k % _orders[b].Count];
            k /= _orders[b].Count;
            for (int i = 0; i < chosen.Length; i++)
                order[_blocks[b][i]] = chosen[i];
        }
    }

    // n! / Π n_g!, as a product of binomials so that it stays a whole number as long as it is small.
    private static double Distinct(IEnumerable<int> labels)
    {
        double count = 1;
        int placed = 0;
        foreach (int size in labels.GroupBy(l => l).Select(g => g.Count()))
        {
            for (int i = 1; i <= size; i++)
                count = count * ++placed / i;
        }

        return Math.Round(count);
    }

    // One permutation of the block's rows for each distinct sequence of labels: places with label g receive rows of their new group in ascending order.
    private static List<int[]> Orders(int[] block, IReadOnlyList<int> labels)
    {
        int[] observed = [.. block.Select(i => labels[i])];
        int[] sequence = [.. observed.Order()];
        List<int[]> orders = [[.. block]];
        do
        {
            if (!sequence.SequenceEqual(observed))
                orders.Add(Realise(block, observed, sequence));
        }
        while (Next(sequence));
        return orders;
    }

    // Row j of the data gets label sequence[j]: the place i of label g takes the next row that got g.
    private static int[] Realise(int[] block, int[] observed, int[] sequence)
    {
        Dictionary<int, Queue<int>> rows = [];
        for (int j = 0; j < block.Length; j++)
        {
            if (!rows.TryGetValue(sequence[j], out Queue<int>? queue))
                rows.Add(sequence[j], queue = new Queue<int>());
            queue.Enqueue(block[j]);
        }

        return [.. observed.Select(label => rows[label].Dequeue())];
    }

    // The next sequence in lexicographic order; false after the last.
    private static bool Next(int[] sequence)
    {
        int i = sequence.Length - 2;
        while (i >= 0 && sequence[i] >= sequence[i + 1])
            i--;
        if (i < 0)
            return false;
        int j = sequence.Length - 1;
        while (sequence[j] <= sequence[i])
            j--;
        (sequence[i], sequence[j]) = (sequence[j], sequence[i]);
        Array.Reverse(sequence, i + 1, sequence.Length - i - 1);
        return true;
    }
}
