namespace Drift;

/// <summary>Are rows and columns of a table of counts independent, and if not how strongly do they go together?</summary>
/// <remarks>
/// <para>χ² = Σ (o − e)²/e, e = row sum · column sum / n, (r − 1)(c − 1) degrees of freedom, no continuity correction. Cramér's V = √(φ²/(min(r, c) − 1)), φ² = χ²/n;
/// bias-corrected Ṽ = √(max(0, φ² − (r − 1)(c − 1)/(n − 1)) / (min(r̃, c̃) − 1)) with r̃ = r − (r − 1)²/(n − 1), c̃ alike (Bergsma 2013, J. Korean Statist. Soc. 42, 323–328).</para>
/// <para>Caution: rows as the unit, descriptive: answers to one question are not independent. Small expected counts (below 5) make p rough: see <see cref="FisherTest"/>.</para>
/// <para>Same as R <c>prop.test(correct = FALSE)</c> and <c>chisq.test(correct = FALSE)</c>; cases in <c>tests/parity/two-proportions</c>; V by its definition, cases in <c>tests/parity/chi-square</c>.</para>
/// </remarks>
public static class ChiSquareTest
{
    /// <summary>Runs the test.</summary>
    /// <param name="table">Counts, at least 2 rows and 2 columns, none of them empty.</param>
    /// <exception cref="ArgumentException">The table is too small or ragged, a count is negative, or a row or column is empty.</exception>
    public static ChiSquareTestResult Test(IReadOnlyList<IReadOnlyList<int>> table)
    {
        int[][] counts = Counts.Table(table);
        (int r, int c) = (counts.Length, counts[0].Length);
        double[] rows = [.. counts.Select(x => x.Sum(v => (double)v))];
        double[] columns = [.. Enumerable.Range(0, c).Select(j => counts.Sum(x => (double)x[j]))];
        double n = rows.Sum();
        double statistic = 0, smallest = double.PositiveInfinity;
        for (int i = 0; i < r; i++)
        {
            for (int j = 0; j < c; j++)
            {
                double expected = rows[i] * columns[j] / n;
                statistic += (counts[i][j] - expected) * (counts[i][j] - expected) / expected;
                smallest = Math.Min(smallest, expected);
            }
        }

        int df = (r - 1) * (c - 1);
        double v = Math.Sqrt(statistic / n / (Math.Min(r, c) - 1));
        double phi = Math.Max(0, statistic / n - df / (n - 1));
        double least = Math.Min(r - (r - 1) * (r - 1) / (n - 1), c - (c - 1) * (c - 1) / (n - 1)) - 1;
        return new ChiSquareTestResult(
            statistic, df, Counts.ChiSquareTail(statistic, df), v, least > 0 ? Math.Min(1, Math.Sqrt(phi / least)) : 0, smallest, (long)n);
    }
}
