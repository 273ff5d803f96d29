namespace Drift;

/// <summary>Agreement from counts of two coders' labels, K × K, row by row: what <see cref="RawAgreement"/>, <see cref="CohenKappa"/> and <see cref="GwetAc1"/> give, without the ratings.</summary>
internal static class ConfusionCounts
{
    /// <summary>Share of equal labels; null without any.</summary>
    public static double? Raw(ReadOnlySpan<double> counts, int labels)
    {
        (double n, double equal) = Totals(counts, labels);
        return n > 0 ? equal / n : null;
    }

    /// <summary>Cohen's κ; null where chance leaves no room.</summary>
    public static double? Kappa(ReadOnlySpan<double> counts, int labels)
    {
        (double n, double equal) = Totals(counts, labels);
        double expected = 0;
        for (int k = 0; k < labels; k++)
            expected += Margin(counts, labels, k, 1) * Margin(counts, labels, k, labels);
        return n > 0 && n * n - expected > 1e-12 * n * n ? (n * equal - expected) / (n * n - expected) : null;
    }

    /// <summary>Gwet's AC1; null without labels.</summary>
    public static double? Ac1(ReadOnlySpan<double> counts, int labels)
    {
        (double n, double equal) = Totals(counts, labels);
        if (n == 0)
            return null;
        double expected = 0;
        for (int k = 0; k < labels; k++)
        {
            double share = (Margin(counts, labels, k, 1) + Margin(counts, labels, k, labels)) / (2 * n);
            expected += share * (1 - share) / (labels - 1);
        }

        return (equal / n - expected) / (1 - expected);
    }

    /// <summary>The first label against the rest, 2 × 2.</summary>
    public static double[] FirstAgainstRest(ReadOnlySpan<double> counts, int labels)
    {
        double[] two = new double[4];
        for (int i = 0; i < labels * labels; i++)
            two[(i / labels == 0 ? 0 : 2) + (i % labels == 0 ? 0 : 1)] += counts[i];
        return two;
    }

    private static (double N, double Equal) Totals(ReadOnlySpan<double> counts, int labels)
    {
        double n = 0, equal = 0;
        for (int i = 0; i < labels * labels; i++)
        {
            n += counts[i];
            equal += i / labels == i % labels ? counts[i] : 0;
        }

        return (n, equal);
    }

    // Sum of a row (stride 1) or of a column (stride K).
    private static double Margin(ReadOnlySpan<double> counts, int labels, int k, int stride)
    {
        double sum = 0;
        int start = stride == 1 ? k * labels : k;
        for (int i = 0; i < labels; i++)
            sum += counts[start + i * stride];
        return sum;
    }
}
