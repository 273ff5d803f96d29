namespace Drift;

/// <summary>How much more often is a value of one group larger than one of the other, than smaller?</summary>
/// <remarks>
/// <para>δ = (#{x &gt; y} − #{x &lt; y})/(nm), −1 to 1 (Cliff 1993, Psychol. Bull. 114, 494–509). Interval: tanh(atanh δ ± z · √((n + m + 1)/(3nm))); none where |δ| = 1.</para>
/// <para>Caution: the interval is rough in small groups and supposes equal spread.</para>
/// <para>Same as R <c>effectsize::cliffs_delta</c>; cases in <c>tests/parity/two-groups</c>.</para>
/// </remarks>
public static class CliffDelta
{
    /// <summary>Computes it.</summary>
    /// <param name="first">x, at least one finite value.</param>
    /// <param name="second">y, at least one finite value.</param>
    /// <param name="level">Coverage; .95 unless told.</param>
    /// <exception cref="ArgumentException">A group is empty, or a value is not finite.</exception>
    public static EffectSizeResult Of(IReadOnlyList<double> first, IReadOnlyList<double> second, double level = 0.95)
    {
        Ranks.CheckFinite(first, 1, nameof(first));
        Ranks.CheckFinite(second, 1, nameof(second));
        (double n, double m) = (first.Count, second.Count);
        double w = Ranks.Of([.. first, .. second]).Ranks[..first.Count].Sum() - n * (n + 1) / 2;
        double delta = 2 * w / (n * m) - 1;
        double half = Counts.NormalQuantile(level) * Math.Sqrt((n + m + 1) / (3 * n * m));
        bool isInside = Math.Abs(delta) < 1;
        return new EffectSizeResult(
            delta, isInside ? Math.Tanh(Math.Atanh(delta) - half) : null, isInside ? Math.Tanh(Math.Atanh(delta) + half) : null, level, first.Count + second.Count, "Cliff's δ");
    }
}
