using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Drift;

/// <summary>Inner products of all rows of one list with all rows of another, in blocks of eight.</summary>
/// <remarks>Every product has the same bits as <see cref="Products.Dot"/>.</remarks>
internal static class CrossProducts
{
    private const int Rows = 2;
    private const int Columns = 4;

    /// <summary>Writes the product of row i of a and row j of b to i · (number of rows of b) + j.</summary>
    public static void Of(IReadOnlyList<double[]> a, IReadOnlyList<double[]> b, Span<double> products)
    {
        int dimension = a.Count > 0 ? a[0].Length : 0;
        bool whole = dimension % 8 == 0 && a.Concat(b).All(row => row.Length == dimension);
        for (int i = 0; i < a.Count; i += Rows)
        {
            for (int j = 0; j < b.Count; j += Columns)
            {
                if (whole && i + Rows <= a.Count && j + Columns <= b.Count)
                    Eight(a, i, b, j, products);
                else
                    Rest(a, i, b, j, products);
            }
        }
    }

    /// <summary>The same of a list with itself: the product of rows i and j at i · (number of rows) + j, both ways.</summary>
    public static void OfItself(IReadOnlyList<double[]> rows, Span<double> products)
    {
        bool whole = rows.Count > 0 && rows[0].Length % 8 == 0 && rows.All(row => row.Length == rows[0].Length);
        for (int i = 0; i < rows.Count; i += Rows)
        {
            // Blocks that are wholly below the diagonal are filled from above it.
            for (int j = i / Columns * Columns; j < rows.Count; j += Columns)
            {
                if (whole && i + Rows <= rows.Count && j + Columns <= rows.Count)
                    Eight(rows, i, rows, j, products);
                else
                    Rest(rows, i, rows, j, products);
            }
        }

        for (int i = 0; i < rows.Count; i++)
        {
            for (int j = 0; j < i; j++)
                products[i * rows.Count + j] = products[j * rows.Count + i];
        }
    }

    private static void Rest(IReadOnlyList<double[]> a, int first, IReadOnlyList<double[]> b, int second, Span<double> products)
    {
        for (int i = first; i < Math.Min(first + Rows, a.Count); i++)
        {
            for (int j = second; j < Math.Min(second + Columns, b.Count); j++)
                products[i * b.Count + j] = Products.Dot(a[i], b[j]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Eight(IReadOnlyList<double[]> a, int i, IReadOnlyList<double[]> b, int j, Span<double> products)
    {
        (double[] p, double[] q, double[] r, double[] s) = (b[j], b[j + 1], b[j + 2], b[j + 3]);
        (double[] x, double[] y) = (a[i], a[i + 1]);
        Vector512<double> xp = default, xq = default, xr = default, xs = default, yp = default, yq = default, yr = default, ys = default;
        for (nuint k = 0; k < (nuint)x.Length; k += 8)
        {
            Vector512<double> u = Vector512.LoadUnsafe(ref x[0], k), v = Vector512.LoadUnsafe(ref y[0], k), w = Vector512.LoadUnsafe(ref p[0], k);
            (xp, yp) = (Vector512.FusedMultiplyAdd(u, w, xp), Vector512.FusedMultiplyAdd(v, w, yp));
            w = Vector512.LoadUnsafe(ref q[0], k);
            (xq, yq) = (Vector512.FusedMultiplyAdd(u, w, xq), Vector512.FusedMultiplyAdd(v, w, yq));
            w = Vector512.LoadUnsafe(ref r[0], k);
            (xr, yr) = (Vector512.FusedMultiplyAdd(u, w, xr), Vector512.FusedMultiplyAdd(v, w, yr));
            w = Vector512.LoadUnsafe(ref s[0], k);
            (xs, ys) = (Vector512.FusedMultiplyAdd(u, w, xs), Vector512.FusedMultiplyAdd(v, w, ys));
        }

        Span<double> own = products.Slice(i * b.Count + j, Columns), next = products.Slice((i + 1) * b.Count + j, Columns);
        (own[0], own[1], own[2], own[3]) = (Products.Sum(xp), Products.Sum(xq), Products.Sum(xr), Products.Sum(xs));
        (next[0], next[1], next[2], next[3]) = (Products.Sum(yp), Products.Sum(yq), Products.Sum(yr), Products.Sum(ys));
    }
}
