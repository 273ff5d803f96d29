namespace Drift.Tests.Statistics;

/// <summary>Each test of vectors with each fault of its input: an error that gives what is, what was expected and why. One-dimensional tests where a fault applies to them.</summary>
public class BadInputTests
{
    private static readonly int[] Groups = [0, 1, 0, 1, 0, 1, 0, 1], Blocks = [0, 0, 1, 1, 2, 2, 3, 3];

    // Rows, groups, arrangements of the rows.
    private static readonly Dictionary<string, Action<double[][], int[], Arrangements>> Tests = new()
    {
        ["Permanova"] = (x, g, a) => Permanova.Test(VectorTable.Of(x), g, a),
        ["Permanova, blocks"] = (x, g, a) => Permanova.Test(VectorTable.Of(x), g, a, [.. x.Select((_, i) => i / 2)]),
        ["Permanova, distances"] = (x, g, a) => Permanova.Test(Distances(x), g, a),
        ["Permanova, pairs"] = (x, g, _) => Permanova.Pairwise(VectorTable.Of(x), g, 19, 1),
        ["Permdisp"] = (x, g, a) => Permdisp.Test(VectorTable.Of(x), g, a),
        ["Permdisp, median"] = (x, g, a) => Permdisp.Test(VectorTable.Of(x), g, a, PermdispCentre.SpatialMedian),
        ["Permdisp, distances"] = (x, g, a) => Permdisp.Test(Distances(x), g, a),
        ["EnergyTest"] = (x, g, a) => EnergyTest.Test(VectorTable.Of(x), g, a),
        ["EnergyTest, distances"] = (x, g, a) => EnergyTest.Test(Distances(x), g, a),
        ["Disco"] = (x, g, a) => Disco.Test(VectorTable.Of(x), g, a),
        ["Disco, distances"] = (x, g, a) => Disco.Test(Distances(x), g, a),
        ["Mmd"] = (x, g, a) => Mmd.Test(VectorTable.Of(x), g, a),
        ["Mmd, bandwidths"] = (x, g, a) => Mmd.Test(VectorTable.Of(x), g, a, [1, 2]),
        ["ClassifierTest"] = (x, g, a) => ClassifierTest.Test(VectorTable.Of(x), g, [.. x.Select((_, i) => i / 4)], a),
        ["MeanVectorTest"] = (x, g, _) => MeanVectorTest.Test(VectorTable.Of(x), g, 19, 1),
        ["Pca"] = (x, _, _) => Pca.Of(VectorTable.Of(x), 2),
        ["Pcoa"] = (x, _, _) => Pcoa.Of(Distances(x), 2),
    };

    // Tests that know no groups of rows.
    private static readonly string[] Ungrouped = ["Pca", "Pcoa"];

    public static TheoryData<string> All => [.. Tests.Keys];

    public static TheoryData<string> Grouped => [.. Tests.Keys.Except(Ungrouped)];

    // The unit of the mean-vector test is a label of another kind: two units are enough, and arrangements are flips.
    public static TheoryData<string> Compared => [.. Tests.Keys.Except([.. Ungrouped, "MeanVectorTest"])];

    public static TheoryData<string> Arranged => [.. Tests.Keys.Except([.. Ungrouped, "MeanVectorTest", "Permanova, pairs"])];

    public static TheoryData<string, double> NotFinite =>
        [.. Tests.Keys.SelectMany(t => (double[])[double.NaN, double.PositiveInfinity, double.NegativeInfinity], (t, v) => (t, v))];

    [Fact]
    public void Without_a_fault_no_test_complains() => Assert.All(Tests.Values, test => test(X(), Groups, Arrangements.WithinBlocks(Groups, Blocks, 19, 1)));

    [Theory, MemberData(nameof(NotFinite))]
    public void A_value_that_is_not_finite(string test, double value)
    {
        double[][] x = X();
        x[1][2] = value;
        Fails($"Number 2 of vector 1 is {value}, expected a finite one", test, x, Groups);
    }

