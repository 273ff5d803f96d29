using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Drift;

/// <summary>Analysis of variance of one value a row, as observed and under arrangements: the inner loop of PERMDISP.</summary>
/// <remarks>
/// <para>Under an arrangement the residuals are moved for F, the values themselves for the pairs of groups, as R's <c>permutest</c> does. One pass adds the residual, the value and its
/// square of each row to its group; the total of squared residuals does not move, so what lies within is the total less what lies between.</para>
/// <para>A difference that loses more than four digits is computed again from deviations.</para>
/// </remarks>
internal sealed class OneWay
{
    private const double Lost = 1e-4;
    private readonly double[] _values;
    private readonly double[] _residuals;
    private readonly double[] _table;
    private readonly double _centre;
    private readonly double _total;
    private readonly int[] _sizes;

    // Rows of the groups, one group after the other.
    private readonly int[] _rows;

    /// <summary>The values and their groups.</summary>
    public OneWay(double[] values, GroupLabels labels)
    {
        int n = values.Length;
        (_values, _sizes, _rows, _residuals, _table) = (values, labels.Sizes, new int[n], new double[n], new double[4 * n]);
        int[] next = new int[labels.Count], unmoved = new int[n];
        for (int g = 1; g < next.Length; g++)
            next[g] = next[g - 1] + _sizes[g - 1];
        for (int i = 0; i < n; i++)
        {
            _rows[next[labels.Index[i]]++] = unmoved[i] = i;
            _centre += values[i] / n;
        }

        (Means, Squares) = (new double[labels.Count], new double[labels.Count]);
        Deviations(values, unmoved, Means, Squares);
        (Between, Within) = Parts(Means, Squares);
        F = Ratio(Between, Within);

        // Counted from the middle of the values, their squares keep the digits of the spread.
        for (int i = 0; i < n; i++)
        {
            double residual = _residuals[i] = values[i] - Means[labels.Index[i]], value = values[i] - _centre;
            (_table[4 * i], _table[4 * i + 1], _table[4 * i + 2]) = (residual, value, value * value);
            _total += residual * residual;
        }
    }

    /// <summary>Mean of each group.</summary>
    public double[] Means { get; }

    /// <summary>Sum of squares around the mean of each group.</summary>
    public double[] Squares { get; }

    /// <summary>Sum of squares between groups.</summary>
    public double Between { get; }

    /// <summary>Sum of squares within groups.</summary>
    public double Within { get; }

    /// <summary>The observed F.</summary>
    public double F { get; }

    /// <summary>F of the residuals under an arrangement.</summary>
    /// <param name="order">Row order[i] of the data comes to place i.</param>
    /// <param name="means">Receives the mean of each group of the values so moved.</param>
    /// <param name="squares">Receives the sums of squares around them.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public double Of(int[] order, double[] means, double[] squares)
    {
        ref double table = ref MemoryMarshal.GetArrayDataReference(_table);
        int next = 0;
        bool isLost = false;
        double all = 0, between = 0;
        for (int g = 0; g < _sizes.Length; g++)
        {
            Vector256<double> sum = default;
            foreach (int place in _rows.AsSpan(next, _sizes[g]))
                sum += Vector256.LoadUnsafe(ref table, 4 * (nuint)order[place]);
            next += _sizes[g];
            double residual = sum.GetElement(0), value = sum.GetElement(1), square = sum.GetElement(2);
            all += residual;
            between += residual * residual / _sizes[g];
            double left = _sizes[g] == 1 ? 0 : square - value * value / _sizes[g];
            isLost |= _sizes[g] > 1 && left < Lost * square;
            (means[g], squares[g]) = (value / _sizes[g] + _centre, left);
        }

        between -= all * all / order.Length;
        double within = _total - between;
        if (within < Lost * _total)
        {
            Deviations(_residuals, order, means, squares);
            (between, within) = Parts(means, squares);
            isLost = true;
        }

        if (isLost)
            Deviations(_values, order, means, squares);
        return Ratio(between, within);
    }

    /// <summary>Student's t of two groups with their pooled variance.</summary>
    public double T(double[] means, double[] squares, int g, int h) => Studentised.Of(
        means[g] - means[h],
        Math.Sqrt((squares[g] + squares[h]) / (_sizes[g] + _sizes[h] - 2) * (1.0 / _sizes[g] + 1.0 / _sizes[h])));

    private void Deviations(double[] values, int[] order, double[] means, double[] squares)
    {
        int next = 0;
        for (int g = 0; g < _sizes.Length; g++)
        {
            ReadOnlySpan<int> places = _rows.AsSpan(next, _sizes[g]);
            double mean = 0, square = 0;
            foreach (int place in places)
                mean += values[order[place]];
            mean /= places.Length;
            foreach (int place in places)
                square += (values[order[place]] - mean) * (values[order[place]] - mean);
            (means[g], squares[g]) = (mean, square);
            next += places.Length;
        }
    }

    private (double Between, double Within) Parts(double[] means, double[] squares)
    {
        double mean = 0, between = 0, within = 0;
        for (int g = 0; g < _sizes.Length; g++)
            mean += means[g] * _sizes[g] / _rows.Length;
        for (int g = 0; g < _sizes.Length; g++)
        {
            between += _sizes[g] * (means[g] - mean) * (means[g] - mean);
            within += squares[g];
        }

        return (between, within);
    }

    private double Ratio(double between, double within) =>
        within > 1e-24 * between ? between / (_sizes.Length - 1) / (within / (_rows.Length - _sizes.Length)) : Studentised.Of(between, 0);
}
