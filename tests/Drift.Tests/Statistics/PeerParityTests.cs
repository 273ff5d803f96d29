namespace Drift.Tests.Statistics;

/// <summary>What further packages say of the inputs of the main parity cases: scikit-bio, scipy, dcor, and vegan's constrained ordination.</summary>
public class PeerParityTests
{
    [Fact]
    public void Scikit_bio_has_the_same_PERMANOVA_and_PERMDISP()
    {
        (_, Input input, SkbioOutput expected) = Parity.Load<Input, SkbioOutput>("peers", "scikit-bio");
        (VectorTable x, Arrangements any) = (VectorTable.Of(input.Small), Arrangements.Given(input.Within));
        DistanceMatrix manhattan = MadeVectors.Manhattan(input.Small);
        Assert.Equal(expected.Sizes, (int[])[x.Rows, input.Language.Distinct().Count()]);
        Assert.Equal(expected.PermanovaEuclidean, Permanova.Test(x, input.Language, any).Terms[0].F, 1e-10);
        Assert.Equal(expected.PermanovaManhattan, Permanova.Test(manhattan, input.Language, any).Terms[0].F, 1e-10);
        Assert.Equal(expected.PermdispCentroid, Permdisp.Test(x, input.Language, any).F, 1e-10);

        // Its median stops early; ours is held to 1e-10 by a case of its own.
        Assert.Equal(expected.PermdispMedian, Permdisp.Test(x, input.Language, any, PermdispCentre.SpatialMedian).F, 1e-5);
    }

    [Fact]
    public void Scikit_bio_drops_imaginary_axes_where_PERMDISP_here_keeps_them()
    {
        (_, Input input, SkbioOutput expected) = Parity.Load<Input, SkbioOutput>("peers", "scikit-bio");
        DistanceMatrix manhattan = MadeVectors.Manhattan(input.Small);
        Arrangements any = Arrangements.Given(input.Within);
        VectorTable real = VectorTable.Of([.. Coordinates(input.Small, manhattan: true, PcoaCorrection.None).Coordinates]);
        Assert.Equal(expected.PermdispManhattan, Permdisp.Test(real, input.Language, any).F, 1e-8);
        Assert.Equal(3.2765, Permdisp.Test(manhattan, input.Language, any).F, 5e-5);
    }

    [Fact]
    public void Scikit_bio_has_the_same_principal_coordinates_with_negative_eigenvalues_shown_as_zero()
    {
        (_, Input input, SkbioOutput expected) = Parity.Load<Input, SkbioOutput>("peers", "scikit-bio");
        PcoaResult euclidean = Coordinates(input.Small, manhattan: false, PcoaCorrection.None), manhattan = Coordinates(input.Small, manhattan: true, PcoaCorrection.None);
        Assert.All(expected.Eigenvalues.Zip(euclidean.Eigenvalues), p => Assert.Equal(p.First, p.Second, 1e-10));
        Assert.All(expected.Shares.Zip(euclidean.Shares), p => Assert.Equal(p.First, p.Second, 1e-10));
        Assert.All(expected.ManhattanEigenvalues.Zip(manhattan.Eigenvalues), p => Assert.Equal(p.First, Math.Max(0, p.Second), 1e-10));
    }

    [Fact]
    public void Shares_of_principal_coordinates_are_those_of_ape()
    {
        (_, Input input, CoordinatesOutput expected) = Parity.Load<Input, CoordinatesOutput>("peers", "coordinates");
        PcoaResult plain = Coordinates(input.Small, manhattan: true, PcoaCorrection.None), lingoes = Coordinates(input.Small, manhattan: true, PcoaCorrection.Lingoes);
        Assert.Equal(expected.Trace, plain.Eigenvalues.Sum(), 1e-9);
        Assert.All(expected.ManhattanShares.Zip(plain.Shares), p => Assert.Equal(p.First, p.Second, 1e-10));
        Assert.All(expected.Lingoes.Zip(plain.Eigenvalues), p => Assert.Equal(p.First, p.Second, 1e-10));

        // ape sets the share of an eigenvalue that the correction left at 0 to 0 and divides by the sum of those left.
        double sum = 0;
        for (int i = 0; i < expected.LingoesShares.Length; i++)
        {
            Assert.Equal(expected.LingoesShares[i], lingoes.Shares[i], 1e-10);
            Assert.Equal(expected.LingoesCumulative[i], sum += lingoes.Shares[i], 1e-9);
        }
    }

