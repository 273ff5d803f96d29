using MathNet.Numerics;

namespace Drift;

/// <summary>The sum of the first counts of 2 × 2 tables given all margins, under a common odds ratio ψ: noncentral hypergeometric.</summary>
/// <remarks>P(S = s) ∝ w(s) ψˢ, where w is the convolution over tables of C(m, x) C(n, t − x), m and n the row sums, t the sum of the first column.</remarks>
internal sealed class ConditionalOdds
{
    private readonly int _low;
    private readonly int _observed;
    private readonly double[] _logWeights;

    public ConditionalOdds(IReadOnlyList<TwoByTwo> tables)
    {
        double[] weights = [1];
        bool isFirst = true;
        _logWeights = [0];
        foreach (TwoByTwo table in tables)
        {
            (int m, int n, int t) = (table.A + table.B, table.C + table.D, table.A + table.C);
            int low = Math.Max(0, t - n);
            double[] logs = [.. Enumerable.Range(low, Math.Min(m, t) - low + 1).Select(x => SpecialFunctions.BinomialLn(m, x) + SpecialFunctions.BinomialLn(n, t - x))];
            double top = logs.Max();
            double[] own = [.. logs.Select(l => Math.Exp(l - top))];
            weights = Convolve(weights, own);
            _logWeights = isFirst ? logs : [.. weights.Select(w => Math.Log(w))];
            isFirst = false;
            _low += low;
            _observed += table.A;
        }
    }

    /// <summary>P(S ≤ s) at ψ = 1.</summary>
    public double Less => Tail(0, upper: false);

    /// <summary>P(S ≥ s) at ψ = 1.</summary>
    public double Greater => Tail(0, upper: true);

    /// <summary>Probability at ψ = 1 of all sums that are no more probable than the observed one.</summary>
    public double TwoSided()
    {
        double[] density = Density(0);
        return UpTo(density, density[_observed - _low]);
    }

    /// <summary>The same of the least probable sum: no sum with these margins has a smaller p.</summary>
    public double SmallestP()
    {
        double[] density = Density(0);
        return UpTo(density, density.Min());
    }

    /// <summary>The ψ whose mean sum is the observed one; 0 or +∞ at the ends.</summary>
    public double Estimate() => AtEnd ?? Math.Exp(Counts.Root(logPsi => Mean(logPsi) - _observed, -200, 200));

    /// <summary>The ψ at which a tail of (1 − level)/2 holds the observed sum, below and above.</summary>
    public (double Low, double High) Interval(double level)
    {
        Counts.CheckLevel(level);
        double tail = (1 - level) / 2;
        double low = _observed == _low ? 0 : Math.Exp(Counts.Root(l => Tail(l, upper: true) - tail, -200, 200));
        double high = _observed == _low + _logWeights.Length - 1 ? double.PositiveInfinity : Math.Exp(Counts.Root(l => tail - Tail(l, upper: false), -200, 200));
        return (low, high);
    }

    private static double UpTo(double[] density, double bound) => Math.Min(1, density.Where(d => d <= bound * (1 + 1e-7)).Sum());

    private double? AtEnd => _observed == _low ? 0 : _observed == _low + _logWeights.Length - 1 ? double.PositiveInfinity : null;

    private double Mean(double logPsi)
    {
        double[] density = Density(logPsi);
        double sum = _low;
        for (int i = 0; i < density.Length; i++)
            sum += i * density[i];
        return sum;
    }

    private double Tail(double logPsi, bool upper)
    {
        double[] density = Density(logPsi);
        int at = _observed - _low;
        double sum = 0;
        for (int i = upper ? at : 0; i < (upper ? density.Length : at + 1); i++)
            sum += density[i];
        return Math.Min(1, sum);
    }

    private double[] Density(double logPsi)
    {
        double[] density = new double[_logWeights.Length];
        double top = double.NegativeInfinity;
        for (int i = 0; i < density.Length; i++)
        {
            density[i] = _logWeights[i] + i * logPsi;
            top = Math.Max(top, density[i]);
        }

        double sum = 0;
        for (int i = 0; i < density.Length; i++)
            sum += density[i] = Math.Exp(density[i] - top);
        for (int i = 0; i < density.Length; i++)
            density[i] /= sum;
        return density;
    }

    private static double[] Convolve(double[] x, double[] y)
    {
        double[] result = new double[x.Length + y.Length - 1];
        for (int i = 0; i < x.Length; i++)
        {
            for (int j = 0; j < y.Length; j++)
                result[i + j] += x[i] * y[j];
        }

        double top = result.Max();
        for (int i = 0; i < result.Length; i++)
            result[i] /= top;
        return result;
    }
}
