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
        double[] votes = new double[names.Length];
        Array.Fill(votes, 1);

        double? Difference(double?[] values)
        {
            double[] sum = new double[2], total = new double[2];
            for (int i = 0; i < places.Length; i++)
            {
                if (values[places[i]] is not { } value)
                    return null;
                double weight = byFamily ? votes[family[i]] / size[family[i]] : votes[family[i]];
                sum[side[family[i]]] += weight * value;
                total[side[family[i]]] += weight;
            }

            return sum[0] / total[0] - sum[1] / total[1];
        }

        if (Difference([.. resamples.Observed]) is not { } estimate || resamples.Without.Sum(s => s.Length) < ScaledMean.FewestForInterval)
            return null;
        Philox stream = new(options.Seed, RandomPurpose.Resample, 0, FamilyStart);
        double[] draws = new double[resamples.Resampled.Length];
        for (int k = 0; k < draws.Length; k++)
        {
            if (wide)
            {
                stream.MoveTo(k);
                Array.Clear(votes);
                foreach (int[] families in bySide)
                {
                    for (int i = 0; i < families.Length; i++)
                        votes[families[stream.NextInt32(families.Length)]]++;
                }
            }

            if (Difference(resamples.Resampled[k]) is not { } draw)
                return null;
            draws[k] = draw;
        }

        if (wide)
            return (BootstrapInterval.Percentile(draws), QuestionsAndFamilies);
        double?[][] without = [.. resamples.Without.Select(stratum => stratum.Select(Difference).ToArray())];
        return without.Any(s => s.Any(d => d is null)) ? null
            : (BootstrapInterval.Bca(estimate, draws, [.. without.Select(s => s.Select(d => d!.Value).ToArray())]), TheseModels);
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