    [Fact]
    public void Constrained_ordination_with_the_question_taken_out_is_PERMANOVA_with_the_question_as_block()
    {
        (_, Input input, Dictionary<string, Dictionary<string, Table>> expected) = Parity.Load<Input, Dictionary<string, Dictionary<string, Table>>>("peers", "redundancy");
        PermanovaTerm language = new("language", input.Language), origin = new("origin", input.Origin);
        PermanovaTerm[] terms = [language, origin, language.Times(origin)];
        Arrangements within = Arrangements.Given(input.Within);
        VectorTable x = VectorTable.Of(input.Small);
        foreach ((string by, Table table) in expected["rda_cond"])
            Same(table, Permanova.Test(x, terms, By(by), within, input.Question), x.Rows - 1);
        foreach ((string by, Table table) in expected["dbrda_cond"])
            Same(table, Permanova.Test(DistanceMatrix.Euclidean(x), terms, By(by), within, input.Question), 1);
        foreach ((string by, Table table) in expected["dbrda_manhattan"])
            Same(table, Permanova.Test(MadeVectors.Manhattan(input.Small), terms, By(by), within), x.Rows - 1, samePermutations: false);

        static PermanovaBy By(string name) => name == "anova" ? PermanovaBy.Overall : Enum.Parse<PermanovaBy>(name, ignoreCase: true);

        // rda gives variances; it permutes residuals where adonis2 permutes the data, which with whole blocks taken out is the same.
        static void Same(Table table, PermanovaResult actual, double divisor, bool samePermutations = true)
        {
            for (int j = 0; j < actual.Terms.Count; j++)
            {
                Assert.Equal(table.Df[j], actual.Terms[j].DegreesOfFreedom);
                Assert.Equal(table.Ss[j], actual.Terms[j].SumOfSquares / divisor, 1e-10);
                Assert.Equal(table.F[j]!.Value, actual.Terms[j].F, 1e-10);
                if (samePermutations)
                    Assert.Equal(table.P[j]!.Value, actual.Terms[j].PValue, 1e-12);
            }

            Assert.Equal(table.Ss[^1], actual.ResidualSumOfSquares / divisor, 1e-10);
        }
    }

    [Fact]
    public void The_energy_distance_of_dcor_and_scipy_is_the_statistic_without_its_factor()
    {
        (_, Input input, EnergyOutput expected) = Parity.Load<Input, EnergyOutput>("peers", "energy");
        double[][] first = [.. input.Tiny.Where((_, i) => input.Group[i] < 2)];
        VectorTable two = VectorTable.Of(first);
        int[] groups = [.. input.Group.Where(g => g < 2)];
        Assert.Equal(expected.Sizes, Enumerable.Range(0, 3).Select(g => input.Group.Count(h => h == g)));
        double factor = (expected.Sizes[0] + expected.Sizes[1]) / (double)(expected.Sizes[0] * expected.Sizes[1]);
        Assert.Equal(expected.Statistic, EnergyTest.Test(two, groups, null).Statistic, 1e-10);
        Assert.Equal(expected.Mean, factor * EnergyTest.Test(two, groups, null).Statistic, 1e-10);
        Assert.Equal(expected.HalfMean, factor * EnergyTest.Test(two, groups, null, 0.5).Statistic, 1e-10);
        Assert.Equal(expected.SmallMean, EnergyTest.Test(VectorTable.Of(input.Small), input.Origin, null).Statistic * 60 / (30 * 30), 1e-10);

        // scipy gives the root.
        VectorTable line = VectorTable.Of([.. first.Select(v => new[] { v[0] })]);
        Assert.Equal(expected.OneDimension, Math.Sqrt(factor * EnergyTest.Test(line, groups, null).Statistic), 1e-10);
    }

