using Drift.Tests.Statistics;

namespace Drift.Tests.Ordination;

public class PcaTests
{
    public static TheoryData<string> Cases => Parity.Cases("pca");

    [Fact]
    public void Four_points_worked_by_hand()
    {
        PcaResult result = Pca.Of(VectorTable.Of([[-2, 5], [2, 5], [0, 4], [0, 6]]), 2);

        Assert.Equal(8 / 3.0, result.Variances[0], 1e-12);
        Assert.Equal(2 / 3.0, result.Variances[1], 1e-12);
        Assert.Equal([0.8, 0.2], result.Shares.Select(s => Math.Round(s, 12)));
        Assert.Equal([0, 5], result.Mean);
        Assert.Equal(1, result.Loadings[0][0], 1e-12);
        Assert.Equal(-2, result.Scores[0][0], 1e-12);
        Assert.Equal(1, result.Scores[3][1], 1e-12);
    }

    [Theory, MemberData(nameof(Cases))]
    public void Agrees_with_prcomp_up_to_signs(string name)
    {
        (_, Input input, Output expected) = Parity.Load<Input, Output>("pca", name);

        PcaResult actual = Pca.Of(VectorTable.Of(input.Vectors), 8);

        for (int a = 0; a < 8; a++)
        {
            Assert.Equal(expected.Deviations[a], Math.Sqrt(actual.Variances[a]), 1e-10);
            double sign = Math.Sign(expected.Rotation.Sum(r => r[a] * actual.Loadings[a][Array.IndexOf(expected.Rotation, r)]));
            for (int f = 0; f < 8; f++)
                Assert.Equal(expected.Rotation[f][a], sign * actual.Loadings[a][f], 1e-10);
            for (int i = 0; a < 3 && i < expected.Scores.Length; i++)
                Assert.Equal(expected.Scores[i][a], sign * actual.Scores[i][a], 1e-10);
        }
    }

    [Fact]
    public void Fewer_rows_than_numbers_give_the_same_axes_and_signs_are_fixed()
    {
        double[][] x = NullData.Vectors(6, 9, 1);
        PcaResult wide = Pca.Of(VectorTable.Of(x), 9), tall = Pca.Of(VectorTable.Of([.. x, .. x]), 9), turned = Pca.Of(VectorTable.Of([.. x.Select(v => v.Select(z => -z).ToArray())]), 9);

        Assert.Equal(5, wide.Variances.Count);
        Assert.Equal(1, wide.Shares.Sum(), 1e-12);
        for (int a = 0; a < 5; a++)
        {
            Assert.Equal(wide.Variances[a] * 5 / 11 * 2, tall.Variances[a], 1e-12);
            Assert.All(wide.Loadings[a].Zip(tall.Loadings[a]), p => Assert.Equal(p.First, p.Second, 1e-9));
            Assert.All(wide.Loadings[a].Zip(turned.Loadings[a]), p => Assert.Equal(p.First, p.Second, 1e-9));
            Assert.True(wide.Loadings[a].MaxBy(Math.Abs) > 0);
        }
    }

    [Fact]
    public void A_rotation_of_the_vectors_keeps_distances_of_scores()
    {
        double[][] x = NullData.Vectors(15, 4, 2);
        PcaResult plain = Pca.Of(VectorTable.Of(x), 2), rotated = Pca.Of(VectorTable.Of(NullData.Rotated(x)), 2);
        Assert.Equal(plain.Variances[0], rotated.Variances[0], 1e-12);
        Assert.All(plain.Scores.Zip(rotated.Scores), p => Assert.Equal(Math.Abs(p.First[1]), Math.Abs(p.Second[1]), 1e-9));
    }

    [Fact]
    public void Bad_input_is_an_error_that_says_why()
    {
        Fails("Number 1 of vector 0 is NaN", [[1, double.NaN], [1, 2]]);
        Fails("Vector 1 has dimension 1, expected 2", [[1, 2], [1]]);
        Fails("The 2 vectors do not differ", [[1, 2], [1, 2]]);
        Fails("The 1 vectors do not differ", [[1, 2]]);
    }

    private static void Fails(string start, double[][] vectors) =>
        Assert.StartsWith(start, Assert.ThrowsAny<ArgumentException>(() => Pca.Of(VectorTable.Of(vectors), 1)).Message, StringComparison.Ordinal);

    private sealed record Input(double[][] Vectors);

    private sealed record Output(double[] Deviations, double[][] Rotation, double[][] Scores);
}