    [Theory, MemberData(nameof(All))]
    public void A_ragged_row(string test) => Fails("Vector 5 has dimension 2, expected 3", test, [.. X().Select((r, i) => i == 5 ? r[..2] : r)], Groups);

    [Theory, MemberData(nameof(All))]
    public void No_rows(string test) => Fails("There are 0 vectors of dimension 0, expected", test, [], []);

    [Theory, MemberData(nameof(Grouped))]
    public void One_group(string test) =>
        Fails(test == "MeanVectorTest" ? "There is 1 unit, expected at least 2" : "All labels", test, X(), [4, 4, 4, 4, 4, 4, 4, 4]);

    [Theory, MemberData(nameof(Grouped))]
    public void As_many_labels_as_rows_are_expected(string test) => Fails(test.StartsWith("Permanova", StringComparison.Ordinal) && test != "Permanova, pairs" ? "Term 'group' has 7 labels for 8 rows, expected" : "There are 7 ", test, X(), Groups[..7]);

    [Theory, MemberData(nameof(All))]
    public void Rows_that_are_all_equal(string test) =>
        Fails(test == "MeanVectorTest" ? "The longest sum of a unit has length 0" : "", test, [.. X().Select(_ => test == "MeanVectorTest" ? new double[3] : [0.1, 0.2, 0.3])], Groups);

    [Theory, MemberData(nameof(All))]
    public void Values_whose_squares_are_out_of_range(string test)
    {
        // A kernel of given width is 0 for any large distance, so that all is well.
        if (test != "Mmd, bandwidths")
            Fails("", test, [.. X().Select(r => r.Select(v => 1e200 * v).ToArray())], Groups);
    }

    [Theory, MemberData(nameof(Compared))]
    public void Two_rows(string test) => Fails("", test, X()[..2], [0, 1], Free([0, 1]));

    [Theory, MemberData(nameof(Arranged))]
    public void Arrangements_of_another_number_of_rows(string test) => Fails("The arrangements are of 4 rows, expected 8", test, X(), Groups, Free([0, 1, 0, 1]));

    [Fact]
    public void Permutations_that_are_none()
    {
        Says("Permutation 1 is no permutation of 0 to 2", () => Arrangements.Given([[0, 1, 2], [0, 0, 2]]));
        Says("Permutation 0 is no permutation of 0 to 2", () => Arrangements.Given([[1, 2, 3]]));
        Says("Permutation 1 is no permutation of 0 to 2", () => Arrangements.Given([[0, 1, 2], [1, 0]]));
        Says("There are no permutations", () => Arrangements.Given([]));
    }

    [Fact]
    public void Groups_that_blocks_tell_apart()
    {
        int[] confounded = [0, 0, 1, 1, 0, 0, 1, 1];
        Says("Every block holds one group only, expected at least one block with rows of two", () => Arrangements.WithinBlocks(confounded, Blocks, 19, 1));
        Says("Term 'group' has no degrees of freedom left: the blocks", () => Permanova.Test(VectorTable.Of(X()), confounded, Free(Groups), Blocks));
        Says("Groups 0 and 1 share no block, expected at least one", () => Permanova.Pairwise(VectorTable.Of(X()), confounded, 19, 1, Blocks));
        Says("Unit 0 has rows of two groups, expected one", () => Arrangements.OfUnits(Groups, Blocks, 19, 1));
        Says("All labels are equal", () => Arrangements.OfUnits([2, 2, 2, 2], [0, 0, 1, 1], 19, 1));
        Says("All labels are equal", () => Free([1, 1, 1]));
    }

