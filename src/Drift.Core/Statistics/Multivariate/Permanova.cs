namespace Drift;

/// <summary>Do groups of vectors, or of objects with distances, differ in place?</summary>
/// <remarks>
/// <para>SS of a term = Σ of squared lengths of its projection; for one factor Σ_g ‖Σ_{i∈g} x_i‖²/n_g with x centred.
/// F = (SS/df) / (SS_residual/df_residual), R² = SS/SS_total (Anderson 2001, Austral Ecology 26, 32–46; McArdle and Anderson 2001, Ecology 82, 290–297).
/// H0: the arrangements of the rows are alike; large F speaks against it.</para>
/// <para>Vectors stand for their Euclidean distances ‖x − y‖, and no n × n matrix is made. A distance matrix goes in as G = −½ J d² J, whatever the distance;
/// 1 − cos given as a distance is squared again: another statistic than that of unit vectors.</para>
/// <para>Blocks given as a term are taken out first: the block means are subtracted once, which is right only while rows stay within their block,
/// so arrangements that leave a block are refused. R² is then of the sum of squares after blocks; the share of the total stands beside it.
/// A block that is no term of the model is only an arrangement: then the grand mean alone is subtracted.</para>
/// <para>p by <see cref="PermutationPValue"/>, F* ≥ F. Raw data are permuted for every term, as adonis2 does. <see cref="PermanovaBy.Margin"/> with a product tests the product only.</para>
/// <para>Caution: answers to spread as well as to place; run <see cref="Permdisp"/> beside it. Rows that share a question or a family are not exchangeable: permute within
/// questions or whole families. A main effect of language is the encoder's as much as the model's.</para>
/// <para>Same as R <c>vegan::adonis2</c>; cases in <c>tests/parity/permanova</c>.</para>
/// </remarks>
public static partial class Permanova
{
    /// <summary>One factor, vectors.</summary>
    /// <param name="vectors">n rows of d numbers.</param>
    /// <param name="groups">Group of each row, any numbers; at least two groups.</param>
    /// <param name="arrangements">Arrangements of the n rows.</param>
    /// <param name="blocks">Block of each row where blocks are a term, at least two rows in each; null for none.</param>
    /// <param name="threads">Number of threads, without influence on the result; 0 for one a processor.</param>
    /// <exception cref="ArgumentException">Lengths differ, there is one group, a block has one row, blocks tell the groups apart, no residual is left, all vectors are equal, or an arrangement leaves a block.</exception>
    public static PermanovaResult Test(
        VectorTable vectors, IReadOnlyList<int> groups, Arrangements arrangements, IReadOnlyList<int>? blocks = null, int threads = 0) =>
        Test(vectors, [new PermanovaTerm("group", groups)], PermanovaBy.Terms, arrangements, blocks, threads);

    /// <summary>One factor, any distance.</summary>
    /// <param name="distances">Distances of n objects.</param>
    /// <param name="groups">Group of each object, any numbers; at least two groups.</param>
    /// <param name="arrangements">Arrangements of the n objects.</param>
    /// <param name="blocks">Block of each object where blocks are a term, at least two in each; null for none.</param>
    /// <param name="threads">Number of threads, without influence on the result; 0 for one a processor.</param>
    /// <exception cref="ArgumentException">As for vectors.</exception>
    public static PermanovaResult Test(
        DistanceMatrix distances, IReadOnlyList<int> groups, Arrangements arrangements, IReadOnlyList<int>? blocks = null, int threads = 0) =>
        Test(distances, [new PermanovaTerm("group", groups)], PermanovaBy.Terms, arrangements, blocks, threads);

