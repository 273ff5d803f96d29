namespace Drift;

/// <summary>The families of two origins and all ways to deal them onto two sides: what every claim about origin is tested against.</summary>
/// <remarks>As many families stay on each side as there are. All arrangements are enumerated where there are at most <see cref="PermutationPValue.EnumerationLimit"/>.</remarks>
internal sealed class FamilySides
{
    private readonly Arrangements? _arrangements;
    private readonly int[] _labels;
    private readonly Dictionary<string, int> _index;

    public FamilySides(IEnumerable<OriginRow> rows, int permutations, uint seed)
    {
        OriginRow[] families = [.. rows.DistinctBy(r => r.Family)];
        Names = [.. families.Select(f => f.Family)];
        _labels = [.. families.Select(f => f.Second ? 1 : 0)];
        _index = Names.Select((n, i) => (n, i)).ToDictionary(StringComparer.Ordinal);
        (First, Second) = (_labels.Count(l => l == 0), _labels.Count(l => l == 1));
        IsTestable = First > 0 && Second > 0;
        _arrangements = IsTestable ? Arrangements.Free(_labels, permutations, seed) : null;
        SmallestP = _arrangements is null ? 1 : _arrangements.IsExact ? (First == Second ? 2.0 : 1.0) / _arrangements.Count : _arrangements.SmallestP;
    }

    /// <summary>Names of the families, in order.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Families of the first origin.</summary>
    public int First { get; }

    /// <summary>Families of the second origin.</summary>
    public int Second { get; }

    /// <summary>Whether there is a family on each side.</summary>
    public bool IsTestable { get; }

    /// <summary>The smallest p that a two-sided test can give.</summary>
    public double SmallestP { get; }

    /// <summary>Number of arrangements, sampled or enumerated.</summary>
    public int Count => _arrangements?.Count ?? 1;

    /// <summary>Whether all arrangements were enumerated.</summary>
    public bool IsExact => _arrangements?.IsExact ?? true;

    /// <summary>p of a statistic of the sides of rows, families permuted; null where it could not be at most .05.</summary>
    /// <param name="rows">The rows of the statistic.</param>
    /// <param name="statistic">Of the side of each row, 0 or 1; large speaks against the null hypothesis.</param>
    public double? PValue(IReadOnlyList<OriginRow> rows, Func<int[], double> statistic)
    {
        if (_arrangements is null || SmallestP > 0.05)
            return null;
        int[] family = [.. rows.Select(r => _index[r.Family])];
        double observed = statistic([.. family.Select(f => _labels[f])]);
        return _arrangements.PValue(observed, [.. Sides(rows).Select(statistic)]);
    }

    /// <summary>Side of each row under each arrangement; the array is used again for the next one.</summary>
    public IEnumerable<int[]> Sides(IReadOnlyList<OriginRow> rows)
    {
        int[] family = [.. rows.Select(r => _index[r.Family])];
        int[] order = new int[_labels.Length], sides = new int[_labels.Length], byRow = new int[rows.Count];
        for (int k = 0; k < (_arrangements?.Count ?? 0); k++)
        {
            // The data move and labels stay: family order[i] comes to the place of side _labels[i].
            _arrangements!.Fill(k, order);
            for (int i = 0; i < order.Length; i++)
                sides[order[i]] = _labels[i];
            for (int i = 0; i < byRow.Length; i++)
                byRow[i] = sides[family[i]];
            yield return byRow;
        }
    }

    /// <summary>p of the same statistic with models permuted as if each were a family of its own: too small where families differ.</summary>
    public static double PValueOfRows(IReadOnlyList<OriginRow> rows, int permutations, uint seed, Func<int[], double> statistic)
    {
        int[] labels = [.. rows.Select(r => r.Second ? 1 : 0)];
        Arrangements arrangements = Arrangements.Free(labels, permutations, seed);
        double observed = statistic(labels);
        double[] permuted = new double[arrangements.Count];
        int[] order = new int[labels.Length], moved = new int[labels.Length];
        for (int k = 0; k < permuted.Length; k++)
        {
            arrangements.Fill(k, order);
            for (int i = 0; i < order.Length; i++)
                moved[order[i]] = labels[i];
            permuted[k] = statistic(moved);
        }

        return arrangements.PValue(observed, permuted);
    }
}
