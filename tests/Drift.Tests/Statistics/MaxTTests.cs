namespace Drift.Tests.Statistics;

public class MaxTTests
{
    public static TheoryData<string> Cases => Parity.Cases("max-t");

    [Fact]
    public void Two_tests_worked_by_hand()
    {
        // Largest of both: 4, 2, 1.5, 2.5; of the second alone: 0.5, 2, 1, 2.5.
        MaxTResult result = MaxT.Adjust([3, -1.2], [[4, 0.5], [1, -2], [1.5, 1], [0, 2.5]]);
        Assert.Equal([2 / 5.0, 3 / 5.0], result.AdjustedPValues);
        Assert.Equal([2 / 5.0, 3 / 5.0], result.PValues);
        Assert.Equal([3 / 5.0, 3 / 5.0], MaxT.Adjust([2.2, -1.2], [[4, 0.5], [1, -2], [1.5, 1], [0, 2.5]]).AdjustedPValues);
    }

    [Theory, MemberData(nameof(Cases))]
    public void Agrees_with_the_definition(string name)
    {
        (_, Input input, Output expected) = Parity.Load<Input, Output>("max-t", name);
        Assert.All(expected.Adjusted.Zip(MaxT.Adjust(input.Observed, input.Permuted, exact: true).AdjustedPValues), p => Assert.Equal(p.First, p.Second, 1e-14));
    }

    [Fact]
    public void Finds_the_one_test_with_a_planted_effect_and_not_the_others()
    {
        (int found, int wrong) = (0, 0);
        for (int trial = 0; trial < 200; trial++)
        {
            double[][] x = MadeVectors.Normal(20, 5, trial);
            SignFlips flips = new(20, 199, (uint)trial);
            int[] signs = new int[20];
            double[][] permuted = [.. Enumerable.Range(0, 199).Select(k =>
            {
                flips.Fill(k, signs);
                return T(x, signs);
            })];
            IReadOnlyList<double> p = MaxT.Adjust(T(x, [.. x.Select(_ => 1)]), permuted).AdjustedPValues;
            found += p[0] <= 0.05 ? 1 : 0;
            wrong += p.Skip(1).Min() <= 0.05 ? 1 : 0;
        }

        Assert.InRange(found, 180, 200);
        Assert.InRange(wrong, 0, MadeVectors.Margin(200).High);

        static double[] T(double[][] x, int[] signs) => [.. Enumerable.Range(0, 5).Select(j =>
        {
            double[] own = [.. x.Select((v, i) => signs[i] * (v[j] + (j == 0 ? 1.2 : 0)))];
            double mean = own.Average();
            return mean / Math.Sqrt(own.Sum(v => (v - mean) * (v - mean)) / 19 / 20);
        })];
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

    private sealed record Input(double[] Observed, double[][] Permuted);

    private sealed record Output(double[] Adjusted);
}