    [Fact]
    public void Enumerated_tests_count_the_splits_that_were_counted_elsewhere()
    {
        (_, Input input, EnergyOutput expected) = Parity.Load<Input, EnergyOutput>("peers", "energy");
        foreach ((int other, int[][] splits) in new[] { (1, expected.Splits), (1, expected.KernelSplits[..2]), (2, expected.KernelSplits[2..]) })
        {
            VectorTable two = VectorTable.Of([.. input.Tiny.Where((_, i) => input.Group[i] == 0 || input.Group[i] == other)]);
            int[] groups = [.. input.Group.Where(g => g == 0 || g == other)];
            Arrangements all = Arrangements.Free(groups, 99, 1);
            double?[] p = splits == expected.Splits
                ? [EnergyTest.Test(two, groups, all).PValue, EnergyTest.Test(two, groups, all, 0.5).PValue]
                : [Mmd.Test(two, groups, all).PValue, Mmd.Test(two, groups, all).BiasedPValue];
            for (int j = 0; j < splits.Length; j++)
            {
                Assert.Equal(splits[j][0], all.Count);
                Assert.Equal(splits[j][1], p[j]!.Value * all.Count, 1e-9);
            }
        }

        DiscoResult disco = Disco.Test(VectorTable.Of(input.Tiny), input.Group, null);
        Assert.All(expected.DiscoDegrees, d => Assert.Equal(d, (int[])[disco.BetweenDegrees, disco.WithinDegrees]));
    }

    [Fact]
    public void Scipy_has_the_same_rank_test_and_Cliffs_delta()
    {
        (_, TwoGroupCase input, RankOutput expected) = Parity.Load<TwoGroupCase, RankOutput>("peers", "one-dimension");
        RankTestResult normal = MannWhitney.Test(input.First, input.Second, exact: false), exact = MannWhitney.Test(input.First, input.Second);
        Assert.Equal(expected.MannWhitney, [normal.Statistic, normal.PValue], (a, b) => Math.Abs(a - b) < 1e-10);
        Assert.Equal(expected.Exact, [exact.Statistic, exact.PValue], (a, b) => Math.Abs(a - b) < 1e-10);
        Assert.Equal(expected.CliffDelta, CliffDelta.Of(input.First, input.Second).Estimate, 1e-12);
    }

    private static PcoaResult Coordinates(double[][] x, bool manhattan, PcoaCorrection correction) =>
        Pcoa.Of(manhattan ? MadeVectors.Manhattan(x) : DistanceMatrix.Euclidean(VectorTable.Of(x)), x.Length, correction);

    private sealed record Input(double[][] Small, int[] Language, int[] Origin, int[] Question, double[][] Tiny, int[] Group, int[][] Within);

    private sealed record SkbioOutput(
        double PermanovaEuclidean, double PermanovaManhattan, double PermdispCentroid, double PermdispMedian, double PermdispManhattan,
        double[] Eigenvalues, double[] Shares, double[] ManhattanEigenvalues, int[] Sizes);

    private sealed record CoordinatesOutput(double[] ManhattanShares, double Trace, double[] Lingoes, double[] LingoesShares, double[] LingoesCumulative);

    private sealed record EnergyOutput(
        double Mean, double HalfMean, double Statistic, double SmallMean, double OneDimension, int[] Sizes, int[][] Splits, int[][] KernelSplits, int[][] DiscoDegrees);

    private sealed record RankOutput(double[] MannWhitney, double[] Exact, double CliffDelta);

    private sealed record Table(string[] Rows, int[] Df, double[] Ss, double?[] F, double?[] P);
}
