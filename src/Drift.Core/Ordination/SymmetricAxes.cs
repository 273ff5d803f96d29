using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Factorization;

namespace Drift;

/// <summary>Eigenvalues and eigenvectors of a symmetric matrix, largest eigenvalue first.</summary>
internal sealed record SymmetricAxes(double[] Values, double[][] Vectors)
{
    /// <summary>The decomposition.</summary>
    public static SymmetricAxes Of(double[,] matrix)
    {
        Evd<double> evd = Matrix<double>.Build.DenseOfArray(matrix).Evd(Symmetricity.Symmetric);
        int n = matrix.GetLength(0);
        int[] order = [.. Enumerable.Range(0, n).OrderByDescending(i => evd.EigenValues[i].Real)];
        return new SymmetricAxes([.. order.Select(i => evd.EigenValues[i].Real)], [.. order.Select(i => evd.EigenVectors.Column(i).ToArray())]);
    }

    /// <summary>1, or −1 where the largest absolute number is negative: multiplied by it an axis has a fixed sign. Of near ties the first number counts.</summary>
    public static double SignOf(double[] axis)
    {
        double largest = axis.Max(Math.Abs);
        return axis.First(v => Math.Abs(v) >= largest * (1 - 1e-9)) < 0 ? -1 : 1;
    }
}
