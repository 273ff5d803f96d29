using System.Reflection;
using System.Text.RegularExpressions;

namespace Drift.Tests.Statistics;

/// <summary>src/Drift.Core/Statistics/TRAPS.md: the tests that it names are there, and those that no test of a method holds.</summary>
public partial class TrapsTests
{
    [Fact]
    public void Every_trap_is_listed_and_every_test_named_is_there()
    {
        string[] rows = [.. File.ReadLines(Repository.PathOf("src/Drift.Core/Statistics/TRAPS.md")).Where(l => l.StartsWith("| ", StringComparison.Ordinal) && char.IsAsciiDigit(l[2]))];
        Assert.Equal(Enumerable.Range(1, 20), rows.Select(r => int.Parse(r.Split('|')[1], System.Globalization.CultureInfo.InvariantCulture)));
        Type[] types = [.. typeof(TrapsTests).Assembly.GetTypes().Where(t => t.Name.EndsWith("Tests", StringComparison.Ordinal))];
        Assert.All(rows.SelectMany(r => Named().Matches(r)), m => Assert.Contains(
            types, t => t.Name == m.Groups[1].Value && t.GetMethod(m.Groups[2].Value)?.GetCustomAttribute<FactAttribute>() is not null));
    }

    [Fact]
    public void Sums_are_in_double_also_of_vectors_stored_as_float()
    {
        // Far from the origin single sums of squares keep no digit of the spread.
        float[][] stored = [.. MadeVectors.Normal(3000, 4, 11).Select((v, i) => v.Select(z => (float)(1000 + z + (i % 3 == 0 ? 0.05 : 0))).ToArray())];
        int[] groups = [.. stored.Select((_, i) => i % 3)];
        (double double_, double single) = (F(stored, groups, v => v), F(stored, groups, v => (float)v));

        double actual = Permanova.Test(VectorTable.Of([.. stored.Select(v => new ReadOnlyMemory<float>(v))]), groups, Arrangements.Given([[.. Enumerable.Range(0, 3000)]])).Terms[0].F;

        Assert.Equal(double_, actual, 1e-9 * double_);
        Assert.True(Math.Abs(single - double_) > 1e-3 * double_, $"single {single}, double {double_}");

        // One-way F from sums of the values and of their squares about the mean, each sum rounded as told.
        static double F(float[][] x, int[] groups, Func<double, double> rounded)
        {
            double between = 0, total = 0;
            for (int j = 0; j < x[0].Length; j++)
            {
                double mean = rounded(Sum(x.Select(v => (double)v[j])) / x.Length);
                total += Sum(x.Select(v => (v[j] - mean) * (v[j] - mean)));
                for (int g = 0; g < 3; g++)
                {
                    double own = Sum(x.Where((_, i) => groups[i] == g).Select(v => (double)v[j])) * 3 / x.Length;
                    between += x.Length / 3.0 * (own - mean) * (own - mean);
                }
            }

            return between / 2 / ((total - between) / (x.Length - 3));

            double Sum(IEnumerable<double> values) => values.Aggregate(0.0, (sum, v) => rounded(sum + v));
        }
    }

    [Fact]
    public void Arrangements_that_tie_in_whole_numbers_tie_in_tenths()
    {
        int lost = 0;
        bool[] first = [true, true, true, false, false, false, false];
        for (int trial = 0; trial < 100; trial++)
        {
            Philox stream = new(51, RandomPurpose.Shuffle, trial);
            int[] whole = [.. first.Select(_ => stream.NextInt32(8))];
            WelchPermutationTestResult whole1 = WelchPermutationTest.Test([.. whole.Select(v => (double)v)], first, 99, 1);
            WelchPermutationTestResult tenths = WelchPermutationTest.Test([.. whole.Select(v => v * 0.1)], first, 99, 1);
            Assert.Equal(whole1.PValue, tenths.PValue, 1e-15);
            Assert.Equal(SignFlipTest.Test([.. whole.Select(v => v - 3.0)], 99, 1).PValue, SignFlipTest.Test([.. whole.Select(v => (v - 3) * 0.1)], 99, 1).PValue, 1e-15);
            lost += tenths.PermutedStatistics.Count(t => t >= Math.Abs(tenths.Statistic)) == Math.Round(tenths.PValue * 35) ? 0 : 1;
        }

        Assert.True(lost > 0, "without a tolerance no p would have changed: the cases test nothing");
    }

    [Fact]
    public void No_p_is_zero_however_far_apart_the_groups()
    {
        double[] x = [.. MadeVectors.Numbers(40, 2).Select((v, i) => i < 20 ? v : v + 1e6)];
        bool[] first = [.. x.Select((_, i) => i < 20)];
        int[] groups = [.. x.Select((_, i) => i / 20)];
        Arrangements free = Arrangements.Free(groups, 99, 1);
        Assert.Equal(0.01, WelchPermutationTest.Test(x, first, 99, 1).PValue, 1e-15);
        Assert.Equal(0.01, SignFlipTest.Test([.. x.Select(v => v + 1e6)], 99, 1).PValue, 1e-15);
        Assert.Equal(0.01, Permanova.Test(VectorTable.Of([.. x.Select(v => new[] { v })]), groups, free).Terms[0].PValue, 1e-15);
        Assert.True(MannWhitney.Test(x[..20], x[20..]).PValue > 0);
        Assert.True(FisherTest.Test([[400, 0], [0, 400]]).PValue > 0);
        Assert.True(McNemarTest.Test(900, 0).PValue > 0);
    }

    [GeneratedRegex("`([A-Za-z]+Tests)\\.([A-Za-z0-9_]+)`")]
    private static partial Regex Named();
}
