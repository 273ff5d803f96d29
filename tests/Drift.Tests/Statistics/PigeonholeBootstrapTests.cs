namespace Drift.Tests.Statistics;

public class PigeonholeBootstrapTests(ITestOutputHelper output)
{
    [Fact]
    public void The_variance_of_a_mean_is_its_closed_form()
    {
        // Row effects ±1, column effects −2, 0, 2, product effects ±½ on the outer columns.
        double[] rows = [-1, 1], columns = [-2, 0, 2];
        double[][] product = [[0.5, 0, -0.5], [-0.5, 0, 0.5]];
        const int Draws = 20_000;
        double sum = 0, squares = 0;
        for (int k = 0; k < Draws; k++)
        {
            (IReadOnlyList<int> a, IReadOnlyList<int> b) = PigeonholeBootstrap.Weights(2, 3, 17, k);
            double mean = 0;
            for (int i = 0; i < 2; i++)
            {
                for (int j = 0; j < 3; j++)
                    mean += a[i] * b[j] * (rows[i] + columns[j] + product[i][j]) / 6;
            }

            sum += mean;
            squares += mean * mean;
        }

        double expected = 2 / 4.0 + 8 / 9.0 + 1 / 36.0;

        // The variance of 20,000 draws of so short-tailed a law has a relative error of about .01.
        Assert.Equal(1, (squares / Draws - sum / Draws * (sum / Draws)) / expected, 0.04);
    }

    [Fact]
    public void Weights_add_up_and_rows_and_columns_differ()
    {
        int alike = 0;
        for (int k = 0; k < 100; k++)
        {
            (IReadOnlyList<int> a, IReadOnlyList<int> b) = PigeonholeBootstrap.Weights(8, 8, 1, k);
            Assert.Equal(8, a.Sum());
            Assert.Equal(8, b.Sum());
            alike += a.SequenceEqual(b) ? 1 : 0;
        }

        Assert.InRange(alike, 0, 5);
    }

