using MathNet.Numerics.Distributions;

namespace Drift;

/// <summary>The interval of a difference between two origins: of these models, or of their families too (METHODS, section 2).</summary>
internal static class DifferenceInterval
{
    /// <summary>Fewer families on a side: nothing is said of other models of the origin.</summary>
    public const int FewestFamilies = 6;

    /// <summary>Fewer families on a side: Welch's interval stands beside the bootstrap's.</summary>
    public const int EnoughFamilies = 10;

    /// <summary>Interval over questions, families as they are.</summary>
    public const string TheseModels = "these models";

    /// <summary>Interval over both.</summary>
    public const string QuestionsAndFamilies = "questions and families";

    // Families are drawn far beyond the questions of the same resample.
    private const ulong FamilyStart = 1UL << 40;

    /// <summary>The interval and what it is of; null with too few questions, or where a resample has no scale.</summary>
    /// <param name="resamples">The number of each model under resampled questions.</param>
    /// <param name="rows">The models, with family and side.</param>
    /// <param name="places">Place of each in the pair's scales.</param>
    /// <param name="byFamily">Whether each family has one vote.</param>
    /// <param name="options">Seed of the run.</param>
    public static (BootstrapIntervalResult Interval, string Kind)? Of(
        QuestionResamples resamples, IReadOnlyList<OriginRow> rows, int[] places, bool byFamily, AnalysisOptions options)
    {
        string[] names = [.. rows.Select(r => r.Family).Distinct()];
        int[] family = [.. rows.Select(r => Array.IndexOf(names, r.Family))], size = [.. names.Select(f => rows.Count(r => r.Family == f))];
        int[] side = [.. names.Select(f => rows.First(r => r.Family == f).Second ? 1 : 0)];
        int[][] bySide = [.. Enumerable.Range(0, 2).Select(s => Enumerable.Range(0, names.Length).Where(f => side[f] == s).ToArray())];
        bool wide = bySide.All(s => s.Length >= FewestFamilies);
        double?[] observed = [.. places.Select(m => resamples.Observed[m])];
        if (observed.Any(x => x is null) || resamples.Without.Sum(s => s[0].Length) < ScaledMean.FewestForInterval)
            return null;
        double[] draws = Differences(resamples.Resampled, wide ? Votes(bySide, names.Length, options) : null);
        if (draws.Any(double.IsNaN))
            return null;
        if (wide)
            return (BootstrapInterval.Percentile(draws), QuestionsAndFamilies);
        double[][] without = [.. resamples.Without.Select(stratum => Differences(stratum, null))];
        return without.Any(s => s.Any(double.IsNaN)) ? null
            : (BootstrapInterval.Bca(Differences([.. resamples.Observed.Select(x => (double[])[x ?? double.NaN])], null)[0], draws, without), TheseModels);

        // By model and number, to one difference a number; NaN where a model has none.
        double[] Differences(double[][] values, double[][]? votes)
        {
            double[][] sum = [new double[values[0].Length], new double[values[0].Length]], total = [new double[values[0].Length], new double[values[0].Length]];
            for (int i = 0; i < places.Length; i++)
            {
                (int own, double members, double[] x) = (side[family[i]], byFamily ? size[family[i]] : 1, values[places[i]]);
                (double[] sums, double[] totals, double[]? vote) = (sum[own], total[own], votes?[family[i]]);
                for (int k = 0; k < x.Length; k++)
                {
                    double weight = (vote is null ? 1 : vote[k]) / members;
                    sums[k] += weight * x[k];
                    totals[k] += weight;
                }
            }

            return [.. Enumerable.Range(0, values[0].Length).Select(k => sum[0][k] / total[0][k] - sum[1][k] / total[1][k])];
        }
    }

    // How often each family is drawn, by family and resample; drawn with replacement within its side.
    private static double[][] Votes(int[][] bySide, int families, AnalysisOptions options)
    {
        double[][] votes = [.. Enumerable.Range(0, families).Select(_ => new double[options.Resamples])];
        Philox stream = new(options.Seed, RandomPurpose.Resample, 0, FamilyStart);
        for (int k = 0; k < options.Resamples; k++)
        {
            stream.MoveTo(k);
            foreach (int[] side in bySide)
            {
                for (int i = 0; i < side.Length; i++)
                    votes[side[stream.NextInt32(side.Length)]][k]++;
            }
        }

        return votes;
    }

    /// <summary>Welch's 95 % interval on family means, where the smaller side has 6 to 9 families; null else, or where nothing varies.</summary>
    public static (double Low, double High)? Welch(IReadOnlyList<double> first, IReadOnlyList<double> second)
    {
        if (Math.Min(first.Count, second.Count) is < FewestFamilies or >= EnoughFamilies)
            return null;
        double x = Variance(first) / first.Count, y = Variance(second) / second.Count;
        if (!(x + y > 0))
            return null;
        double df = (x + y) * (x + y) / (x * x / (first.Count - 1) + y * y / (second.Count - 1));
        double difference = first.Average() - second.Average(), half = StudentT.InvCDF(0, 1, df, 0.975) * Math.Sqrt(x + y);
        return (difference - half, difference + half);
    }

    private static double Variance(IReadOnlyList<double> x)
    {
        double mean = x.Average();
        return x.Sum(v => (v - mean) * (v - mean)) / (x.Count - 1);
    }
}
