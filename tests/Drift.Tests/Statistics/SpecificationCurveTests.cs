using MathNet.Numerics.Distributions;

namespace Drift.Tests.Statistics;

public class SpecificationCurveTests
{
    private static readonly string[] Three = ["a", "b", "c"];

    public static TheoryData<string> Cases => Parity.Cases("specification-curve");

    [Fact]
    public void Three_specifications_worked_by_hand()
    {
        SpecificationCurveResult result = SpecificationCurve.Test(
            Three, [2, 1, -1], [[1, -2, 0.5], [-3, 0.5, 0.5], [0.5, 0.2, 0.1]], [("d", "resolution .12, below .2")], level: 0.5);

        // Sizes of a: 2, 1, 3, .5, so 2 is reached by two of four; of b: 1, 2, .5, .2; of c: 1, .5, .5, .1.
        Assert.Equal([2 / 4.0, 2 / 4.0, 1 / 4.0], result.PValues);
        Assert.Equal(1, result.Median);
        Assert.Equal([0.5, 0.5, 0.2], result.PermutedMedians);
        Assert.Equal(1 / 4.0, result.MedianPValue);
        Assert.Equal((1, 2), (result.MajoritySign, result.SignificantCount));
        Assert.Equal([0, 0, 0], result.PermutedCounts);
        Assert.Equal(1 / 4.0, result.SignificantPValue);

        // z of p = 1/2, 1/4, 3/4: .6745, 1.1503, .3186.
        double z2 = Normal.InvCDF(0, 1, 0.75), z1 = Normal.InvCDF(0, 1, 0.875), z3 = Normal.InvCDF(0, 1, 0.625);
        Assert.Equal((2 * z2 - z1) / Math.Sqrt(3), result.AverageZ, 1e-14);
        Assert.Equal((2 * z3 - z1) / Math.Sqrt(3), result.PermutedAverageZ[0], 1e-14);
        Assert.Equal(3 / 4.0, result.AverageZPValue);
        Assert.Equal(
            "3 specifications (1 refused): median 1.0000 p 0.2500; 2 of 3 above 0 with p ≤ 0.5, p 0.2500; average z 0.11 p 0.7500 (3 shared arrangements)", result.ToString());
    }

    [Theory, MemberData(nameof(Cases))]
    public void Agrees_with_the_definition(string name)
    {
        (_, Input input, Output expected) = Parity.Load<Input, Output>("specification-curve", name);

        SpecificationCurveResult actual = SpecificationCurve.Test(Names(input.Observed.Length), input.Observed, input.Permuted, exact: input.Exact, level: input.Level);

        Close(expected.P, actual.PValues);
        Close(expected.Statistics, [actual.Median, actual.SignificantCount, actual.AverageZ]);
        Close(expected.JointP, [actual.MedianPValue, actual.SignificantPValue, actual.AverageZPValue]);
        Close(expected.Medians, actual.PermutedMedians);
        Assert.Equal(expected.Counts, actual.PermutedCounts);
        Close(expected.AverageZ, actual.PermutedAverageZ);
    }

    [Fact]
    public void One_specification_is_its_own_permutation_test_and_copies_change_nothing()
    {
        double[] permuted = [0.2, 1.4, -2.5, 0.7, 3.1, -0.1];
        double alone = PermutationPValue.Of(1.5, [.. permuted.Select(Math.Abs)], exact: false);
        SpecificationCurveResult one = SpecificationCurve.Test(["a"], [-1.5], [.. permuted.Select(t => new[] { -t })]);
        SpecificationCurveResult copies = SpecificationCurve.Test(Three, [1.5, 1.5, 1.5], [.. permuted.Select(t => new[] { t, t, t })]);

        Assert.Equal([alone], one.PValues);
        Assert.Equal(alone, one.MedianPValue);
        Assert.Equal(alone, one.AverageZPValue);
        Assert.Equal(alone, copies.MedianPValue);
        Assert.Equal(alone, copies.AverageZPValue);
    }

    [Fact]
    public void An_effect_of_either_sign_counts_the_same_and_the_order_of_specifications_does_not_matter()
    {
        double[][] all = Made(new Philox(32, RandomPurpose.Shuffle, 0), 0.4);
        SpecificationCurveResult plain = Run(all), turned = Run([.. all.Select(t => t.Select(v => -v).ToArray())]), reversed = Run([.. all.Select(t => t.Reverse().ToArray())]);

        Assert.Equal((plain.MajoritySign, plain.Median), (-turned.MajoritySign, -turned.Median));
        Close(P(plain), P(turned));
        Close(P(plain), P(reversed));
        Close(plain.PValues, reversed.PValues.Reverse());
    }

    [Fact]
    public void Rejects_at_its_level_with_specifications_that_hang_together()
    {
        // Seven specifications, correlated about .8; 99 arrangements.
        int[] rejected = Rejections(1000, 0, 99);

        (int low, int high) = MadeVectors.Margin(1000, 0.05);
        Assert.InRange(rejected[0], low, high);
        Assert.InRange(rejected[2], low, high);

        // The count is 0 most of the time, so that it ties: at most its level.
        Assert.InRange(rejected[1], 5, high);
    }

