namespace Drift;

/// <summary>Folds of a cross-validation in which all rows of a unit (a question, a family) lie in one fold.</summary>
/// <remarks>
/// <para>No chance: the units go by falling number of rows, equals in the order in which they appear, each to the fold with the fewest rows of its group so far, then the fewest rows, then the lowest number.
/// A unit whose rows are all of one group counts for that group, so each group is spread over the folds; all units of several groups count as one more group.</para>
/// <para>Where units hold rows of both groups this is the rule of <c>sklearn.model_selection.GroupKFold</c>, but for the order of units of equal size. No peer for units of one group: <c>StratifiedGroupKFold</c> spreads them by another rule.</para>
/// </remarks>
public static class GroupedFolds
{
    /// <summary>The fold of each row, 0 to <paramref name="count"/> − 1.</summary>
    /// <param name="units">Unit of each row, any numbers.</param>
    /// <param name="groups">Group of each row, any numbers.</param>
    /// <param name="count">Number of folds, at least 2 and at most the number of units.</param>
    /// <exception cref="ArgumentException">Lengths differ, or there are too few folds or units.</exception>
    public static int[] Of(IReadOnlyList<int> units, IReadOnlyList<int> groups, int count = 5)
    {
        ArgumentNullException.ThrowIfNull(units);
        ArgumentNullException.ThrowIfNull(groups);
        if (units.Count != groups.Count)
            throw new ArgumentException($"There are {units.Count} units and {groups.Count} labels, expected equally many.", nameof(groups));
        int[][] rows = [.. Enumerable.Range(0, units.Count).GroupBy(i => units[i]).Select(u => u.ToArray()).OrderByDescending(u => u.Length)];
        if (count < 2 || count > rows.Length)
            throw new ArgumentException($"There are {count} folds for {rows.Length} units, expected at least 2 and at most one a unit.", nameof(count));
        int[] folds = new int[units.Count], sizes = new int[count];
        Dictionary<int, int[]> ofGroup = [];
        int[] mixed = new int[count];
        foreach (int[] unit in rows)
        {
            int[] own = mixed;
            if (unit.All(i => groups[i] == groups[unit[0]]) && !ofGroup.TryGetValue(groups[unit[0]], out own!))
                ofGroup.Add(groups[unit[0]], own = new int[count]);
            int fold = Enumerable.Range(0, count).MinBy(k => (own[k], sizes[k], k));
            own[fold] += unit.Length;
            sizes[fold] += unit.Length;
            foreach (int i in unit)
                folds[i] = fold;
        }

        return folds;
    }
}
