namespace Drift;

public static partial class Permanova
{
    /// <summary>Each pair of groups on its own rows, with Holm's adjustment over all pairs; vectors.</summary>
    /// <remarks>A block that has fewer than two rows of a pair says nothing about it and is left out of that pair: <see cref="PermanovaResult.Rows"/> tells what was used.
    /// All pairs take the same seed.</remarks>
    /// <param name="vectors">n rows of d numbers.</param>
    /// <param name="groups">Group of each row, any numbers; at least two groups.</param>
    /// <param name="permutations">Number of sampled arrangements P of each pair, at least 1; enumerated where few.</param>
    /// <param name="seed">Seed of the run.</param>
    /// <param name="blocks">Block of each row: rows move within blocks, and blocks are a term; null for free permutations.</param>
    /// <param name="threads">Number of threads, without influence on the result; 0 for one a processor.</param>
    /// <returns>Pairs in ascending order of labels.</returns>
    /// <exception cref="ArgumentException">As for one factor, in some pair.</exception>
    public static IReadOnlyList<PermanovaPair> Pairwise(
        VectorTable vectors, IReadOnlyList<int> groups, int permutations, uint seed, IReadOnlyList<int>? blocks = null, int threads = 0)
    {
        ArgumentNullException.ThrowIfNull(vectors);
        return Pairs(vectors.Rows, groups, blocks, (rows, labels, own) => Test(vectors.Take(rows), labels, Within(labels, own, permutations, seed), own, threads));
    }

    /// <summary>Each pair of groups on its own objects, with Holm's adjustment over all pairs; any distance.</summary>
    /// <remarks>As for vectors.</remarks>
    /// <param name="distances">Distances of n objects.</param>
    /// <param name="groups">Group of each object, any numbers; at least two groups.</param>
    /// <param name="permutations">Number of sampled arrangements P of each pair, at least 1; enumerated where few.</param>
    /// <param name="seed">Seed of the run.</param>
    /// <param name="blocks">Block of each object: objects move within blocks, and blocks are a term; null for free permutations.</param>
    /// <param name="threads">Number of threads, without influence on the result; 0 for one a processor.</param>
    /// <returns>Pairs in ascending order of labels.</returns>
    /// <exception cref="ArgumentException">As for one factor, in some pair.</exception>
    public static IReadOnlyList<PermanovaPair> Pairwise(
        DistanceMatrix distances, IReadOnlyList<int> groups, int permutations, uint seed, IReadOnlyList<int>? blocks = null, int threads = 0)
    {
        ArgumentNullException.ThrowIfNull(distances);
        return Pairs(distances.Count, groups, blocks, (rows, labels, own) => Test(distances.Take(rows), labels, Within(labels, own, permutations, seed), own, threads));
    }

    private static Arrangements Within(int[] labels, int[]? blocks, int permutations, uint seed) =>
        blocks is null ? Arrangements.Free(labels, permutations, seed) : Arrangements.WithinBlocks(labels, blocks, permutations, seed);

    private static PermanovaPair[] Pairs(
        int n, IReadOnlyList<int> groups, IReadOnlyList<int>? blocks, Func<int[], int[], int[]?, PermanovaResult> test)
    {
        ArgumentNullException.ThrowIfNull(groups);
        if (groups.Count != n)
            throw new ArgumentException($"There are {groups.Count} groups for {n} rows.", nameof(groups));
        if (blocks is not null && blocks.Count != n)
            throw new ArgumentException($"There are {blocks.Count} blocks for {n} rows.", nameof(blocks));
        int[] labels = [.. groups.Distinct().Order()];
        if (labels.Length < 2)
            throw new ArgumentException("All labels are equal: there are no groups to compare.", nameof(groups));
        List<(int First, int Second, PermanovaResult Result)> pairs = [];
        for (int g = 0; g < labels.Length; g++)
        {
            for (int h = g + 1; h < labels.Length; h++)
            {
                int[] rows = [.. Enumerable.Range(0, n).Where(i => groups[i] == labels[g] || groups[i] == labels[h])];
                if (blocks is not null)
                    rows = [.. rows.GroupBy(i => blocks[i]).Where(b => b.Count() > 1).SelectMany(b => b).Order()];
                if (!rows.Any(i => groups[i] == labels[g]) || !rows.Any(i => groups[i] == labels[h]))
                    throw new ArgumentException($"Groups {labels[g]} and {labels[h]} share no block, expected at least one: within blocks they cannot be compared.", nameof(blocks));
                pairs.Add((labels[g], labels[h], test(rows, [.. rows.Select(i => groups[i])], blocks is null ? null : [.. rows.Select(i => blocks[i])])));
            }
        }

        IReadOnlyList<double?> holm = PValueAdjustment.Holm([.. pairs.Select(p => (double?)p.Result.Terms[0].PValue)]);
        return [.. pairs.Select((p, j) => new PermanovaPair(p.First, p.Second, p.Result, holm[j]!.Value))];
    }
}
