namespace Drift;

/// <summary>Checks of rows of numbers that come from outside.</summary>
internal static class VectorRows
{
    /// <summary>The dimension of the rows.</summary>
    /// <exception cref="ArgumentException">There are no rows, they differ in length, or a value is not finite.</exception>
    public static int Check(IReadOnlyList<double[]> vectors)
    {
        ArgumentNullException.ThrowIfNull(vectors);
        if (vectors.Count == 0 || vectors[0].Length == 0)
            throw new ArgumentException("There are no vectors, or they have no numbers.", nameof(vectors));
        int dimension = vectors[0].Length;
        for (int i = 0; i < vectors.Count; i++)
        {
            if (vectors[i].Length != dimension)
                throw new ArgumentException($"Vector {i} has dimension {vectors[i].Length}, expected {dimension} as the first.", nameof(vectors));
            int bad = Array.FindIndex(vectors[i], v => !double.IsFinite(v));
            if (bad >= 0)
                throw new ArgumentException($"Number {bad} of vector {i} is {vectors[i][bad]}, expected a finite one.", nameof(vectors));
        }

        return dimension;
    }
}
