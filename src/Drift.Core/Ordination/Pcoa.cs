using MathNet.Numerics.LinearAlgebra;

namespace Drift;

/// <summary>Principal coordinates: points whose Euclidean distances are as near as can be to given distances (classical scaling).</summary>
/// <remarks>
/// <para>Eigenvectors of −½ J D² J, J = I − 11′/n, each times √λ (Gower 1966, Biometrika 53, 325–338). Distances that are not Euclidean have negative eigenvalues: they
/// are reported, and a correction may take them away. The sign of an axis is arbitrary; here its largest absolute coordinate is positive.</para>
/// <para>Caution: with large negative eigenvalues the picture shows less than its shares say. Of Euclidean distances this is <see cref="Pca"/> of the vectors, which is far cheaper.</para>
/// <para>Same as R <c>stats::cmdscale</c> and <c>ape::pcoa</c> but for signs; cases in <c>tests/parity/pcoa</c>.</para>
/// </remarks>
public static class Pcoa
{
    /// <summary>The first axes of distances.</summary>
    /// <param name="distances">Distances of n objects, not all zero.</param>
    /// <param name="axes">Axes wanted, at least 1; no more are given than have an eigenvalue above 0.</param>
    /// <param name="correction">What is done about negative eigenvalues.</param>
    /// <exception cref="ArgumentException">All distances are zero, or their squares are not finite.</exception>
    public static PcoaResult Of(DistanceMatrix distances, int axes, PcoaCorrection correction = PcoaCorrection.None)
    {
        ArgumentNullException.ThrowIfNull(distances);
        ArgumentOutOfRangeException.ThrowIfLessThan(axes, 1);
        int n = distances.Count;
        double spread = Gower.Trace(distances);
        if (!double.IsFinite(spread))
            throw new ArgumentException("The sum of squared distances is not finite, expected smaller distances: their squares leave the range of double precision.", nameof(distances));
        if (spread == 0)
            throw new ArgumentException("All distances are 0, expected some above: there is no spread to take axes from.", nameof(distances));
        double constant = 0;
        SymmetricAxes found = SymmetricAxes.Of(Centred(n, (i, j) => distances[i, j] * distances[i, j]));
        if (correction != PcoaCorrection.None && found.Values[^1] < -1e-12 * found.Values[0])
        {
            constant = correction == PcoaCorrection.Lingoes ? -found.Values[^1] : CailliezConstant(distances);
            found = SymmetricAxes.Of(Centred(n, (i, j) => i == j ? 0
                : correction == PcoaCorrection.Lingoes ? distances[i, j] * distances[i, j] + 2 * constant
                : (distances[i, j] + constant) * (distances[i, j] + constant)));
        }

        int kept = Math.Min(axes, found.Values.Count(v => v > 1e-12 * found.Values[0]));
        double[] scales = [.. Enumerable.Range(0, kept).Select(a => SymmetricAxes.SignOf(found.Vectors[a]) * Math.Sqrt(found.Values[a]))];
        double[][] coordinates = [.. Enumerable.Range(0, n).Select(i => scales.Select((s, a) => s * found.Vectors[a][i]).ToArray())];
        double trace = found.Values.Sum(), absolute = found.Values.Sum(Math.Abs);
        return new PcoaResult(
            found.Values, [.. found.Values.Select(v => v / trace)], found.Values.Where(v => v < 0).Sum(v => -v) / absolute, correction, constant, coordinates);
    }

    // −½ J A J.
    private static double[,] Centred(int n, Func<int, int, double> entry)
    {
        double[,] a = new double[n, n];
        double[] means = new double[n];
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j < n; j++)
            {
                a[i, j] = -0.5 * entry(i, j);
                means[i] += a[i, j] / n;
            }
        }

        double mean = means.Average();
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j < n; j++)
                a[i, j] += mean - means[i] - means[j];
        }

        return a;
    }

    // The largest real eigenvalue of [0, 2Δ₁; −I, −4Δ₂], Δ₁ and Δ₂ the centred squares and distances.
    private static double CailliezConstant(DistanceMatrix distances)
    {
        int n = distances.Count;
        double[,] squares = Centred(n, (i, j) => distances[i, j] * distances[i, j]), plain = Centred(n, (i, j) => distances[i, j]);
        Matrix<double> whole = Matrix<double>.Build.Dense(2 * n, 2 * n, (i, j) =>
            i < n ? (j < n ? 0 : 2 * squares[i, j - n])
            : j < n ? (i - n == j ? -1 : 0)
            : -4 * plain[i - n, j - n]);
        return whole.Evd(Symmetricity.Asymmetric).EigenValues.Where(v => Math.Abs(v.Imaginary) <= 1e-9 * v.Magnitude).Max(v => v.Real);
    }
}