    /// <summary>Several terms, vectors.</summary>
    /// <param name="vectors">n rows of d numbers.</param>
    /// <param name="terms">The terms in the order of the model; covariates come first.</param>
    /// <param name="by">What each term is compared with.</param>
    /// <param name="arrangements">Arrangements of the n rows; enumerated ones by the labels of <see cref="PermanovaTerm.Cells"/>.</param>
    /// <param name="blocks">Block of each row where blocks are a term, at least two rows in each; null for none.</param>
    /// <param name="threads">Number of threads, without influence on the result; 0 for one a processor.</param>
    /// <exception cref="ArgumentException">As for one factor, or a term has no degrees of freedom left.</exception>
    public static PermanovaResult Test(
        VectorTable vectors, IReadOnlyList<PermanovaTerm> terms, PermanovaBy by, Arrangements arrangements,
        IReadOnlyList<int>? blocks = null, int threads = 0)
    {
        ArgumentNullException.ThrowIfNull(vectors);
        int n = vectors.Rows;
        (int[]? codes, int? blockCount) = Blocks(blocks, n);
        PermanovaDesign design = PermanovaDesign.Of(terms, by, n, codes);
        VectorTable centred = vectors.CentredWithin(codes ?? new int[n]);
        double after = centred.SumOfSquares();
        double total = codes is null ? after : vectors.SumOfSquaresAroundMean();
        Setting setting = new(design, by, arrangements, codes, blockCount, threads, total, after, vectors.SumOfSquares());
        return Run(setting, new GroupSums(centred.Values, n, centred.Stride, design.Cells, design.CellCount), (sums, _, t) => Squares(design, sums, centred.Stride, t));
    }

    /// <summary>Several terms, any distance.</summary>
    /// <param name="distances">Distances of n objects.</param>
    /// <param name="terms">The terms in the order of the model; covariates come first.</param>
    /// <param name="by">What each term is compared with.</param>
    /// <param name="arrangements">Arrangements of the n objects; enumerated ones by the labels of <see cref="PermanovaTerm.Cells"/>.</param>
    /// <param name="blocks">Block of each object where blocks are a term, at least two in each; null for none.</param>
    /// <param name="threads">Number of threads, without influence on the result; 0 for one a processor.</param>
    /// <exception cref="ArgumentException">As for vectors.</exception>
    public static PermanovaResult Test(
        DistanceMatrix distances, IReadOnlyList<PermanovaTerm> terms, PermanovaBy by, Arrangements arrangements,
        IReadOnlyList<int>? blocks = null, int threads = 0)
    {
        ArgumentNullException.ThrowIfNull(distances);
        int n = distances.Count;
        (int[]? codes, int? blockCount) = Blocks(blocks, n);
        PermanovaDesign design = PermanovaDesign.Of(terms, by, n, codes);
        double total = Gower.Trace(distances);
        (double[] g, int stride) = Gower.Centred(distances, codes ?? new int[n]);
        double after = 0;
        for (int i = 0; i < n; i++)
            after += g[i * stride + i];
        Setting setting = new(design, by, arrangements, codes, blockCount, threads, total, after, total);
        return Run(setting, new GroupSums(g, n, stride, design.Cells, design.CellCount), (sums, cellOfRow, t) => Sums(design, sums, stride, cellOfRow, t));
    }

    private delegate void CellProducts(ReadOnlySpan<double> sums, ReadOnlySpan<int> cellOfRow, Span<double> t);

