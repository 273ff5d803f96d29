using System.Runtime.Intrinsics;

namespace Drift;

/// <summary>All distances between n objects: symmetric, zero on the diagonal, finite, not negative.</summary>
/// <remarks>
/// <para>A given matrix is taken as it is: 1 − cos is not √(2(1 − cos)), and a test that squares its distances gives another statistic for each.</para>
/// <para>Memory: 8 n² bytes. <see cref="Permanova"/> and <see cref="Permdisp"/> need no matrix for Euclidean distances: give them the vectors.</para>
/// </remarks>
public sealed class DistanceMatrix
{
    private readonly double[] _values;

    private DistanceMatrix(int count)
    {
        Count = count;
        _values = new double[checked(count * count)];
    }

    /// <summary>Number of objects n.</summary>
    public int Count { get; }

    /// <summary>The distance of two objects; ≥ 0.</summary>
    /// <param name="i">Number of the first, from 0.</param>
    /// <param name="j">Number of the second, from 0.</param>
    public double this[int i, int j]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(i);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(i, Count);
            ArgumentOutOfRangeException.ThrowIfNegative(j);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(j, Count);
            return _values[i * Count + j];
        }
    }

    /// <summary>A matrix that was computed elsewhere.</summary>
    /// <param name="distances">n rows of n numbers.</param>
    /// <exception cref="ArgumentException">It is empty or not square, or a value is not finite, negative, on the diagonal and not 0, or not the same both ways.</exception>
    public static DistanceMatrix Of(IReadOnlyList<IReadOnlyList<double>> distances)
    {
        ArgumentNullException.ThrowIfNull(distances);
        if (distances.Count == 0)
            throw new ArgumentException("There are no distances, expected at least one row.", nameof(distances));
        DistanceMatrix matrix = new(distances.Count);
        for (int i = 0; i < matrix.Count; i++)
        {
            if (distances[i].Count != matrix.Count)
                throw new ArgumentException($"Row {i} has {distances[i].Count} distances, expected {matrix.Count}: the matrix is square.", nameof(distances));
            for (int j = 0; j < matrix.Count; j++)
                matrix._values[i * matrix.Count + j] = distances[i][j];
        }

        for (int i = 0; i < matrix.Count; i++)
        {
            if (matrix._values[i * matrix.Count + i] != 0)
                throw new ArgumentException($"The distance of object {i} to itself is {matrix[i, i]}, expected 0.", nameof(distances));
            for (int j = 0; j < i; j++)
            {
                (double one, double other) = (matrix[i, j], matrix[j, i]);
                if (!double.IsFinite(one) || one < 0)
                    throw new ArgumentException($"The distance of objects {i} and {j} is {one}, expected a finite number from 0.", nameof(distances));
                if (one != other)
                    throw new ArgumentException($"The distance of objects {i} and {j} is {one} one way and {other} the other, expected the same.", nameof(distances));
            }
        }

        return matrix;
    }

    /// <summary>Euclidean distances ‖x − y‖, as direct sums of squared differences, so that near-equal rows keep their digits.</summary>
    /// <remarks>Same as R <c>dist</c>.</remarks>
    /// <param name="vectors">n rows.</param>
    public static DistanceMatrix Euclidean(VectorTable vectors)
    {
        ArgumentNullException.ThrowIfNull(vectors);
        return Fill(vectors, (x, y) => Math.Sqrt(SquaredDistance(x, y)));
    }

    /// <summary>Cosine distances 1 − x·y/(‖x‖‖y‖), computed as ½‖x/‖x‖ − y/‖y‖‖², in [0, 2].</summary>
    /// <param name="vectors">n rows, none of length 0.</param>
    /// <exception cref="ArgumentException">A row has length 0: it has no direction.</exception>
    public static DistanceMatrix Cosine(VectorTable vectors)
    {
        ArgumentNullException.ThrowIfNull(vectors);
        double[][] unit = new double[vectors.Rows][];
        for (int i = 0; i < unit.Length; i++)
        {
            ReadOnlySpan<double> row = vectors.Row(i);
            double length = Math.Sqrt(Products.Dot(row, row));
            if (length == 0)
                throw new ArgumentException($"Vector {i} has length 0, expected more: it has no direction.", nameof(vectors));
            unit[i] = row.ToArray();
            foreach (ref double v in unit[i].AsSpan())
                v /= length;
        }

        return Fill(VectorTable.Of(unit), (x, y) => SquaredDistance(x, y) / 2);
    }

    /// <summary>The distances of some objects, in the order named.</summary>
    internal DistanceMatrix Take(IReadOnlyList<int> objects)
    {
        DistanceMatrix taken = new(objects.Count);
        for (int i = 0; i < taken.Count; i++)
        {
            for (int j = 0; j < taken.Count; j++)
                taken._values[i * taken.Count + j] = _values[objects[i] * Count + objects[j]];
        }

        return taken;
    }

    /// <summary>Row i.</summary>
    internal ReadOnlySpan<double> Row(int i) => _values.AsSpan(i * Count, Count);

    /// <summary>‖x − y‖² of padded rows: eight lanes, added pairwise at the end.</summary>
    internal static double SquaredDistance(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        Vector512<double> sum = Vector512<double>.Zero;
        for (int i = 0; i < x.Length; i += 8)
        {
            Vector512<double> difference = Vector512.Create(x.Slice(i, 8)) - Vector512.Create(y.Slice(i, 8));
            sum = Vector512.FusedMultiplyAdd(difference, difference, sum);
        }

        return (sum[0] + sum[4] + (sum[2] + sum[6])) + (sum[1] + sum[5] + (sum[3] + sum[7]));
    }

    private delegate double Distance(ReadOnlySpan<double> x, ReadOnlySpan<double> y);

    private static DistanceMatrix Fill(VectorTable vectors, Distance distance)
    {
        DistanceMatrix matrix = new(vectors.Rows);
        int n = matrix.Count, stride = vectors.Stride;
        for (int i = 0; i < n; i++)
        {
            ReadOnlySpan<double> row = vectors.Values.AsSpan(i * stride, stride);
            for (int j = 0; j < i; j++)
            {
                double value = distance(row, vectors.Values.AsSpan(j * stride, stride));
                if (!double.IsFinite(value))
                    throw new ArgumentException($"The distance of vectors {i} and {j} is not finite, expected smaller values.", nameof(vectors));
                matrix._values[i * n + j] = matrix._values[j * n + i] = value;
            }
        }

        return matrix;
    }
}
