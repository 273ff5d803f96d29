namespace Drift;

/// <summary>The arrangements of the rows of a data set that are alike under a null hypothesis: sampled, enumerated or given.</summary>
/// <remarks>
/// <para>An arrangement is a permutation π that moves the data: row i of the permuted data is row π(i) of the data; labels stay. Arrangement k of a
/// seed depends on nothing else, so a range of arrangements can be computed elsewhere and merged.</para>
/// <para>Kinds: <see cref="Free"/> all rows; <see cref="WithinBlocks"/> rows within their block; <see cref="OfUnits"/> whole units of equally many rows;
/// <see cref="Given"/> a stored list. Where there are at most <see cref="PermutationPValue.EnumerationLimit"/> distinct arrangements of the labels they are enumerated,
/// the observed one among them, and <see cref="IsExact"/> is true.</para>
/// </remarks>
public abstract class Arrangements
{
    private protected Arrangements(int rows, int count, bool isExact, double smallestP) =>
        (Rows, Count, IsExact, SmallestP) = (rows, count, isExact, smallestP);

    /// <summary>Number of rows n.</summary>
    public int Rows { get; }

    /// <summary>Number of arrangements P, or of all of them if <see cref="IsExact"/>.</summary>
    public int Count { get; }

    /// <summary>Whether these are all distinct arrangements of the labels, the observed one included.</summary>
    public bool IsExact { get; }

    /// <summary>The smallest p that a test with them can give: 1/(P + 1), or for an enumeration one over the number of arrangements.</summary>
    /// <remarks>A statistic that is alike under relabelling (two groups of equal size) has ties, so a test may have to multiply by the number of tied arrangements.</remarks>
    public double SmallestP { get; }

    /// <summary>Writes π of arrangement k.</summary>
    /// <param name="k">Number of the arrangement, 0 to <see cref="Count"/> − 1.</param>
    /// <param name="order">n places: order[i] = π(i).</param>
    /// <exception cref="ArgumentException">There are not n places.</exception>
    public void Fill(int k, Span<int> order)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(k);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(k, Count);
        if (order.Length != Rows)
            throw new ArgumentException($"There are {order.Length} places, expected {Rows}.", nameof(order));
        FillCore(k, order);
    }

    /// <summary>The p-value of an observed statistic against those of these arrangements (<see cref="PermutationPValue.Of"/>).</summary>
    public double PValue(double observed, IReadOnlyList<double> permuted) => PermutationPValue.Of(observed, permuted, IsExact);

    /// <summary>All rows move freely.</summary>
    /// <param name="labels">Group of each row, 0, 1, …: arrangements that give the same groups count once when enumerated.</param>
    /// <param name="permutations">Number of sampled arrangements P, at least 1.</param>
    /// <param name="seed">Seed of the run.</param>
    /// <exception cref="ArgumentException">There are no rows, or all labels are equal.</exception>
    public static Arrangements Free(IReadOnlyList<int> labels, int permutations, uint seed) =>
        WithinBlocks(labels, [.. labels.Select(_ => 0)], permutations, seed);

    /// <summary>Rows move within their block.</summary>
    /// <remarks>A block with one row, or with rows of one group, does no harm: it says nothing, and its rows keep their groups. At least one block must be otherwise.</remarks>
    /// <param name="labels">Group of each row, 0, 1, ….</param>
    /// <param name="blocks">Block of each row, any numbers.</param>
    /// <param name="permutations">Number of sampled arrangements P, at least 1.</param>
    /// <param name="seed">Seed of the run.</param>
    /// <exception cref="ArgumentException">Lengths differ, there are no rows, all labels are equal, every block has one row, or every block holds one group only.</exception>
    public static Arrangements WithinBlocks(IReadOnlyList<int> labels, IReadOnlyList<int> blocks, int permutations, uint seed)
    {
        ArgumentNullException.ThrowIfNull(labels);
        ArgumentNullException.ThrowIfNull(blocks);
        ArgumentOutOfRangeException.ThrowIfLessThan(permutations, 1);
        if (labels.Count == 0 || labels.Count != blocks.Count)
            throw new ArgumentException($"There are {labels.Count} labels and {blocks.Count} blocks, expected equally many and at least one.", nameof(blocks));
        int[][] rows = [.. Enumerable.Range(0, blocks.Count).GroupBy(i => blocks[i]).Select(g => g.ToArray())];
        if (BlockEnumeration.Of(labels, rows) is not { } all)
            return new BlockSample(labels.Count, rows, permutations, seed);
        return all.Count > 1 ? all : throw Unmoved(labels, rows);
    }

    /// <summary>Whole units of equally many rows change places (families, questions); rows keep their place within the unit.</summary>
    /// <param name="labels">Group of each row; the same for all rows of a unit.</param>
    /// <param name="units">Unit of each row, any numbers.</param>
    /// <param name="permutations">Number of sampled arrangements P, at least 1.</param>
    /// <param name="seed">Seed of the run.</param>
    /// <exception cref="ArgumentException">Lengths differ, units have unequally many rows, a unit has two labels, or all labels are equal.</exception>
    public static Arrangements OfUnits(IReadOnlyList<int> labels, IReadOnlyList<int> units, int permutations, uint seed)
    {
        ArgumentNullException.ThrowIfNull(labels);
        ArgumentNullException.ThrowIfNull(units);
        if (labels.Count == 0 || labels.Count != units.Count)
            throw new ArgumentException($"There are {labels.Count} labels and {units.Count} units, expected equally many and at least one.", nameof(units));
        int[][] rows = [.. Enumerable.Range(0, units.Count).GroupBy(i => units[i]).Select(g => g.ToArray())];
        if (rows.FirstOrDefault(r => r.Length != rows[0].Length) is { } other)
            throw new ArgumentException($"Unit {units[other[0]]} has {other.Length} rows, expected {rows[0].Length} as the first: whole units change places only if they are alike. Average the rows of each unit first.", nameof(units));
        if (rows.FirstOrDefault(r => r.Any(i => labels[i] != labels[r[0]])) is { } mixed)
            throw new ArgumentException($"Unit {units[mixed[0]]} has rows of two groups, expected one group a unit.", nameof(units));
        return new UnitArrangements(Free([.. rows.Select(r => labels[r[0]])], permutations, seed), rows, labels.Count);
    }

    /// <summary>A stored list of permutations, such as a parity case's.</summary>
    /// <param name="permutations">Each a permutation of 0 … n − 1.</param>
    /// <exception cref="ArgumentException">One is no permutation, or they differ in length.</exception>
    public static Arrangements Given(IReadOnlyList<IReadOnlyList<int>> permutations) => new GivenArrangements(permutations);

    private static ArgumentException Unmoved(IReadOnlyList<int> labels, int[][] blocks) => new(
        labels.All(l => l == labels[0]) ? "All labels are equal, expected at least two groups: no arrangement changes anything."
        : blocks.All(b => b.Length == 1) ? "Every block has one row, expected at least one block with two: rows move within their block only."
        : "Every block holds one group only, expected at least one block with rows of two: groups and blocks are confounded, and no arrangement within blocks changes anything.",
        nameof(blocks));

    private protected abstract void FillCore(int k, Span<int> order);
}
