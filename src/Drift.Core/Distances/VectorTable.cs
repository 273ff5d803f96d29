namespace Drift;

/// <summary>Rows of vectors of one dimension, in double precision: what the multivariate tests take.</summary>
/// <remarks>Float vectors are widened without loss. All values are finite and no row is ragged once a table is made. It holds its own copy.</remarks>
public sealed class VectorTable
{
    private readonly double[] _values;

    private VectorTable(int rows, int dimension)
    {
        (Rows, Dimension) = (rows, dimension);

        // Rows are padded with zeros to whole lanes, so that kernels have no remainder.
        Stride = (dimension + 7) / 8 * 8;
        _values = new double[checked(rows * Stride)];
    }

    /// <summary>Number of rows n.</summary>
    public int Rows { get; }

    /// <summary>Number of values d in a row.</summary>
    public int Dimension { get; }

    /// <summary>Length of a padded row, a multiple of 8.</summary>
    internal int Stride { get; }

    /// <summary>All padded rows, one after the other.</summary>
    internal double[] Values => _values;

    /// <summary>One row.</summary>
    /// <param name="i">Number of the row, from 0.</param>
    public ReadOnlySpan<double> Row(int i)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(i);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(i, Rows);
        return _values.AsSpan(i * Stride, Dimension);
    }

    /// <summary>A table of stored vectors.</summary>
    /// <param name="vectors">n rows of d finite numbers; n ≥ 1, d ≥ 1.</param>
    /// <exception cref="ArgumentException">There is no row, a row is empty or of another length, or a value is not finite.</exception>
    public static VectorTable Of(IReadOnlyList<ReadOnlyMemory<float>> vectors)
    {
        ArgumentNullException.ThrowIfNull(vectors);
        VectorTable table = new(vectors.Count, vectors.Count > 0 ? vectors[0].Length : 0);
        for (int i = 0; i < table.Rows; i++)
        {
            ReadOnlySpan<float> row = vectors[i].Span;
            table.CheckLength(i, row.Length);
            Span<double> own = table._values.AsSpan(i * table.Stride, table.Dimension);
            for (int j = 0; j < row.Length; j++)
                own[j] = row[j];
        }

        return table.Checked();
    }

    /// <summary>A table of computed vectors, such as differences or means.</summary>
    /// <param name="vectors">n rows of d finite numbers; n ≥ 1, d ≥ 1.</param>
    /// <exception cref="ArgumentException">There is no row, a row is empty or of another length, or a value is not finite.</exception>
    public static VectorTable Of(IReadOnlyList<double[]> vectors)
    {
        ArgumentNullException.ThrowIfNull(vectors);
        VectorTable table = new(vectors.Count, vectors.Count > 0 ? vectors[0].Length : 0);
        for (int i = 0; i < table.Rows; i++)
        {
            table.CheckLength(i, vectors[i].Length);
            vectors[i].CopyTo(table._values, i * table.Stride);
        }

        return table.Checked();
    }

    /// <summary>The table with the mean vector of its block taken from each row.</summary>
    /// <param name="blocks">Block of each row, any numbers; the same number for all rows centres at the grand mean.</param>
    /// <exception cref="ArgumentException">There are not n blocks.</exception>
    public VectorTable CentredWithin(IReadOnlyList<int> blocks)
    {
        ArgumentNullException.ThrowIfNull(blocks);
        if (blocks.Count != Rows)
            throw new ArgumentException($"There are {blocks.Count} blocks for {Rows} rows, expected one a row.", nameof(blocks));
        GroupLabels labels = GroupLabels.Of(blocks);
        (int[] codes, int[] sizes) = (labels.Index, labels.Sizes);
        double[] means = new double[sizes.Length * Stride];
        for (int i = 0; i < Rows; i++)
        {
            Span<double> mean = means.AsSpan(codes[i] * Stride, Stride);
            ReadOnlySpan<double> row = _values.AsSpan(i * Stride, Stride);
            for (int j = 0; j < row.Length; j++)
                mean[j] += row[j];
        }

        for (int b = 0; b < sizes.Length; b++)
        {
            foreach (ref double m in means.AsSpan(b * Stride, Stride))
                m /= sizes[b];
        }

        VectorTable centred = new(Rows, Dimension);
        for (int i = 0; i < Rows; i++)
        {
            ReadOnlySpan<double> mean = means.AsSpan(codes[i] * Stride, Stride);
            for (int j = 0; j < Stride; j++)
                centred._values[i * Stride + j] = _values[i * Stride + j] - mean[j];
        }

        return centred;
    }

    /// <summary>Some rows, in the order named.</summary>
    internal VectorTable Take(IReadOnlyList<int> rows)
    {
        VectorTable taken = new(rows.Count, Dimension);
        for (int i = 0; i < rows.Count; i++)
            _values.AsSpan(rows[i] * Stride, Stride).CopyTo(taken._values.AsSpan(i * Stride));
        return taken;
    }

    /// <summary>Sum of the squares of all values.</summary>
    internal double SumOfSquares()
    {
        double sum = 0;
        for (int i = 0; i < Rows; i++)
            sum += Products.Dot(_values.AsSpan(i * Stride, Stride), _values.AsSpan(i * Stride, Stride));
        return sum;
    }

    /// <summary>Sum of squares around the mean vector.</summary>
    internal double SumOfSquaresAroundMean()
    {
        double[] mean = new double[Stride];
        for (int i = 0; i < Rows; i++)
        {
            for (int j = 0; j < Stride; j++)
                mean[j] += _values[i * Stride + j];
        }

        foreach (ref double m in mean.AsSpan())
            m /= Rows;
        double sum = 0;
        for (int i = 0; i < Rows; i++)
            sum += DistanceMatrix.SquaredDistance(_values.AsSpan(i * Stride, Stride), mean);
        return sum;
    }

    private void CheckLength(int i, int length)
    {
        if (length != Dimension)
            throw new ArgumentException($"Vector {i} has dimension {length}, expected {Dimension} as the first.");
    }

    private VectorTable Checked()
    {
        if (Rows == 0 || Dimension == 0)
            throw new ArgumentException($"There are {Rows} vectors of dimension {Dimension}, expected at least one of each.");
        int bad = Array.FindIndex(_values, v => !double.IsFinite(v));
        return bad < 0 ? this : throw new ArgumentException($"Number {bad % Stride} of vector {bad / Stride} is {_values[bad]}, expected a finite one.");
    }
}
