namespace Drift;

/// <summary>What shares do several categories have, given the coder's shares and its confusion matrix?</summary>
/// <remarks>
/// <para>With M the matrix P(coder says j | gold is i) and q the coder's shares, π = argmin ‖Mᵀπ − q‖² over πᵢ ≥ 0, Σ πᵢ = 1: the solution of Mᵀπ = q where it is a distribution,
/// else the nearest one on the simplex (the matrix method of Buonaccorsi 2010, Measurement Error, chapter 2, restricted as by Hopkins and King 2010, Am. J. Polit. Sci. 54, 229–247).
/// Interval: questions are drawn with replacement with all their rows, M and q found again.</para>
/// <para>Caution: M must hold for all rows; a category with few gold rows makes the whole estimate unsure. With two categories it is <see cref="RoganGladen"/>.</para>
/// <para>No peer at hand; held by examples worked by hand and by simulation.</para>
/// </remarks>
public static class ConfusionCorrection
{
    /// <summary>The shares on the simplex that fit best.</summary>
    /// <param name="observed">q, K shares (2 to 8), together 1.</param>
    /// <param name="confusion">M, K × K, each row together 1.</param>
    /// <exception cref="ArgumentException">Lengths differ, or a share is negative or not finite.</exception>
    public static IReadOnlyList<double> Of(IReadOnlyList<double> observed, IReadOnlyList<IReadOnlyList<double>> confusion)
    {
        ArgumentNullException.ThrowIfNull(observed);
        ArgumentNullException.ThrowIfNull(confusion);
        int k = observed.Count;
        if (k is < 2 or > 8 || confusion.Count != k || confusion.Any(r => r.Count != k))
            throw new ArgumentException($"There are {k} shares and a matrix of {confusion.Count} rows, expected 2 to 8 and as many rows and columns.", nameof(confusion));
        if (confusion.Append(observed).SelectMany(r => r).Any(x => !(x >= 0) || !double.IsFinite(x)))
            throw new ArgumentException("A share is negative or not finite, expected 0 to 1.", nameof(observed));
        double[]? best = null;
        double least = double.PositiveInfinity;

        // The minimum lies inside the face of some set of categories: all are tried, the largest first, so that a tie keeps most.
        foreach (int set in Enumerable.Range(1, (1 << k) - 1).OrderByDescending(s => int.PopCount(s)).ThenBy(s => s))
        {
            int[] support = [.. Enumerable.Range(0, k).Where(i => (set >> i & 1) == 1)];
            if (Face(observed, confusion, support) is not { } inner || inner.Any(x => x < -1e-12))
                continue;
            double[] shares = new double[k];
            for (int i = 0; i < support.Length; i++)
                shares[support[i]] = Math.Max(0, inner[i]);
            double loss = Enumerable.Range(0, k).Sum(j => Square(Enumerable.Range(0, k).Sum(i => shares[i] * confusion[i][j]) - observed[j]));
            if (loss < least - 1e-15)
                (least, best) = (loss, shares);
        }

        return best!;
    }

    /// <summary>The corrected shares of rows.</summary>
    /// <param name="rows">Responses of at least two questions; those with gold estimate M, all of them q.</param>
    /// <param name="categories">K, 2 to 8.</param>
    /// <param name="resamples">Number of resamples, at least 100.</param>
    /// <param name="seed">Seed of the run.</param>
    /// <exception cref="ArgumentException">A category lies outside 0 to K − 1 or has no gold row; fewer than two questions or 100 resamples.</exception>
    public static ConfusionCorrectionResult Of(IReadOnlyList<JudgedRow> rows, int categories, int resamples, uint seed)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentOutOfRangeException.ThrowIfLessThan(resamples, 100);
        int k = categories;
        if (rows.Any(r => r.Label < 0 || r.Label >= k || r.Gold is { } g && (g < 0 || g >= k)))
            throw new ArgumentException($"A category lies outside 0 to {k - 1}.", nameof(rows));

        // Of a question: the coder's labels, then gold × label.
        double[][] byQuestion = [.. rows.GroupBy(r => r.Question).Select(g =>
        {
            double[] counts = new double[k + k * k];
            foreach (JudgedRow row in g)
            {
                counts[row.Label]++;
                if (row.Gold is { } gold)
                    counts[k + gold * k + row.Label]++;
            }

            return counts;
        })];
        if (byQuestion.Length < 2)
            throw new ArgumentException($"There are {byQuestion.Length} questions, expected at least 2: they are what is resampled.", nameof(rows));
        double[] all = [.. Enumerable.Range(0, k + k * k).Select(i => byQuestion.Sum(q => q[i]))];
        if (Matrix(all, k) is not { } matrix)
            throw new ArgumentException($"A category has no gold row, expected at least one of each of the {k}: without them the coder's errors are not known.", nameof(rows));
        IReadOnlyList<double> estimate = Of(Shares(all, k), matrix);
        double[][] draws = QuestionSums.Of(byQuestion, resamples, seed, (_, sums) =>
            Matrix(sums, k) is { } drawn ? [.. Of(Shares(sums, k), drawn).Select(x => (double?)x)] : new double?[k]);
        (double Low, double High)?[] intervals = [.. draws.Select(d => QuestionSums.Interval(d, resamples))];
        bool given = intervals.All(i => i is not null);
        return new ConfusionCorrectionResult(
            Shares(all, k), estimate, given ? [.. intervals.Select(i => i!.Value.Low)] : null, given ? [.. intervals.Select(i => i!.Value.High)] : null, matrix,
            rows.Count, rows.Count(r => r.Gold is not null), byQuestion.Length);
    }

    private static double[] Shares(double[] sums, int k) => [.. sums[..k].Select(x => x / sums[..k].Sum())];

    private static double[][]? Matrix(double[] sums, int k)
    {
        double[][] matrix = [.. Enumerable.Range(0, k).Select(i => sums[(k + i * k)..(k + i * k + k)])];
        return matrix.Any(r => r.Sum() == 0) ? null : [.. matrix.Select(r => r.Select(x => x / r.Sum()).ToArray())];
    }

    // Least squares with Σ π = 1 on some categories: the Lagrange system, solved with pivots; null where it is singular.
    private static double[]? Face(IReadOnlyList<double> observed, IReadOnlyList<IReadOnlyList<double>> confusion, int[] support)
    {
        int n = support.Length;
        double[][] system = [.. Enumerable.Range(0, n + 1).Select(_ => new double[n + 2])];
        for (int i = 0; i < n; i++)
        {
            IReadOnlyList<double> row = confusion[support[i]];
            for (int j = 0; j < n; j++)
                system[i][j] = row.Zip(confusion[support[j]], (x, y) => x * y).Sum();
            system[i][n] = system[n][i] = 1;
            system[i][n + 1] = row.Zip(observed, (x, y) => x * y).Sum();
        }

        system[n][n + 1] = 1;
        for (int c = 0; c <= n; c++)
        {
            int pivot = Enumerable.Range(c, n + 1 - c).MaxBy(r => Math.Abs(system[r][c]));
            if (Math.Abs(system[pivot][c]) < 1e-12)
                return null;
            (system[c], system[pivot]) = (system[pivot], system[c]);
            for (int r = 0; r <= n; r++)
            {
                double factor = r == c ? 0 : system[r][c] / system[c][c];
                for (int j = c; factor != 0 && j < n + 2; j++)
                    system[r][j] -= factor * system[c][j];
            }
        }

        return [.. Enumerable.Range(0, n).Select(i => system[i][n + 1] / system[i][i])];
    }

    private static double Square(double x) => x * x;
}
