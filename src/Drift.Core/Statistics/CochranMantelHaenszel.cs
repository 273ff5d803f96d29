namespace Drift;

/// <summary>Over tables that share a question or a model, do rows and columns go together by one odds ratio? Rows as the unit, descriptive.</summary>
/// <remarks>
/// <para>δ = Σ (a − (a + b)(a + c)/n), χ² = δ²/V, with continuity (|δ| − ½)²/V where |δ| ≥ ½, V = Σ (a + b)(c + d)(a + c)(b + d)/(n²(n − 1)), 1 degree of freedom
/// (Mantel and Haenszel 1959, J. Natl. Cancer Inst. 22, 719–748). Common odds ratio Σ(ad/n)/Σ(bc/n), log interval by Robins, Breslow and Greenland
/// (1986, Biometrics 42, 311–323). Exact p, conditional estimate and interval from the distribution of Σ a given all margins.</para>
/// <para>Are the odds ratios one? Breslow and Day's χ² with Tarone's correction (1985, Biometrika 72, 91–95), tables − 1 degrees of freedom.</para>
/// <para>Caution: takes every answer as independent. It is never a test of origin: there families are the unit.</para>
/// <para>Same as R <c>mantelhaen.test</c> and statsmodels <c>StratifiedTable</c>; cases in <c>tests/parity/cochran-mantel-haenszel</c>, those on data sets of R in the shared <c>tables.json</c>.</para>
/// </remarks>
public static class CochranMantelHaenszel
{
    /// <summary>Runs the tests.</summary>
    /// <param name="tables">One table a stratum; those with fewer than two counts or an empty margin say nothing and are left out.</param>
    /// <param name="level">Coverage of the intervals; .95 unless told.</param>
    /// <exception cref="ArgumentException">No table has both rows and both columns.</exception>
    public static CochranMantelHaenszelResult Test(IReadOnlyList<TwoByTwo> tables, double level = 0.95)
    {
        ArgumentNullException.ThrowIfNull(tables);
        double z = Counts.NormalQuantile(level);
        TwoByTwo[] used = [.. tables.Where(t => t.A + t.B > 0 && t.C + t.D > 0 && t.A + t.C > 0 && t.B + t.D > 0)];
        if (used.Length == 0)
            throw new ArgumentException($"None of the {tables.Count} tables has both rows and both columns, expected at least one: nothing can be compared.", nameof(tables));
        double delta = 0, variance = 0, r = 0, s = 0, pr = 0, cross = 0, qs = 0, above = 0, below = 0;
        foreach (TwoByTwo t in used)
        {
            (double a, double b, double c, double d, double n) = (t.A, t.B, t.C, t.D, t.N);
            delta += a - (a + b) * (a + c) / n;
            variance += (a + b) * (c + d) * (a + c) * (b + d) / (n * n * (n - 1));
            (double ri, double si, double pi, double qi) = (a * d / n, b * c / n, (a + d) / n, (b + c) / n);
            r += ri;
            s += si;
            pr += pi * ri;
            cross += pi * si + qi * ri;
            qs += qi * si;
            above += a * (c + d) / n;
            below += c * (a + b) / n;
        }

        double corrected = Math.Abs(delta) >= 0.5 ? Math.Abs(delta) - 0.5 : Math.Abs(delta);
        double? odds = s > 0 ? r / s : null;
        double? half = r > 0 && s > 0 ? z * Math.Sqrt(pr / (2 * r * r) + cross / (2 * r * s) + qs / (2 * s * s)) : null;
        (double plain, double continuity) = (delta * delta / variance, corrected * corrected / variance);
        ConditionalOdds exact = new(used);
        (double exactLow, double exactHigh) = exact.Interval(level);
        (double? breslowDay, double? tarone) = Homogeneity(used, odds);
        return new CochranMantelHaenszelResult(
            plain, Counts.ChiSquareTail(plain, 1), continuity, Counts.ChiSquareTail(continuity, 1),
            odds, half is { } h ? odds * Math.Exp(-h) : null, half is { } g ? odds * Math.Exp(g) : null, below > 0 ? above / below : null,
            exact.TwoSided(), exact.SmallestP(), exact.Estimate(), exactLow, exactHigh,
            breslowDay, tarone, tarone is { } x ? Counts.ChiSquareTail(x, used.Length - 1) : null, level, used.Length, used.Sum(t => t.N));
    }

    private static (double? BreslowDay, double? Tarone) Homogeneity(TwoByTwo[] tables, double? common)
    {
        if (common is not { } odds || odds == 0 || tables.Length < 2)
            return (null, null);
        double statistic = 0, residual = 0, variances = 0;
        foreach (TwoByTwo t in tables)
        {
            (double m, double n, double k) = (t.A + t.B, t.C + t.D, t.A + t.C);
            double e = Counts.Root(x => x * (n - k + x) - odds * (m - x) * (k - x), Math.Max(0, k - n), Math.Min(m, k));
            double variance = 1 / (1 / e + 1 / (m - e) + 1 / (k - e) + 1 / (n - k + e));
            statistic += (t.A - e) * (t.A - e) / variance;
            residual += t.A - e;
            variances += variance;
        }

        return (statistic, statistic - residual * residual / variances);
    }
}