    private static PermanovaResult Run(Setting setting, GroupSums groupSums, CellProducts products)
    {
        (PermanovaDesign design, Arrangements arrangements) = (setting.Design, setting.Arrangements);
        int n = design.Cells.Length, terms = design.Tested.Count;
        ArgumentNullException.ThrowIfNull(arrangements);
        if (arrangements.Rows != n)
            throw new ArgumentException($"The arrangements are of {arrangements.Rows} rows, expected {n}.");
        int residualDegrees = n - (setting.BlockCount ?? 1) - design.Model.Degrees;
        if (residualDegrees < 1)
            throw new ArgumentException($"The {n} rows leave {residualDegrees} residual degrees of freedom, expected at least 1: some group needs a second row.");
        if (!double.IsFinite(setting.After))
            throw new ArgumentException("The sum of squares is not finite, expected smaller values: their squares leave the range of double precision.");
        if (Math.Abs(setting.After) <= 1e-24 * setting.Scale || setting.Scale == 0)
            throw new ArgumentException(setting.BlockCount is null ? "All rows are equal: there is no spread to divide." : "All rows of a block are equal, in every block: there is no spread to divide.");

        // Place 0 holds the observed arrangement.
        double[][] f = [.. design.Tested.Select(_ => new double[arrangements.Count + 1])];
        double[] observed = new double[terms];
        double residual = 0;
        groupSums.Run(arrangements, setting.BlockCodes, setting.Threads, (k, sums, cellOfRow) =>
        {
            double[] t = new double[design.IsDiagonal ? design.CellCount : design.CellCount * design.CellCount];
            products(sums, cellOfRow, t);
            double left = setting.After - Drift.Products.Dot(design.Model.Form, t);

            // What rounding leaves of nothing is nothing.
            left = Math.Abs(left) <= 1e-13 * Math.Abs(setting.After) ? 0 : left;
            for (int j = 0; j < terms; j++)
            {
                double ss = Drift.Products.Dot(design.Tested[j].Form, t);
                f[j][k + 1] = left == 0 ? Studentised.Of(ss, 0) : ss / design.Tested[j].Degrees / (left / residualDegrees);
                if (k < 0)
                    observed[j] = ss;
            }

            if (k < 0)
                residual = left;
        });

        return new PermanovaResult(
            setting.By, [.. design.Tested.Select((term, j) => Of(setting, term.Name, term.Degrees, observed[j], f[j]))], residualDegrees, residual,
            setting.Total, setting.BlockCount is null ? 0 : setting.Total - setting.After, n, setting.BlockCount, arrangements.IsExact);
    }

    private static PermanovaTermResult Of(Setting setting, string name, int degrees, double ss, double[] f)
    {
        double[] permuted = f[1..];
        double smallest = setting.Arrangements.IsExact
            ? (double)PermutationPValue.CountAsExtreme(permuted.Max(), permuted) / permuted.Length
            : setting.Arrangements.SmallestP;
        return new PermanovaTermResult(
            name, degrees, ss, ss / setting.After, ss / setting.Total, f[0], setting.Arrangements.PValue(f[0], permuted), smallest, permuted);
    }

    private static (int[]? Codes, int? Count) Blocks(IReadOnlyList<int>? blocks, int rows)
    {
        if (blocks is null)
            return (null, null);
        if (blocks.Count != rows)
            throw new ArgumentException($"There are {blocks.Count} blocks for {rows} rows, expected one a row.", nameof(blocks));
        GroupLabels labels = GroupLabels.Of(blocks);
        int single = Array.IndexOf(labels.Sizes, 1);
        if (single >= 0)
            throw new ArgumentException($"Block {labels.Labels[single]} has one row, expected at least 2: without its mean nothing is left of it.", nameof(blocks));
        return (labels.Index, labels.Count);
    }

    private static void Squares(PermanovaDesign design, ReadOnlySpan<double> sums, int stride, Span<double> t)
    {
        int k = design.CellCount;
        for (int c = 0; c < k; c++)
        {
            ReadOnlySpan<double> row = sums.Slice(c * stride, stride);
            if (design.IsDiagonal)
            {
                t[c] = Drift.Products.Dot(row, row);
                continue;
            }

            for (int e = 0; e <= c; e++)
                t[c * k + e] = t[e * k + c] = Drift.Products.Dot(row, sums.Slice(e * stride, stride));
        }
    }

    private static void Sums(PermanovaDesign design, ReadOnlySpan<double> sums, int stride, ReadOnlySpan<int> cellOfRow, Span<double> t)
    {
        int k = design.CellCount;
        for (int c = 0; c < k; c++)
        {
            ReadOnlySpan<double> row = sums.Slice(c * stride, stride);
            for (int i = 0; i < cellOfRow.Length; i++)
            {
                if (!design.IsDiagonal)
                    t[c * k + cellOfRow[i]] += row[i];
                else if (cellOfRow[i] == c)
                    t[c] += row[i];
            }
        }
    }

    private sealed record Setting(
        PermanovaDesign Design, PermanovaBy By, Arrangements Arrangements, int[]? BlockCodes, int? BlockCount, int Threads,
        double Total, double After, double Scale);
}
