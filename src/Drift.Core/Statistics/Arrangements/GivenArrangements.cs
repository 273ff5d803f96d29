namespace Drift;

/// <summary>A stored list of permutations.</summary>
internal sealed class GivenArrangements : Arrangements
{
    private readonly int[][] _orders;

    public GivenArrangements(IReadOnlyList<IReadOnlyList<int>> permutations)
        : base(Length(permutations), permutations.Count, isExact: false, 1 / (permutations.Count + 1.0))
    {
        _orders = [.. permutations.Select(p => p.ToArray())];
        for (int k = 0; k < _orders.Length; k++)
        {
            if (_orders[k].Length != Rows || !_orders[k].Order().SequenceEqual(Enumerable.Range(0, Rows)))
                throw new ArgumentException($"Permutation {k} is no permutation of 0 to {Rows - 1}: each number is expected once.", nameof(permutations));
        }
    }

    private protected override void FillCore(int k, Span<int> order) => _orders[k].CopyTo(order);

    private static int Length(IReadOnlyList<IReadOnlyList<int>> permutations)
    {
        ArgumentNullException.ThrowIfNull(permutations);
        return permutations.Count > 0 ? permutations[0].Count : throw new ArgumentException("There are no permutations, expected at least one.", nameof(permutations));
    }
}