    [Fact]
    public void Finds_an_effect_that_all_specifications_share() =>
        Assert.All(Rejections(100, 1.5, 99), r => Assert.InRange(r, 80, 100));

    [Fact]
    public void An_enumeration_counts_the_observed_estimates_once()
    {
        // All flips of three paired differences, in two units.
        double[][] rows = [.. Enumerable.Range(0, 8).Select(k => Flipped(k))];
        SpecificationCurveResult result = SpecificationCurve.Test(["mean", "doubled"], rows[0], rows, exact: true);

        Assert.True(result.IsExact);
        Assert.Equal([0.25, 0.25], result.PValues);
        Assert.Equal(0.25, result.MedianPValue);
        Assert.Equal(0.25, result.SmallestP);
        Assert.Contains("(exact, 8 shared arrangements)", result.ToString(), StringComparison.Ordinal);
        Assert.StartsWith(
            "No arrangement has the observed estimates",
            Assert.Throws<ArgumentException>(() => SpecificationCurve.Test(["mean", "doubled"], rows[0], rows[1..], exact: true)).Message, StringComparison.Ordinal);

        static double[] Flipped(int k)
        {
            double mean = ((k & 1) == 0 ? 1.0 : -1) + ((k & 2) == 0 ? 2 : -2) + ((k & 4) == 0 ? 4 : -4);
            return [mean, 2 * mean];
        }
    }

    [Fact]
    public void Refused_specifications_are_listed_and_not_counted()
    {
        double[][] all = Made(new Philox(32, RandomPurpose.Shuffle, 1), 0);
        SpecificationCurveResult plain = Run(all);
        SpecificationCurveResult refused = SpecificationCurve.Test(Names(7), all[0], all[1..], [("x", "resolution .12, below .2"), ("y", "no controls")]);

        Assert.Equal([("x", "resolution .12, below .2"), ("y", "no controls")], refused.Refused);
        Assert.Equal(P(plain), P(refused));
        Assert.StartsWith("7 specifications (2 refused): ", refused.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Bad_input_is_an_error_that_says_why()
    {
        Fails("There are 0 values, expected at least 1", [], [], []);
        Fails("There are 1 names for 2 estimates", ["a"], [1, 2], [[1, 2]]);
        Fails("Specification 'a' occurs 2 times, expected once", ["a", "a"], [1, 2], [[1, 2]]);
        Fails("Specification 'a' occurs 2 times, expected once", ["a", "b"], [1, 2], [[1, 2]], refused: [("a", "why")]);
        Fails("There are no arrangements", ["a"], [1], []);
        Fails("Arrangement 1 has 1 estimates, expected 2", ["a", "b"], [1, 2], [[1, 2], [1]]);
        Fails("Arrangement 0 has an estimate that is not finite", ["a"], [1], [[double.NaN]]);
        Fails("Value 0 is ", ["a"], [double.PositiveInfinity], [[1]]);
        Fails("The level is 1, expected above 0 and below 1", ["a"], [1], [[1]], level: 1);
    }

    private static int[] Rejections(int trials, double effect, int permutations)
    {
        int[] rejected = new int[3];
        for (int trial = 0; trial < trials; trial++)
        {
            double[] p = P(Run(Made(new Philox(33, RandomPurpose.Shuffle, trial), effect)[..(permutations + 1)]));
            for (int i = 0; i < 3; i++)
                rejected[i] += p[i] <= 0.05 ? 1 : 0;
        }

        return rejected;
    }

    private static double[] P(SpecificationCurveResult result) => [result.MedianPValue, result.SignificantPValue, result.AverageZPValue];

    private static SpecificationCurveResult Run(double[][] all) => SpecificationCurve.Test(Names(all[0].Length), all[0], all[1..]);

    private static string[] Names(int count) => [.. Enumerable.Range(0, count).Select(s => $"specification {s}")];

    // 100 rows of seven estimates around one common number; the effect is added to the first.
    private static double[][] Made(Philox stream, double effect) => [.. Enumerable.Range(0, 100).Select(k =>
    {
        double common = stream.NextDouble() - 0.5;
        return Enumerable.Range(0, 7).Select(_ => common + 0.5 * (stream.NextDouble() - 0.5) + (k == 0 ? effect : 0)).ToArray();
    })];

    private static void Close(IEnumerable<double> expected, IEnumerable<double> actual)
    {
        Assert.Equal(expected.Count(), actual.Count());
        Assert.All(expected.Zip(actual), p => Assert.Equal(p.First, p.Second, 1e-10));
    }

    private static void Fails(string start, string[] names, double[] observed, double[][] permuted, double level = 0.05, (string, string)[]? refused = null) =>
        Assert.StartsWith(
            start, Assert.ThrowsAny<ArgumentException>(() => SpecificationCurve.Test(names, observed, permuted, refused, level: level)).Message, StringComparison.Ordinal);

    private sealed record Input(double[] Observed, double[][] Permuted, bool Exact, double Level);

    private sealed record Output(double[] P, double[] Statistics, double[] JointP, double[] Medians, int[] Counts, double[] AverageZ);
}
