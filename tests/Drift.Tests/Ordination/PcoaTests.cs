using Drift.Tests.Statistics;

namespace Drift.Tests.Ordination;

public class PcoaTests
{
    public static TheoryData<string> Cases => Parity.Cases("pcoa");

    [Fact]
    public void Three_points_on_a_line_worked_by_hand()
    {
        // Places −4/3, −1/3, 5/3: the only eigenvalue is the sum of their squares; the largest coordinate is positive.
        PcoaResult result = Pcoa.Of(DistanceMatrix.Of([[0, 1, 3], [1, 0, 2], [3, 2, 0]]), 2);

        Assert.Equal(42 / 9.0, result.Eigenvalues[0], 1e-12);
        Assert.Equal(1, result.Shares[0], 1e-12);
        Assert.Equal(0, result.NegativeShare, 1e-12);
        Assert.Equal([-4 / 3.0, -1 / 3.0, 5 / 3.0], result.Coordinates.Select(c => c[0]), (a, b) => Math.Abs(a - b) < 1e-12);
        Assert.StartsWith("PCoA of 3 rows: 100.0", result.ToString(), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Cases))]
    public void Agrees_with_cmdscale_and_ape_up_to_signs(string name)
    {
        (_, Input input, Output expected) = Parity.Load<Input, Output>("pcoa", name);

        PcoaResult actual = Pcoa.Of(DistanceMatrix.Of(Distances(input.Vectors, input.Manhattan)), 3, (PcoaCorrection)input.Correction);

        // R's constants come from an eigenproblem without symmetry: 1e-8 relative to eigenvalues of about 100.
        Assert.Equal(expected.Constant, actual.Constant, 1e-9);
        Assert.All(expected.Eigenvalues.Zip(actual.Eigenvalues), p => Assert.Equal(p.First, p.Second, input.Correction == 2 ? 1e-8 : 1e-10));
        for (int a = 0; a < 3 && expected.Coordinates.Length > 0; a++)
        {
            double sign = Math.Sign(expected.Coordinates.Zip(actual.Coordinates).Sum(p => p.First[a] * p.Second[a]));
            Assert.All(expected.Coordinates.Zip(actual.Coordinates), p => Assert.Equal(p.First[a], sign * p.Second[a], 1e-10));
        }
    }

    [Fact]
    public void Of_Euclidean_distances_it_is_the_principal_components()
    {
        double[][] x = NullData.Vectors(14, 4, 3);
        PcoaResult pcoa = Pcoa.Of(DistanceMatrix.Of(Distances(x, manhattan: false)), 4);
        PcaResult pca = Pca.Of(VectorTable.Of(x), 4);
        for (int a = 0; a < 4; a++)
        {
            Assert.Equal(13 * pca.Variances[a], pcoa.Eigenvalues[a], 1e-10);
            Assert.All(pca.Scores.Zip(pcoa.Coordinates), p => Assert.Equal(Math.Abs(p.First[a]), Math.Abs(p.Second[a]), 1e-9));
        }
    }

    [Fact]
    public void A_correction_leaves_no_negative_eigenvalue_and_Euclidean_distances_alone()
    {
        double[][] x = NullData.Vectors(12, 4, 3);
        foreach (PcoaCorrection correction in (PcoaCorrection[])[PcoaCorrection.Lingoes, PcoaCorrection.Cailliez])
        {
            Assert.True(Pcoa.Of(DistanceMatrix.Of(Distances(x, manhattan: true)), 2).NegativeShare > 0.01);
            Assert.Equal(0, Pcoa.Of(DistanceMatrix.Of(Distances(x, manhattan: true)), 2, correction).NegativeShare, 1e-9);
            Assert.Equal(0, Pcoa.Of(DistanceMatrix.Of(Distances(x, manhattan: false)), 2, correction).Constant);
        }
    }

    [Fact]
    public void No_spread_is_an_error_that_says_why()
    {
        Assert.StartsWith("All distances are 0", Assert.Throws<ArgumentException>(() => Pcoa.Of(DistanceMatrix.Of([[0.0, 0], [0, 0]]), 1)).Message, StringComparison.Ordinal);
    }

    private static double[][] Distances(double[][] x, bool manhattan) =>
        [.. x.Select(a => x.Select(b => manhattan ? a.Zip(b).Sum(p => Math.Abs(p.First - p.Second)) : Math.Sqrt(a.Zip(b).Sum(p => (p.First - p.Second) * (p.First - p.Second)))).ToArray())];

    private sealed record Input(double[][] Vectors, bool Manhattan, int Correction);

    private sealed record Output(double[] Eigenvalues, double Constant, double[][] Coordinates);
}
