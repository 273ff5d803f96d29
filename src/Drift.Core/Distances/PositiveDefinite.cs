namespace Drift;

/// <summary>Inverse of a symmetric, positive definite matrix in one fixed order of sums.</summary>
internal static class PositiveDefinite
{
    /// <summary>The inverse; false where a pivot is not above 0.</summary>
    /// <param name="matrix">Size × size numbers, row by row; becomes its inverse.</param>
    /// <param name="size">Number of rows.</param>
    public static bool TryInvert(double[] matrix, int size)
    {
        // Cholesky: the lower triangle becomes L, row by row.
        for (int i = 0; i < size; i++)
        {
            for (int j = 0; j <= i; j++)
            {
                double rest = matrix[i * size + j] - Products.Dot(matrix.AsSpan(i * size, j), matrix.AsSpan(j * size, j));
                if (i == j && !(rest > 0))
                    return false;
                matrix[i * size + j] = i == j ? Math.Sqrt(rest) : rest / matrix[j * size + j];
            }
        }

        // Row j of columns is column j of L⁻¹, from place j on.
        double[] columns = new double[size * size];
        for (int j = 0; j < size; j++)
        {
            columns[j * size + j] = 1 / matrix[j * size + j];
            for (int i = j + 1; i < size; i++)
                columns[j * size + i] = -Products.Dot(matrix.AsSpan(i * size + j, i - j), columns.AsSpan(j * size + j, i - j)) / matrix[i * size + i];
        }

        for (int i = 0; i < size; i++)
        {
            for (int j = 0; j <= i; j++)
                matrix[i * size + j] = matrix[j * size + i] = Products.Dot(columns.AsSpan(i * size + i, size - i), columns.AsSpan(j * size + i, size - i));
        }

        return true;
    }
}
