namespace Drift.Tests.Statistics;

public class MaxTTests
{
    [Fact]
    public void Two_tests_worked_by_hand()
    {
        // Largest of both: 4, 2, 1.5, 2.5; of the second alone: 0.5, 2, 1, 2.5.
        MaxTResult result = MaxT.Adjust([3, -1.2], [[4, 0.5], [1, -2], [1.5, 1], [0, 2.5]]);
        Assert.Equal([2 / 5.0, 3 / 5.0], result.AdjustedPValues);
        Assert.Equal([2 / 5.0, 3 / 5.0], result.PValues);
        Assert.Equal([3 / 5.0, 3 / 5.0], MaxT.Adjust([2.2, -1.2], [[4, 0.5], [1, -2], [1.5, 1], [0, 2.5]]).AdjustedPValues);
    }

    [Fact]
    public void Copies_of_one_test_cost_nothing_and_one_test_is_its_permutation_p()
    {
        double[] permuted = [0.2, 1.4, -2.5, 0.7, 3.1, -0.1];
        double alone = PermutationPValue.Of(1.5, [.. permuted.Select(Math.Abs)], exact: false);
        Assert.Equal([alone], MaxT.Adjust([1.5], [.. permuted.Select(t => new[] { t })]).AdjustedPValues);
        Assert.Equal([alone, alone, alone], MaxT.Adjust([1.5, 1.5, -1.5], [.. permuted.Select(t => new[] { t, t, -t })]).AdjustedPValues);
    }

    [Fact]
    public void Keeps_the_family_wise_error_rate_and_the_order_of_tests_does_not_matter()
    {
        int families = 0;
        for (int trial = 0; trial < 1000; trial++)
        {
            Philox stream = new(31, RandomPurpose.Shuffle, trial);
            double[][] all = [.. Enumerable.Range(0, 100).Select(_ => Statistics(stream))];
            MaxTResult result = MaxT.Adjust(all[0], all[1..]);
            MaxTResult turned = MaxT.Adjust([.. all[0].Reverse()], [.. all[1..].Select(t => t.Reverse().ToArray())]);
            Assert.Equal(result.AdjustedPValues, turned.AdjustedPValues.Reverse());
            Assert.All(result.PValues.Zip(result.AdjustedPValues), p => Assert.True(p.First <= p.Second));
            families += result.AdjustedPValues.Min() <= 0.05 ? 1 : 0;
        }

        // Binomial(1000, .05): three standard errors are .021.
        Assert.InRange(families / 1000.0, 0.029, 0.071);

        static double[] Statistics(Philox stream)
        {
            double common = stream.NextDouble() - 0.5;
            return [.. Enumerable.Range(0, 5).Select(_ => common + stream.NextDouble() - 0.5)];
        }
    }

    [Fact]
    public void Another_number_of_statistics_is_an_error() =>
        Assert.StartsWith("Arrangement 0 has 1 statistics, expected 2", Assert.Throws<ArgumentException>(() => MaxT.Adjust([1, 2], [[1]])).Message, StringComparison.Ordinal);
}
