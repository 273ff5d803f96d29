using CsCheck;

namespace Drift.Tests.Statistics;

public class PermdispTests
{
    public static TheoryData<string, int> ParityCases =>
        [.. Parity.Cases("permdisp").SelectMany(f => Enumerable.Range(0, 4).Select(i => ((string)f, i)))];

    [Fact]
    public void Three_and_three_worked_by_hand()
    {
        // Distances to the centroids 2: 1, 0, 1 and 20: 4, 0, 4: means 2/3 and 8/3, between 6, within 2/3 + 32/3.
        PermdispResult result = Permdisp.Test(VectorTable.Of([[1.0], [2], [3], [16], [20], [24]]), [0, 0, 0, 1, 1, 1], Arrangements.Free([0, 0, 0, 1, 1, 1], 99, 1));

        Assert.Equal([1.0, 0, 1, 4, 0, 4], result.Distances);
        Assert.Equal(6, result.BetweenSumOfSquares, 1e-12);
        Assert.Equal(34 / 3.0, result.ResidualSumOfSquares, 1e-12);
        Assert.Equal(6 / (34 / 12.0), result.F, 1e-12);
        Assert.True(result.IsExact);
        Assert.Equal(20, result.PermutedStatistics.Count);
        Assert.Equal(-2, result.Pairs[0].Difference, 1e-12);
        Assert.Equal(Math.Sqrt(result.F), -result.Pairs[0].T, 1e-12);
        Assert.Equal(result.Pairs[0].PValue, result.Pairs[0].HolmP);
    }

    [Theory, MemberData(nameof(ParityCases))]
    public void Agrees_with_betadisper_and_permutest(string file, int number)
    {
        (_, Input input, Output output) = Parity.Load<Input, Output>("permdisp", file);
        Case expected = output.Cases[number];
        int[] groups = input.Factors[input.Group];
        Arrangements arrangements = Arrangements.Given(input.Permutations);
        bool isMedian = expected.Kind.StartsWith("median", StringComparison.Ordinal), biasAdjust = expected.Kind.EndsWith("biasadj", StringComparison.Ordinal);
        PermdispCentre centre = isMedian ? PermdispCentre.SpatialMedian : PermdispCentre.Centroid;
        bool isEuclidean = input.Distance == "euclidean";
        DistanceMatrix distances = isEuclidean ? DistanceMatrix.Euclidean(VectorTable.Of(input.Vectors)) : MadeVectors.Manhattan(input.Vectors);

        AssertSame(expected, Permdisp.Test(distances, groups, arrangements, centre, biasAdjust), groups, isMedian);
        if (isEuclidean)
            AssertSame(expected, Permdisp.Test(VectorTable.Of(input.Vectors), groups, arrangements, centre, biasAdjust), groups, isMedian);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(1e-5)]
    public void Each_arrangement_is_the_analysis_of_variance_of_moved_residuals_and_of_moved_distances(double spread)
    {
        // With a small spread the distances are 1 and 9 but for the sixth digit, so that sums of squares lose theirs and are made again.
        double[] z = [.. MadeVectors.Normal(12, 1, 4).Select((v, i) => (i < 6 ? 1 : 9) + spread * v[0] / 8)];
        VectorTable x = VectorTable.Of([.. z.SelectMany(v => (double[][])[[v], [-v]])]);
        int[] doubled = [.. Enumerable.Range(0, 24).Select(i => i / 12)];
        PermdispResult result = Permdisp.Test(x, doubled, Arrangements.Free(doubled, 49, 1));
        int[] order = new int[24];
        double[] distances = [.. result.Distances], residuals = [.. distances.Select((v, i) => v - result.GroupMeans[doubled[i]])];
        for (int k = 0; k < 49; k++)
        {
            Arrangements.Free(doubled, 49, 1).Fill(k, order);
            Assert.Equal(F(residuals), result.PermutedStatistics[k], 1e-10 * Math.Max(1, F(residuals)));
            Assert.Equal(Math.Sqrt(F(distances)), result.Pairs[0].PermutedStatistics[k], 1e-10 * Math.Max(1, F(distances)));
        }

        Assert.Equal(Math.Sqrt(result.F), Permdisp.Test(x, doubled, Arrangements.Given([[.. Enumerable.Range(0, 24)]])).Pairs[0].PermutedStatistics[0], 1e-10 * Math.Sqrt(result.F));

        double F(double[] values)
        {
            double[][] moved = [.. Enumerable.Range(0, 2).Select(g => Enumerable.Range(0, 24).Where(i => doubled[i] == g).Select(i => values[order[i]]).ToArray())];
            double within = moved.Sum(m => m.Sum(v => (v - m.Average()) * (v - m.Average()))), difference = moved[0].Average() - moved[1].Average();
            return 6 * difference * difference / (within / 22);
        }
    }

