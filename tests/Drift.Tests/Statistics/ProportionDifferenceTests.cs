namespace Drift.Tests.Statistics;

public class ProportionDifferenceTests
{
    public static TheoryData<string> Cases => Parity.Cases("two-proportions");

    public static TheoryData<string> PairedCases => Parity.Cases("paired-proportions");

    [Fact]
    public void Agrees_with_the_first_row_of_Newcombes_table()
    {
        // Newcombe 1998, table II, (a) 56/70 − 48/80, method 10: +.0524, +.3339.
        ProportionDifferenceResult result = ProportionDifference.Newcombe(56, 70, 48, 80);
        Assert.Equal(0.2, result.Estimate, 1e-12);
        Assert.Equal(0.0524, result.Low, 5e-5);
        Assert.Equal(0.3339, result.High, 5e-5);
    }

    [Theory, MemberData(nameof(Cases))]
    public void Agrees_with_statsmodels(string name)
    {
        (_, TwoProportionCase input, TwoProportionResults expected) = Parity.Load<TwoProportionCase, TwoProportionResults>("two-proportions", name);
        ProportionDifferenceResult actual = ProportionDifference.Newcombe(input.X1, input.N1, input.X2, input.N2);
        Assert.Equal(expected.Newcombe[0], actual.Low, 1e-10);
        Assert.Equal(expected.Newcombe[1], actual.High, 1e-10);
    }

    [Theory, MemberData(nameof(PairedCases))]
    public void Paired_agrees_with_published_examples_and_the_definition(string name)
    {
        (_, Pairs input, PairedInterval expected) = Parity.Load<Pairs, PairedInterval>("paired-proportions", name);

        ProportionDifferenceResult actual = ProportionDifference.NewcombePaired(new TwoByTwo(input.A, input.B, input.C, input.D));

        Assert.Equal((input.B - input.C) / (double)actual.Trials1, actual.Estimate, 1e-12);
        Assert.Equal(expected.Interval[0], actual.Low, 1e-10);
        Assert.Equal(expected.Interval[1], actual.High, 1e-10);
        if (expected.Published is not { } published)
            return;
        Assert.Equal(published[0], actual.Low, 0.5 * Math.Pow(10, -expected.Places!.Value));
        Assert.Equal(published[1], actual.High, 0.5 * Math.Pow(10, -expected.Places.Value));
    }

    [Fact]
    public void Paired_without_a_pair_that_agrees_it_is_wider_than_for_independent_groups_and_with_many_narrower()
    {
        Assert.True(Width(ProportionDifference.NewcombePaired(new TwoByTwo(40, 5, 3, 32))) < Width(ProportionDifference.Newcombe(45, 80, 43, 80)));
        Assert.True(Width(ProportionDifference.NewcombePaired(new TwoByTwo(0, 30, 30, 0))) > Width(ProportionDifference.Newcombe(30, 60, 30, 60)));

        static double Width(ProportionDifferenceResult r) => r.High - r.Low;
    }

    [Fact]
    public void Paired_covers_its_level_and_turns_with_the_order_of_answers()
    {
        // 40 pairs: yes with .6 and .45, both with .4.
        int covered = 0;
        for (int trial = 0; trial < 1000; trial++)
        {
            Philox stream = new(41, RandomPurpose.Shuffle, trial);
            int[] counts = new int[4];
            for (int i = 0; i < 40; i++)
                counts[stream.NextDouble() switch { < 0.4 => 0, < 0.6 => 1, < 0.65 => 2, _ => 3 }]++;
            ProportionDifferenceResult one = ProportionDifference.NewcombePaired(new TwoByTwo(counts[0], counts[1], counts[2], counts[3]));
            ProportionDifferenceResult other = ProportionDifference.NewcombePaired(new TwoByTwo(counts[0], counts[2], counts[1], counts[3]));
            Assert.Equal(one.Low, -other.High, 1e-14);
            covered += one.Low <= 0.15 && 0.15 <= one.High ? 1 : 0;
        }

        Assert.InRange(covered, 930, 975);
    }

    [Fact]
    public void Changing_the_groups_changes_the_sign()
    {
        ProportionDifferenceResult one = ProportionDifference.Newcombe(3, 11, 9, 14);
        ProportionDifferenceResult other = ProportionDifference.Newcombe(9, 14, 3, 11);
        Assert.Equal(one.Low, -other.High, 1e-15);
        Assert.Equal(one.Estimate, -other.Estimate, 1e-15);
    }

    [Fact]
    public void No_pairs_are_an_error() =>
        Assert.StartsWith("There are 0 pairs, expected 1 to", Assert.Throws<ArgumentException>(() => ProportionDifference.NewcombePaired(new TwoByTwo(0, 0, 0, 0))).Message, StringComparison.Ordinal);

    [Fact]
    public void No_trials_are_an_error() =>
        Assert.StartsWith("There are 0 trials", Assert.Throws<ArgumentException>(() => ProportionDifference.Newcombe(1, 2, 0, 0)).Message, StringComparison.Ordinal);

    private sealed record Pairs(int A, int B, int C, int D);

    private sealed record PairedInterval(double[] Interval, double[]? Published, int? Places);
}
