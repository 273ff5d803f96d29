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
    /// <param name="blocks">Block of each row: rows move within blocks, and blocks are a term; null for none.</param>
    /// <param name="units">Unit of each row (family), of one group each: whole units of equally many rows change places; null where rows move. Not together with blocks.</param>
    /// <param name="threads">Number of threads, without influence on the result; 0 for one a processor.</param>
    /// <returns>Pairs in ascending order of labels.</returns>
    /// <exception cref="ArgumentException">As for one factor, in some pair; or there are blocks and units, or units that cannot change places.</exception>
    public static IReadOnlyList<PermanovaPair> Pairwise(
        VectorTable vectors, IReadOnlyList<int> groups, int permutations, uint seed, IReadOnlyList<int>? blocks = null,
        IReadOnlyList<int>? units = null, int threads = 0)
    {
        ArgumentNullException.ThrowIfNull(vectors);
        return Pairs(vectors.Rows, groups, blocks, units, permutations, seed, (rows, labels, own, arrangements) => Test(vectors.Take(rows), labels, arrangements, own, threads));
    }

    /// <summary>Each pair of groups on its own objects, with Holm's adjustment over all pairs; any distance.</summary>
    /// <remarks>As for vectors.</remarks>
    /// <param name="distances">Distances of n objects.</param>
    /// <param name="groups">Group of each object, any numbers; at least two groups.</param>
    /// <param name="permutations">Number of sampled arrangements P of each pair, at least 1; enumerated where few.</param>
    /// <param name="seed">Seed of the run.</param>
    /// <param name="blocks">Block of each object: objects move within blocks, and blocks are a term; null for none.</param>
    /// <param name="units">Unit of each object (family), of one group each: whole units of equally many objects change places; null where objects move. Not together with blocks.</param>
    /// <param name="threads">Number of threads, without influence on the result; 0 for one a processor.</param>
    /// <returns>Pairs in ascending order of labels.</returns>
    /// <exception cref="ArgumentException">As for one factor, in some pair; or there are blocks and units, or units that cannot change places.</exception>
    public static IReadOnlyList<PermanovaPair> Pairwise(
        DistanceMatrix distances, IReadOnlyList<int> groups, int permutations, uint seed, IReadOnlyList<int>? blocks = null,
        IReadOnlyList<int>? units = null, int threads = 0)
    {
        ArgumentNullException.ThrowIfNull(distances);
        return Pairs(distances.Count, groups, blocks, units, permutations, seed, (rows, labels, own, arrangements) => Test(distances.Take(rows), labels, arrangements, own, threads));
    }

    private static PermanovaPair[] Pairs(
        int n, IReadOnlyList<int> groups, IReadOnlyList<int>? blocks, IReadOnlyList<int>? units, int permutations, uint seed,
        Func<int[], int[], int[]?, Arrangements, PermanovaResult> test)
    {
        GroupLabels labels = GroupLabels.Of(groups, n, null);
        if (blocks is not null && blocks.Count != n)
            throw new ArgumentException($"There are {blocks.Count} blocks for {n} rows, expected one a row.", nameof(blocks));
        if (units is not null && units.Count != n)
            throw new ArgumentException($"There are {units.Count} units for {n} rows, expected one a row.", nameof(units));
        if (blocks is not null && units is not null)
            throw new ArgumentException("There are blocks and units, expected one of them: whole units change places between blocks, rows within them. Subtract block means first where units move.", nameof(units));
        int[][] members = labels.Members();
        List<(int First, int Second, PermanovaResult Result)> pairs = [];
        for (int g = 0; g < labels.Count; g++)
        {
            for (int h = g + 1; h < labels.Count; h++)
            {
                (int first, int second) = (labels.Labels[g], labels.Labels[h]);
                int[] rows = [.. members[g].Concat(members[h]).Order()];
                if (blocks is not null)
                    rows = Shared(rows, groups, blocks, first, second);
                int[] own = Of(groups, rows);
                int[]? ownBlocks = blocks is null ? null : Of(blocks, rows);
                Arrangements arrangements = ownBlocks is not null ? Arrangements.WithinBlocks(own, ownBlocks, permutations, seed)
                    : units is not null ? Arrangements.OfUnits(own, Of(units, rows), permutations, seed)
                    : Arrangements.Free(own, permutations, seed);
                pairs.Add((first, second, test(rows, own, ownBlocks, arrangements)));
            }
        }

        IReadOnlyList<double?> holm = PValueAdjustment.Holm([.. pairs.Select(p => (double?)p.Result.Terms[0].PValue)]);
        return [.. pairs.Select((p, j) => new PermanovaPair(p.First, p.Second, p.Result, holm[j]!.Value))];
    }

    // Rows in blocks that have at least two of the pair.
    private static int[] Shared(int[] rows, IReadOnlyList<int> groups, IReadOnlyList<int> blocks, int first, int second)
    {
        int[][] kept = [.. rows.GroupBy(i => blocks[i]).Where(b => b.Count() > 1).Select(b => b.ToArray())];
        if (!kept.Any(b => b.Any(i => groups[i] == first) && b.Any(i => groups[i] == second)))
            throw new ArgumentException($"Groups {first} and {second} share no block, expected at least one: within blocks they cannot be compared.", nameof(blocks));
        return [.. kept.SelectMany(b => b).Order()];
    }

    private static int[] Of(IReadOnlyList<int> labels, int[] rows) => [.. rows.Select(i => labels[i])];
}