    [Fact]
    public void The_spatial_median_is_the_one_iterated_to_the_end()
    {
        (_, Input input, Output output) = Parity.Load<Input, Output>("permdisp", "euclidean-language");
        PermdispResult actual = Permdisp.Test(VectorTable.Of(input.Vectors), input.Factors["language"], Arrangements.Given(input.Permutations), PermdispCentre.SpatialMedian);
        Assert.Equal(output.ExactMedian!.F, actual.F, 1e-10);
        Assert.All(output.ExactMedian.Distances.Zip(actual.Distances), p => Assert.Equal(p.First, p.Second, 1e-10));
    }

    [Fact]
    public void A_median_that_is_a_row_is_found()
    {
        PermdispResult result = Permdisp.Test(
            VectorTable.Of([[0.0, 0], [1, 0], [-1, 0], [0, 1], [0, -1], [5, 5], [5, 6], [7, 5]]), [0, 0, 0, 0, 0, 1, 1, 1],
            Arrangements.Free([0, 0, 0, 0, 0, 1, 1, 1], 99, 1), PermdispCentre.SpatialMedian);
        Assert.All(new[] { 0.0, 1, 1, 1, 1 }.Zip(result.Distances), p => Assert.Equal(p.First, p.Second, 1e-10));
    }

    [Fact]
    public void Rotation_scale_and_place_do_not_matter() => Gen.Int[0, 1000].Sample(seed =>
    {
        double[][] x = MadeVectors.Normal(15, 4, seed);
        int[] groups = [.. x.Select((_, i) => i % 3)];
        Arrangements arrangements = Arrangements.Free(groups, 29, 1);
        VectorTable moved = VectorTable.Of([.. MadeVectors.Rotated(x, seed).Select(r => r.Select(v => 3 * v + 2).ToArray())]);
        foreach (PermdispCentre centre in Enum.GetValues<PermdispCentre>())
        {
            PermdispResult plain = Permdisp.Test(VectorTable.Of(x), groups, arrangements, centre), other = Permdisp.Test(moved, groups, arrangements, centre);
            Assert.Equal(plain.F, other.F, 1e-7);
            Assert.Equal(plain.PValue, other.PValue);
        }
    }, iter: 20);

    [Fact]
    public void The_order_of_rows_does_not_matter()
    {
        double[][] x = MadeVectors.Normal(7, 3, 1);
        int[] groups = [0, 0, 0, 1, 1, 1, 1], order = [6, 2, 0, 5, 1, 4, 3];
        PermdispResult plain = Permdisp.Test(VectorTable.Of(x), groups, Arrangements.Free(groups, 99, 1));
        int[] moved = [.. order.Select(i => groups[i])];
        PermdispResult other = Permdisp.Test(VectorTable.Of([.. order.Select(i => x[i])]), moved, Arrangements.Free(moved, 99, 1));
        Assert.Equal(plain.F, other.F, 1e-12);
        Assert.Equal(plain.PValue, other.PValue);
    }

    [Fact]
    public void Keeps_its_level_and_finds_a_planted_spread()
    {
        int[] groups = [.. Enumerable.Range(0, 40).Select(i => i % 2)];
        int rejected = 0, found = 0;
        for (int trial = 0; trial < 1000; trial++)
        {
            double[][] x = MadeVectors.Normal(40, 5, trial);
            Arrangements arrangements = Arrangements.Free(groups, 99, (uint)trial);
            rejected += Permdisp.Test(VectorTable.Of(x), groups, arrangements).PValue <= 0.05 ? 1 : 0;
            if (trial % 5 == 0)
                found += Permdisp.Test(VectorTable.Of([.. x.Select((r, i) => r.Select(v => groups[i] == 1 ? 2 * v : v).ToArray())]), groups, arrangements).PValue <= 0.05 ? 1 : 0;
        }

        // Residuals are exchangeable to first order only: .02 are allowed beyond .05.
        (int low, _) = MadeVectors.Margin(1000, 0.05);
        (_, int high) = MadeVectors.Margin(1000, 0.07);
        Assert.InRange(rejected, low, high);
        Assert.InRange(found, 180, 200);
    }

