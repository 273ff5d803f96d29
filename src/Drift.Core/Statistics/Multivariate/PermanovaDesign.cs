namespace Drift;

/// <summary>What the terms of a model become: a quadratic form in the cell sums for each.</summary>
/// <remarks>
/// <para>With Z the cell indicators, Q the projection that takes out the blocks (or the grand mean) and A = Z′QZ, the columns of a term are made orthonormal in A
/// after those that stand before it; with b these vectors and T = Z′GZ the products of the cell sums, SS = Σ b′Tb = tr(W T), W = Σ bb′.</para>
/// <para>A column is taken as dependent when less than 1e-9 of its square is left: degrees of freedom never come from rounding errors.</para>
/// </remarks>
internal sealed class PermanovaDesign
{
    private const double Dependent = 1e-9;
    private const int MostCells = 4096;
    private readonly double[] _a;

    private PermanovaDesign(int[] cells, int[] sizes, double[] a, bool diagonal) =>
        (Cells, CellCount, _a, IsDiagonal) = (cells, sizes.Length, a, diagonal);

    public int[] Cells { get; }

    public int CellCount { get; }

    /// <summary>Whether only the squares of the cell sums are needed: one factor, no blocks.</summary>
    public bool IsDiagonal { get; }

    public List<(string Name, int Degrees, double[] Form)> Tested { get; } = [];

    public (int Degrees, double[] Form) Model { get; private set; }

    public static PermanovaDesign Of(IReadOnlyList<PermanovaTerm> terms, PermanovaBy by, int rows, int[]? blocks)
    {
        Check(terms, rows);
        GroupLabels labels = GroupLabels.Of(PermanovaTerm.Cells(terms));
        (int[] cells, int[] sizes) = (labels.Index, labels.Sizes);
        bool diagonal = terms.Count == 1 && blocks is null && !terms[0].HasCovariate;
        if (!diagonal && sizes.Length > MostCells)
            throw new ArgumentException($"The terms make {sizes.Length} cells, expected at most {MostCells}: give the factor with most levels as blocks, or round covariates.", nameof(terms));
        PermanovaDesign design = new(cells, sizes, diagonal ? [] : Products(cells, sizes, blocks), diagonal);
        if (diagonal)
        {
            design.Model = (sizes.Length - 1, [.. sizes.Select(n => 1.0 / n)]);
            design.Tested.Add((by == PermanovaBy.Overall ? "Model" : terms[0].Name, sizes.Length - 1, design.Model.Form));
            return design;
        }

        design.Build(terms, by);
        return design;
    }

    private void Build(IReadOnlyList<PermanovaTerm> terms, PermanovaBy by)
    {
        List<(double[] B, double[] Ab)> all = [];
        foreach (PermanovaTerm term in terms)
        {
            int before = all.Count;
            Extend(all, term);
            if (by == PermanovaBy.Terms)
                Test(term.Name, all, before);
        }

        Model = (all.Count, Form(all, 0));
        if (by == PermanovaBy.Overall)
            Test("Model", all, 0);
        if (by != PermanovaBy.Margin)
            return;
        foreach (PermanovaTerm term in terms.Where(t => !terms.Any(o => o != t && o.Factors.IsProperSupersetOf(t.Factors))))
        {
            List<(double[] B, double[] Ab)> others = [];
            foreach (PermanovaTerm other in terms.Where(o => o != term))
                Extend(others, other);
            int before = others.Count;
            Extend(others, term);
            Test(term.Name, others, before);
        }
    }

    private void Test(string name, List<(double[] B, double[] Ab)> basis, int before)
    {
        if (basis.Count == before)
            throw new ArgumentException($"Term '{name}' has no degrees of freedom left: the blocks and the other terms already tell its groups apart.");
        Tested.Add((name, basis.Count - before, Form(basis, before)));
    }

    private void Extend(List<(double[] B, double[] Ab)> basis, PermanovaTerm term)
    {
        foreach (double[] column in term.Columns())
        {
            double[] v = new double[CellCount];
            double scale = 0;
            for (int i = 0; i < Cells.Length; i++)
            {
                v[Cells[i]] = column[i];
                scale += column[i] * column[i];
            }

            // Twice is enough: the second pass takes out what rounding left of the first.
            for (int pass = 0; pass < 2; pass++)
            {
                foreach ((double[] b, double[] ab) in basis)
                {
                    double share = Drift.Products.Dot(v, ab);
                    for (int c = 0; c < v.Length; c++)
                        v[c] -= share * b[c];
                }
            }

            double[] av = Times(v);
            double square = Drift.Products.Dot(v, av);
            if (square <= Dependent * scale)
                continue;
            double length = Math.Sqrt(square);
            basis.Add(([.. v.Select(x => x / length)], [.. av.Select(x => x / length)]));
        }
    }

    private double[] Times(double[] v)
    {
        double[] product = new double[CellCount];
        for (int c = 0; c < product.Length; c++)
            product[c] = Drift.Products.Dot(_a.AsSpan(c * CellCount, CellCount), v);
        return product;
    }

    private double[] Form(List<(double[] B, double[] Ab)> basis, int before)
    {
        double[] form = new double[CellCount * CellCount];
        foreach ((double[] b, _) in basis.Skip(before))
        {
            for (int c = 0; c < CellCount; c++)
            {
                for (int e = 0; e < CellCount; e++)
                    form[c * CellCount + e] += b[c] * b[e];
            }
        }

        return form;
    }

    private static double[] Products(int[] cells, int[] sizes, int[]? blocks)
    {
        int k = sizes.Length;
        double[] a = new double[k * k];
        for (int c = 0; c < k; c++)
            a[c * k + c] = sizes[c];
        foreach (IGrouping<int, int> block in Enumerable.Range(0, cells.Length).GroupBy(i => blocks is null ? 0 : blocks[i]))
        {
            (int Cell, int Count)[] counts = [.. block.GroupBy(i => cells[i]).Select(g => (g.Key, g.Count()))];
            double n = counts.Sum(c => c.Count);
            foreach ((int c, int count) in counts)
            {
                foreach ((int e, int other) in counts)
                    a[c * k + e] -= count * (double)other / n;
            }
        }

        return a;
    }

    private static void Check(IReadOnlyList<PermanovaTerm> terms, int rows)
    {
        ArgumentNullException.ThrowIfNull(terms);
        if (terms.Count == 0)
            throw new ArgumentException("There are no terms, expected at least one.", nameof(terms));
        foreach (PermanovaTerm term in terms)
        {
            if (term.Labels.Count != rows)
                throw new ArgumentException($"Term '{term.Name}' has {term.Labels.Count} labels for {rows} rows, expected one a row.", nameof(terms));
            if (term.Labels.All(l => l == term.Labels[0]))
                throw new ArgumentException($"All labels of '{term.Name}' are equal: there are no groups to compare.", nameof(terms));
        }

        if (terms.GroupBy(t => t.Name).FirstOrDefault(g => g.Count() > 1) is { } twice)
            throw new ArgumentException($"There are {twice.Count()} terms called '{twice.Key}', expected one.", nameof(terms));
    }
}
