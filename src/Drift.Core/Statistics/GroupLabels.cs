namespace Drift;

/// <summary>Labels of rows as numbers 0 … k − 1, in ascending order of the labels.</summary>
internal sealed class GroupLabels
{
    private GroupLabels(int[] labels, int[] index, int[] sizes) => (Labels, Index, Sizes) = (labels, index, sizes);

    /// <summary>The labels that occur, ascending.</summary>
    public int[] Labels { get; }

    /// <summary>Number of the group of each row.</summary>
    public int[] Index { get; }

    /// <summary>Rows a group.</summary>
    public int[] Sizes { get; }

    /// <summary>Number of groups k.</summary>
    public int Count => Sizes.Length;

    /// <summary>Rows of each group, ascending.</summary>
    public int[][] Members()
    {
        int[][] members = [.. Sizes.Select(s => new int[s])];
        int[] next = new int[Count];
        for (int i = 0; i < Index.Length; i++)
            members[Index[i]][next[Index[i]]++] = i;
        return members;
    }

    /// <summary>The groups of any labels.</summary>
    public static GroupLabels Of(IReadOnlyList<int> labels)
    {
        Dictionary<int, int> numbers = [];
        foreach (int label in labels)
            numbers.TryAdd(label, 0);
        int[] distinct = [.. numbers.Keys.Order()];
        for (int g = 0; g < distinct.Length; g++)
            numbers[distinct[g]] = g;
        int[] index = new int[labels.Count], sizes = new int[distinct.Length];
        for (int i = 0; i < index.Length; i++)
            sizes[index[i] = numbers[labels[i]]]++;
        return new GroupLabels(distinct, index, sizes);
    }

    /// <summary>The groups of n rows, checked together with the arrangements.</summary>
    /// <exception cref="ArgumentException">Lengths differ, all labels are equal, or the arrangements are of another number of rows.</exception>
    public static GroupLabels Of(IReadOnlyList<int> groups, int rows, Arrangements? arrangements)
    {
        ArgumentNullException.ThrowIfNull(groups);
        if (groups.Count != rows)
            throw new ArgumentException($"There are {groups.Count} labels for {rows} rows, expected one a row.", nameof(groups));
        GroupLabels labels = Of(groups);
        if (labels.Count < 2)
            throw new ArgumentException("All labels are equal, expected at least two groups: there is nothing to compare.", nameof(groups));
        if (arrangements is not null && arrangements.Rows != rows)
            throw new ArgumentException($"The arrangements are of {arrangements.Rows} rows, expected {rows} as the data.", nameof(arrangements));
        return labels;
    }

    /// <summary>Number of each combination of two labels that occurs, in the order of first appearance.</summary>
    public static int[] Cross(IReadOnlyList<int> first, IReadOnlyList<int> second)
    {
        Dictionary<(int, int), int> seen = [];
        int[] numbers = new int[first.Count];
        for (int i = 0; i < numbers.Length; i++)
        {
            if (!seen.TryGetValue((first[i], second[i]), out int number))
                seen.Add((first[i], second[i]), number = seen.Count);
            numbers[i] = number;
        }

        return numbers;
    }

    /// <summary>The smallest p that a test could have given: for an enumeration the share of arrangements tied with the largest statistic.</summary>
    public static double? SmallestP(Arrangements? arrangements, double[] permuted) =>
        arrangements is null ? null
        : arrangements.IsExact ? PermutationPValue.Of(permuted.Max(), permuted, exact: true)
        : arrangements.SmallestP;
}
