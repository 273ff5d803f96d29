using Drift.Tests.Statistics;

namespace Drift.Tests.Distances;

public class DistanceMatrixTests
{
    [Fact]
    public void Three_points_worked_by_hand()
    {
        VectorTable x = VectorTable.Of([[3.0, 0], [0, 4], [6, 0]]);
        DistanceMatrix euclidean = DistanceMatrix.Euclidean(x), cosine = DistanceMatrix.Cosine(x);
        Assert.Equal(5, euclidean[0, 1], 1e-15);
        Assert.Equal(3, euclidean[2, 0], 1e-15);
        Assert.Equal(1, cosine[0, 1], 1e-15);
        Assert.Equal(0, cosine[0, 2]);
        Assert.Equal(0, euclidean[1, 1]);
    }

    [Fact]
    public void Near_equal_vectors_keep_their_digits()
    {
        double[][] x = MadeVectors.Normal(1, 50, 1);
        double[] near = [.. x[0].Select(v => v + 1e-9)];
        double expected = Math.Sqrt(near.Zip(x[0], (a, b) => (a - b) * (a - b)).Sum());
        Assert.Equal(expected, DistanceMatrix.Euclidean(VectorTable.Of([x[0], near]))[0, 1], 1e-20);
    }

    [Fact]
    public void Float_vectors_are_widened_without_loss()
    {
        float[] x = [0.1f, 0.2f, 0.3f];
        Assert.Equal(x.Select(v => (double)v), VectorTable.Of([new ReadOnlyMemory<float>(x)]).Row(0).ToArray());
    }

    [Fact]
    public void A_wrong_matrix_is_an_error_that_says_why()
    {
        Says("There are no distances", []);
        Says("Row 1 has 1 distances, expected 2", [[0, 1], [1]]);
        Says("The distance of object 1 to itself is 2, expected 0", [[0, 1], [1, 2]]);
        Says("The distance of objects 1 and 0 is -1, expected a finite number from 0", [[0, -1], [-1, 0]]);
        Says("The distance of objects 1 and 0 is NaN", [[0, double.NaN], [double.NaN, 0]]);
        Says("The distance of objects 1 and 0 is 1 one way and 2 the other", [[0, 2], [1, 0]]);
        Assert.StartsWith("Vector 1 has length 0", Assert.Throws<ArgumentException>(() => DistanceMatrix.Cosine(VectorTable.Of([[1.0], [0.0]]))).Message, StringComparison.Ordinal);
    }

    private static void Says(string beginning, double[][] distances) =>
        Assert.StartsWith(beginning, Assert.Throws<ArgumentException>(() => DistanceMatrix.Of(distances)).Message, StringComparison.Ordinal);
}