    [Fact]
    public void A_block_with_one_row_is_an_error_where_blocks_are_a_term_and_harmless_where_rows_only_move_within_it()
    {
        int[] single = [0, 0, 1, 1, 2, 2, 3, 4];
        Arrangements within = Arrangements.WithinBlocks(Groups, single, 19, 1);
        foreach ((string name, Action<double[][], int[], Arrangements> test) in Tests)
        {
            if (name != "Permanova, blocks")
                test(X(), Groups, within);
        }

        Says("Block 3 has one row, expected at least 2", () => Permanova.Test(VectorTable.Of(X()), Groups, within, single));
        Assert.Equal(6, Permanova.Pairwise(VectorTable.Of(X()), Groups, 19, 1, single)[0].Result.Rows);
        Says("Every block has one row, expected at least one block with two", () => Arrangements.WithinBlocks(Groups, [0, 1, 2, 3, 4, 5, 6, 7], 19, 1));
        Says("Block 0 has one row, expected at least 2", () => Permanova.Test(VectorTable.Of(X()), Groups, Free(Groups), [0, 1, 2, 3, 4, 5, 6, 7]));
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void In_one_dimension(double bad)
    {
        Says("", () => WelchPermutationTest.Test([1, bad, 2, 3], [true, true, false, false], 19, 1));
        Says("The groups have 0 and 4 units, expected at least 2 in each", () => WelchPermutationTest.Test([1, 4, 2, 3], [false, false, false, false], 19, 1));
        Says("The groups have 1 and 1 units, expected at least 2 in each", () => WelchPermutationTest.Test([1, 4], [true, false], 19, 1));
        Says("There are 3 flags for 4 values", () => WelchPermutationTest.Test([1, 4, 2, 3], [true, false, true], 19, 1));
        Says("", () => SignFlipTest.Test([1, bad, 2], 19, 1));
        Says("There are 1 differences, expected at least 2", () => SignFlipTest.Test([1], 19, 1));
        Says("", () => MannWhitney.Test([1, bad], [2, 3]));
        Says("There are 0 values, expected at least 1", () => MannWhitney.Test([], [2, 3]));
        Says("", () => WilcoxonSignedRank.Test([1, bad]));
        Says("All differences are 0, expected", () => WilcoxonSignedRank.Test([0, 0]));
        Says("", () => CliffDelta.Of([1, bad], [2, 3]));
        Says("", () => HedgesG.Of([1, bad], [2, 3]));
        Says("Nothing varies, expected", () => HedgesG.Of([1, 1], [1, 1]));
        Says("", () => EquivalenceTest.OfMean([1, bad], 1));
        Says("", () => MaxT.Adjust([1, bad], [[1, 2]]));
        Says("Arrangement 0 has 1 statistics, expected 2", () => MaxT.Adjust([1, 2], [[1]]));
        Says("", () => PermanovaTerm.Covariate("length", [1, bad]));
    }

    [Fact]
    public void Values_that_do_not_vary_are_no_evidence_in_a_test_of_means()
    {
        // No error: answers may well be alike, and p says that nothing was found.
        Assert.Equal(1, WelchPermutationTest.Test([2, 2, 2, 2], [true, true, false, false], 19, 1).PValue);
        Assert.Equal(1, SignFlipTest.Test([0, 0, 0], 19, 1).PValue);
    }

    private static void Fails(string beginning, string test, double[][] x, int[] groups, Arrangements? arrangements = null) =>
        Says(beginning, () => Tests[test](x, groups, arrangements ?? Free(Groups)));

    private static void Says(string beginning, Action action)
    {
        string message = Assert.ThrowsAny<ArgumentException>(action).Message;
        Assert.StartsWith(beginning, message, StringComparison.Ordinal);

        // What was expected or why, beside what is.
        Assert.True(message.Contains(", expected ", StringComparison.Ordinal) || message.Contains(": ", StringComparison.Ordinal), message);
    }

    private static double[][] X() => MadeVectors.Normal(8, 3, 12);

    private static DistanceMatrix Distances(double[][] x) => DistanceMatrix.Euclidean(VectorTable.Of(x));

    private static Arrangements Free(int[] labels) => Arrangements.Free(labels, 19, 1);
}
