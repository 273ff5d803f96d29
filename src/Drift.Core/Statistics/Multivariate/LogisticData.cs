namespace Drift;

/// <summary>The rows of a logistic regression: centred, in coordinates of their span where they are fewer than their numbers, with a constant for the intercept, both ways round.</summary>
/// <remarks>
/// An intercept without penalty makes the fit blind to a translation, a squared length as penalty to a rotation: neither step changes a decision.
/// Sizes are filled up with zeros to multiples of 8.
/// </remarks>
internal sealed class LogisticData
{
    private LogisticData(VectorTable coordinates)
    {
        (Count, Dimension) = (coordinates.Rows, coordinates.Dimension);
        (Height, Width) = ((Count + 7) / 8 * 8, (Dimension + 8) / 8 * 8);
        Rows = new double[checked(Height * Width)];
        Columns = new double[Rows.Length];
        for (int i = 0; i < Count; i++)
        {
            coordinates.Row(i).CopyTo(Rows.AsSpan(i * Width));
            Rows[i * Width + Dimension] = 1;
            for (int j = 0; j <= Dimension; j++)
                Columns[j * Height + i] = Rows[i * Width + j];
        }

        SumOfSquares = coordinates.SumOfSquares();
    }

    /// <summary>Number of rows n.</summary>
    public int Count { get; }

    /// <summary>Numbers a row that are penalised; the constant comes after them.</summary>
    public int Dimension { get; }

    /// <summary>Rows, filled up.</summary>
    public int Height { get; }

    /// <summary>Numbers a row with the constant, filled up.</summary>
    public int Width { get; }

    /// <summary>Row by row.</summary>
    public double[] Rows { get; }

    /// <summary>Column by column.</summary>
    public double[] Columns { get; }

    /// <summary>Sum of squares of the centred rows.</summary>
    public double SumOfSquares { get; }

    /// <summary>The rows of a table.</summary>
    /// <exception cref="ArgumentException">All rows are equal, or squares are not finite.</exception>
    public static LogisticData Of(VectorTable vectors)
    {
        ArgumentNullException.ThrowIfNull(vectors);
        VectorTable centred = vectors.CentredWithin(new int[vectors.Rows]);
        double total = vectors.SumOfSquares();
        if (!double.IsFinite(total))
            throw new ArgumentException("The sum of squares is not finite, expected smaller values: their squares leave the range of double precision.", nameof(vectors));
        if (centred.SumOfSquares() <= 1e-24 * total)
            throw new ArgumentException("All vectors are equal, expected at least two different ones: there is nothing to tell groups apart by.", nameof(vectors));
        return new LogisticData(vectors.Rows < vectors.Dimension ? Span(centred) : centred);
    }

    /// <summary>Inverse of diag(1 … 1, 0) + Σ wᵢ xᵢxᵢ′ with the constant among the x; false where rounding leaves it no inverse.</summary>
    /// <param name="weights">wᵢ ≥ 0, n of them.</param>
    /// <param name="inverse">The inverse, width × width.</param>
    public bool TryInvertCurvature(ReadOnlySpan<double> weights, out double[] inverse)
    {
        inverse = new double[Width * Width];
        double[] columns = new double[Height * LaneProducts.Lanes], sums = new double[Width * LaneProducts.Lanes];
        for (int from = 0; from < Width; from += LaneProducts.Lanes)
        {
            int count = Math.Min(LaneProducts.Lanes, Width - from);
            for (int i = 0; i < Count; i++)
            {
                for (int l = 0; l < count; l++)
                    columns[i * LaneProducts.Lanes + l] = weights[i] * Rows[i * Width + from + l];
            }

            LaneProducts.Times(Columns, Width, Height, columns, sums);
            for (int j = 0; j < Width; j++)
                sums.AsSpan(j * LaneProducts.Lanes, count).CopyTo(inverse.AsSpan(j * Width + from));
        }

        // Numbers beyond the constant are filling: 1 keeps them apart from the rest.
        for (int j = 0; j < Width; j++)
            inverse[j * Width + j] += j == Dimension ? 0 : 1;
        return PositiveDefinite.TryInvert(inverse, Width);
    }

    // Pivoted Cholesky of the inner products: K = LL′, and the rows of L have the inner products of the vectors.
    private static VectorTable Span(VectorTable centred)
    {
        int n = centred.Rows, rank = 0;
        double[] rest = new double[n];
        for (int i = 0; i < n; i++)
            rest[i] = Products.Dot(centred.Row(i), centred.Row(i));
        double smallest = 1e-15 * rest.Max();
        double[][] rows = [.. Enumerable.Range(0, n).Select(_ => new double[n])];
        while (rank < n)
        {
            int pivot = 0;
            for (int i = 1; i < n; i++)
                pivot = rest[i] > rest[pivot] ? i : pivot;
            if (rest[pivot] <= smallest)
                break;
            double root = Math.Sqrt(rest[pivot]);
            for (int i = 0; i < n; i++)
            {
                if (rest[i] < 0)
                    continue;
                rows[i][rank] = i == pivot ? root : (Products.Dot(centred.Row(i), centred.Row(pivot)) - Products.Dot(rows[i].AsSpan(0, rank), rows[pivot].AsSpan(0, rank))) / root;
                rest[i] = Math.Max(0, rest[i] - rows[i][rank] * rows[i][rank]);
            }

            // A row that was a pivot is done: nothing of it is left.
            rest[pivot] = -1;
            rank++;
        }

        return VectorTable.Of([.. rows.Select(r => r[..rank])]);
    }
}