    [Fact]
    public void Bad_input_is_an_error_that_says_why()
    {
        Arrangements free = Arrangements.Free([0, 0, 1, 1], 9, 1);
        VectorTable x = VectorTable.Of([[1.0], [2], [4], [3]]);
        Says("All labels are equal", () => Permdisp.Test(x, [5, 5, 5, 5], free));
        Says("There are 3 labels for 4 rows, expected one a row.", () => Permdisp.Test(x, [0, 1, 1], free));
        Says("The arrangements are of 4 rows, expected 3", () => Permdisp.Test(VectorTable.Of([[1.0], [2], [4]]), [0, 1, 1], free));
        Says("The 2 rows are in 2 groups, expected fewer", () => Permdisp.Test(VectorTable.Of([[1.0], [2]]), [0, 1], Arrangements.Free([0, 1], 9, 1)));
        Says("All rows lie on the centre of their group", () => Permdisp.Test(VectorTable.Of([[0.1], [0.1], [0.1], [0.3]]), [0, 0, 0, 1], free));
        Says("Group 1 has one row, expected at least 2", () => Permdisp.Test(x, [0, 0, 0, 1], free, biasAdjust: true));
    }

    [Fact]
    public void All_16_stored_cases_of_betadisper_are_used() => Assert.Equal(16, ParityCases.Count);

    private static void Says(string beginning, Action action) =>
        Assert.StartsWith(beginning, Assert.ThrowsAny<ArgumentException>(action).Message, StringComparison.Ordinal);

    private static void AssertSame(Case expected, PermdispResult actual, int[] groups, bool isMedian)
    {
        // vegan's spatial median stops early: its distances are good to about 1e-4; no count of a p turns on that here.
        Dictionary<int, int> sizes = groups.GroupBy(g => g).ToDictionary(g => g.Key, g => g.Count());
        double tolerance = isMedian ? 2e-3 : 1e-10;
        Assert.Equal(expected.Df, (int[])[actual.BetweenDegreesOfFreedom, actual.ResidualDegreesOfFreedom]);
        Assert.Equal(expected.F, actual.F, tolerance * Math.Max(1, expected.F));
        Assert.Equal(expected.Ss[0], actual.BetweenSumOfSquares, tolerance);
        Assert.Equal(expected.Ss[1], actual.ResidualSumOfSquares, tolerance);
        Assert.All(expected.Distances.Zip(actual.Distances), p => Assert.Equal(p.First, p.Second, tolerance));
        Assert.All(expected.GroupMeans.Zip(actual.GroupMeans), p => Assert.Equal(p.First, p.Second, tolerance));
        Assert.Equal(expected.P, actual.PValue, 1e-12);
        Assert.Equal(expected.PF, 1 - MathNet.Numerics.Distributions.FisherSnedecor.CDF(expected.Df[0], expected.Df[1], actual.F), isMedian ? tolerance : 1e-9);
        Assert.Equal(expected.Pairs.Length, actual.Pairs.Count);
        Assert.All(expected.PairP.Zip(actual.Pairs), p => Assert.Equal(p.First, p.Second.PValue, 1e-12));
        for (int j = 0; j < actual.Pairs.Count; j++)
        {
            int rows = actual.Groups.Select((g, i) => (g, i)).Where(x => x.g == actual.Pairs[j].First || x.g == actual.Pairs[j].Second).Sum(x => sizes[x.g]);
            double t = MathNet.Numerics.Distributions.StudentT.CDF(0, 1, rows - 2, -Math.Abs(actual.Pairs[j].T));
            Assert.Equal(expected.PairPT[j], 2 * t, isMedian ? tolerance : 1e-9);
        }
    }

    private sealed record Input(double[][] Vectors, Dictionary<string, int[]> Factors, int[][] Permutations, string Group, string Distance);

    private sealed record Output(Case[] Cases, Exact? ExactMedian);

    private sealed record Exact(double F, double[] Distances);

    private sealed record Case(
        string Kind, double F, int[] Df, double[] Ss, double P, double PF, double[] Distances, double[] GroupMeans, string[] Pairs, double[] PairP, double[] PairPT);
}