    [Fact]
    public void The_interval_is_of_the_weighted_means_of_its_draws()
    {
        // Six families of three questions; the mean of all is 10.5 − 1 = 9.5 for values 1 to 18 in order.
        double[] values = [.. Enumerable.Range(1, 18).Select(i => (double)i)];
        int[] families = [.. values.Select((_, i) => i / 3)], questions = [.. values.Select((_, i) => i % 3)];
        PigeonholeBootstrapResult result = PigeonholeBootstrap.Interval(values, questions, families, 200, 7);
        Assert.Equal(9.5, result.Estimate, 1e-12);
        Assert.False(result.OfTheseFamilies);
        for (int k = 0; k < 200; k++)
        {
            (IReadOnlyList<int> a, IReadOnlyList<int> b) = PigeonholeBootstrap.Weights(3, 6, 7, k);
            Assert.Equal(Enumerable.Range(0, 18).Sum(i => a[i % 3] * b[i / 3] * values[i]) / 18, result.Resamples[k], 1e-12);
        }

        // Means 2, 5, …, 17: s² = 31.5; t(5) at .975 is 2.570581835636314.
        Assert.Equal(9.5 - 2.570581835636314 * Math.Sqrt(31.5 / 6), result.FamilyInterval!.Value.Low, 1e-8);
        Assert.Equal(BootstrapInterval.Percentile(result.Resamples).Low, result.Interval.Low);
        Assert.StartsWith("9.500 [", result.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Fewer_than_six_families_on_a_side_are_these_families_and_ten_need_no_t()
    {
        PigeonholeBootstrapResult few = Difference(5, 12, 0), some = Difference(6, 12, 0), many = Difference(10, 10, 0);
        Assert.True(few.OfTheseFamilies);
        Assert.Null(few.FamilyInterval);
        Assert.Equal(17, few.FamilyMeans.Count);
        Assert.Contains("of these 17 families", few.ToString(), StringComparison.Ordinal);
        Assert.False(some.OfTheseFamilies);
        Assert.NotNull(some.FamilyInterval);
        Assert.False(many.OfTheseFamilies);
        Assert.Null(many.FamilyInterval);
    }

    [Fact]
    public void Sides_change_the_sign_and_rows_may_stand_in_any_order()
    {
        double[] values = MadeVectors.Numbers(48, 3);
        int[] families = [.. values.Select((_, i) => i / 4)], questions = [.. values.Select((_, i) => i % 4)];
        bool[] sides = [.. families.Select(f => f < 6)];
        PigeonholeBootstrapResult one = PigeonholeBootstrap.Interval(values, questions, families, sides, 100, 1);
        PigeonholeBootstrapResult other = PigeonholeBootstrap.Interval(values, questions, families, [.. sides.Select(s => !s)], 100, 1);
        Assert.Equal(one.Estimate, -other.Estimate, 1e-12);
        Assert.Equal(one.FamilyInterval!.Value.Low, -other.FamilyInterval!.Value.High, 1e-12);
        int[] order = [.. Enumerable.Range(0, 48).OrderBy(i => i % 4).ThenBy(i => i)];
        PigeonholeBootstrapResult moved = PigeonholeBootstrap.Interval(
            [.. order.Select(i => values[i])], [.. order.Select(i => questions[i])], [.. order.Select(i => families[i])], [.. order.Select(i => sides[i])], 100, 1);
        Assert.Equal(one.Interval.Low, moved.Interval.Low, 1e-12);
    }

    [Fact]
    public void What_is_not_crossed_is_an_error_that_says_why()
    {
        Says("There are 1 questions, expected at least 2", () => PigeonholeBootstrap.Interval([1, 2], [0, 0], [0, 1], 100, 1));
        Says("Family 8 has no value for question 1, expected at least one", () => PigeonholeBootstrap.Interval([1, 2, 3], [0, 1, 0], [4, 4, 8], 100, 1));
        Says("Family 4 is on both sides", () => PigeonholeBootstrap.Interval([1, 2], [0, 1], [4, 4], [true, false], 100, 1));
        Says("The sides have 1 and 0 families", () => PigeonholeBootstrap.Interval([1, 2], [0, 1], [4, 4], [true, true], 100, 1));
        Says("There are 1 questions, 2 families and 2 sides for 2 values", () => PigeonholeBootstrap.Interval([1, 2], [0], [4, 4], 100, 1));

        static void Says(string beginning, Action action) =>
            Assert.StartsWith(beginning, Assert.ThrowsAny<ArgumentException>(action).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Covers_over_families_where_there_are_enough_and_only_these_families_where_there_are_few()
    {
        // 20 questions (SD 1, shared by both sides), family SD .5, noise .5, no difference; 300 samples of 199 draws.
        (int eight, int t, int twelve, int theseOwn, int theseAll) = (0, 0, 0, 0, 0);
        for (int trial = 0; trial < 300; trial++)
        {
            PigeonholeBootstrapResult r = Difference(8, 8, trial), few = Difference(3, 5, trial);
            eight += Covers((r.Interval.Low, r.Interval.High), 0);
            t += Covers(r.FamilyInterval!.Value, 0);
            PigeonholeBootstrapResult more = Difference(12, 12, trial);
            twelve += Covers((more.Interval.Low, more.Interval.High), 0);
            theseAll += Covers((few.Interval.Low, few.Interval.High), 0);
            theseOwn += Covers((few.Interval.Low, few.Interval.High), OwnDifference(3, 5, trial));
        }

        output.WriteLine(FormattableString.Invariant($"families 8 + 8: percentile covers {eight / 300.0:0.000}, Welch's t on family means {t / 300.0:0.000}; 12 + 12: {twelve / 300.0:0.000}; 3 + 5, questions only: these families {theseOwn / 300.0:0.000}, all families {theseAll / 300.0:0.000}"));
        Assert.InRange(eight, 258, 297);
        Assert.InRange(twelve, 264, 297);
        Assert.InRange(t, 270, 297);
        Assert.InRange(theseOwn, 264, 300);
        Assert.InRange(theseAll, 0, 240);

        static int Covers((double Low, double High) x, double truth) => x.Low <= truth && truth <= x.High ? 1 : 0;
    }

    private static double OwnDifference(int first, int second, int trial)
    {
        double[] effects = MadeVectors.Numbers(first + second, trial + 7000);
        return 0.5 * (effects[..first].Average() - effects[first..].Average());
    }

    private static PigeonholeBootstrapResult Difference(int first, int second, int trial)
    {
        double[] effects = MadeVectors.Numbers(first + second, trial + 7000), noise = MadeVectors.Numbers(20 * (first + second) + 20, trial + 8000);
        int[] families = [.. Enumerable.Range(0, 20 * (first + second)).Select(i => i / 20)], questions = [.. families.Select((_, i) => i % 20)];
        return PigeonholeBootstrap.Interval(
            [.. families.Select((f, i) => 0.5 * effects[f] + 0.5 * noise[20 + i] + noise[i % 20])], questions, families, [.. families.Select(f => f < first)], 199, (uint)trial);
    }

    [Fact]
    public void No_rows_are_an_error() => Assert.Throws<ArgumentOutOfRangeException>(() => PigeonholeBootstrap.Weights(0, 3, 1, 0));
}
