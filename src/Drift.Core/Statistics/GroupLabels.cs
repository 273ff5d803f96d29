namespace Drift;

/// <summary>Groups of rows, numbered 0 … k − 1 in ascending order of their labels.</summary>
internal sealed class GroupLabels
{
    private GroupLabels(int[] index, int[] sizes) => (Index, Sizes) = (index, sizes);

    /// <summary>Number of the group of each row.</summary>
    public int[] Index { get; }

    /// <summary>Rows a group.</summary>
    public int[] Sizes { get; }

    /// <summary>Number of groups k.</summary>
    public int Count => Sizes.Length;

    /// <summary>The groups of n rows, checked together with the arrangements.</summary>
    /// <exception cref="ArgumentException">Lengths differ, all labels are equal, or the arrangements are of another number of rows.</exception>
    public static GroupLabels Of(IReadOnlyList<int> groups, int rows, Arrangements? arrangements)
    {
        ArgumentNullException.ThrowIfNull(groups);
        if (groups.Count != rows)
            throw new ArgumentException($"There are {groups.Count} labels for {rows} vectors.", nameof(groups));
        int[] labels = [.. groups.Distinct().Order()];
        if (labels.Length < 2)
            throw new ArgumentException("All labels are equal, expected at least two groups: there is nothing to compare.", nameof(groups));
        if (arrangements is not null && arrangements.Rows != rows)
            throw new ArgumentException($"The arrangements are of {arrangements.Rows} rows, expected {rows} as there are vectors.", nameof(arrangements));
        int[] index = [.. groups.Select(g => Array.BinarySearch(labels, g))];
        int[] sizes = new int[labels.Length];
        foreach (int g in index)
            sizes[g]++;
        return new GroupLabels(index, sizes);
    }

    /// <summary>The smallest p that a test could have given: for an enumeration the share of arrangements tied with the largest statistic.</summary>
    public static double? SmallestP(Arrangements? arrangements, double[] permuted) =>
        arrangements is null ? null
        : arrangements.IsExact ? PermutationPValue.Of(permuted.Max(), permuted, exact: true)
        : arrangements.SmallestP;
}
